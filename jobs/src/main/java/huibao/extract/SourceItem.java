package huibao.extract;

import huibao.calendar.ShanghaiTime;
import huibao.lake.format.LakeColumn;
import huibao.lake.format.Relation;
import java.util.Arrays;

/** The current item: its contract columns, then its two days. */
final class SourceItem {
    private static final Relation ITEM = Relation.PETITION_ITEM;
    private static final Relation EVENT = Relation.PETITION_EVENT;
    private static final Relation EVALUATION = Relation.PETITION_EVALUATION;
    private static final int WIDTH = ITEM.columns().size();
    private static final int PETITIONED_ON = ITEM.indexOf("petitioned_on");
    private static final int REGISTERED_AT = ITEM.indexOf("registered_at");
    private static final int RECORDED_AT = ITEM.indexOf("recorded_at");
    private static final int UPDATED_AT = ITEM.indexOf("updated_at");
    private static final int VOIDED_AT = ITEM.indexOf("voided_at");
    private static final int REGISTERED_ON = WIDTH;
    private static final int MATTERS_UNTIL = WIDTH + 1;
    private static final int EVENT_KIND = EVENT.indexOf("kind");
    private static final int EVENT_OCCURRED_AT = EVENT.indexOf("occurred_at");
    private static final int EVENT_DUE_ON = EVENT.indexOf("due_on");
    private static final int EVENT_RECORDED_AT = EVENT.indexOf("recorded_at");
    private static final int EVALUATION_OCCURRED_AT = EVALUATION.indexOf("occurred_at");
    private static final int EVALUATION_RECORDED_AT = EVALUATION.indexOf("recorded_at");
    private static final int EVALUATION_UPDATED_AT = EVALUATION.indexOf("updated_at");

    private final MattersUntil mattersUntil = new MattersUntil();
    private final MattersUntil.Effect[] effects;
    private final RowDecoder decoder;
    private final RejectFile rejects;
    private long[] cells = new long[WIDTH + 2];
    private long[] rival = new long[WIDTH + 2];
    private int breach;

    SourceItem(RowDecoder decoder, MattersUntil.Effect[] effects, RejectFile rejects) {
        this.decoder = decoder;
        this.effects = effects;
        this.rejects = rejects;
    }

    /** Reads the item the rows are at; of several rows of one item the newest is kept. @return whether it keeps the contract */
    boolean read(KeyedRows rows) {
        long itemId = rows.key();
        breach = decoder.decode(rows.rows(), cells, 0);
        rows.advance();
        while (rows.isAt(itemId)) {
            int rivalBreach = decoder.decode(rows.rows(), rival, 0);
            rows.advance();
            if (isNewer(rival, cells)) {
                reject(cells, breach);
                long[] older = cells;
                cells = rival;
                rival = older;
                breach = rivalBreach;
            } else {
                reject(rival, rivalBreach);
            }
        }
        if (breach != BreachCode.NONE) {
            reject(cells, breach);
        }
        return breach == BreachCode.NONE;
    }

    private static boolean isNewer(long[] left, long[] right) {
        int compared = Long.compare(left[UPDATED_AT], right[UPDATED_AT]);
        // Breaks ties by all cells, so that the next run keeps the same row.
        return compared != 0 ? compared > 0 : Arrays.compare(left, 0, WIDTH, right, 0, WIDTH) < 0;
    }

    private void reject(long[] row, int found) {
        int breachOrDuplicate = found == BreachCode.NONE ? BreachCode.of(Rule.DUPLICATE, 0) : found;
        rejects.reject(
                ITEM, row, 0, BreachCode.rule(breachOrDuplicate), decoder.column(BreachCode.column(breachOrDuplicate)));
    }

    /** Works out its two days. @param events in the order of their instants */
    void complete(Details events, Details evaluations) {
        cells[REGISTERED_ON] = ShanghaiTime.dayOf(cells[REGISTERED_AT]);
        mattersUntil.start(
                cells[REGISTERED_ON],
                cells[PETITIONED_ON],
                ShanghaiTime.dayOf(cells[RECORDED_AT]),
                ShanghaiTime.dayOf(cells[UPDATED_AT]),
                cells[VOIDED_AT] == LakeColumn.NULL ? LakeColumn.NULL : ShanghaiTime.dayOf(cells[VOIDED_AT]));
        for (int event = 0, at = 0; event < events.count(); event++, at += events.width()) {
            event(events.cells(), at);
        }
        for (int evaluation = 0, at = 0; evaluation < evaluations.count(); evaluation++, at += evaluations.width()) {
            evaluation(evaluations.cells(), at);
        }
        cells[MATTERS_UNTIL] = mattersUntil.day();
    }

    private void event(long[] events, int at) {
        mattersUntil.event(
                effects[(int) events[at + EVENT_KIND]],
                ShanghaiTime.dayOf(events[at + EVENT_OCCURRED_AT]),
                ShanghaiTime.dayOf(events[at + EVENT_RECORDED_AT]),
                events[at + EVENT_DUE_ON]);
    }

    private void evaluation(long[] evaluations, int at) {
        mattersUntil.evaluation(
                ShanghaiTime.dayOf(evaluations[at + EVALUATION_OCCURRED_AT]),
                ShanghaiTime.dayOf(evaluations[at + EVALUATION_RECORDED_AT]),
                ShanghaiTime.dayOf(evaluations[at + EVALUATION_UPDATED_AT]));
    }

    boolean mattersForEver() {
        return cells[MATTERS_UNTIL] == LakeColumn.NULL;
    }

    long[] cells() {
        return cells;
    }
}
