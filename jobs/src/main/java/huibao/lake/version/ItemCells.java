package huibao.lake.version;

import huibao.lake.format.ItemContent;
import huibao.lake.format.LakeColumn;
import huibao.lake.format.PartWriter;
import huibao.lake.format.Relation;
import java.util.Arrays;

/** An item read back: its columns and first two days, and the rows of its events and evaluations one after the other. */
final class ItemCells {
    static final int EVENT_WIDTH = Relation.PETITION_EVENT.columns().size();
    static final int EVALUATION_WIDTH = Relation.PETITION_EVALUATION.columns().size();

    private static final int MATTERS_UNTIL = Relation.PETITION_ITEM.columns().size() + 1;

    final long[] item = new long[MATTERS_UNTIL + 1];
    final int eventCount;
    final int evaluationCount;
    final long[] events;
    final long[] evaluations;

    private ItemCells(int eventCount, int evaluationCount) {
        this.eventCount = eventCount;
        this.evaluationCount = evaluationCount;
        events = new long[eventCount * EVENT_WIDTH];
        evaluations = new long[evaluationCount * EVALUATION_WIDTH];
    }

    /** @param row of {@link ItemColumns#all()} */
    static ItemCells of(ItemRow row) {
        ItemCells cells = new ItemCells(row.events(), row.evaluations());
        Arrays.setAll(cells.item, row::cell);
        Arrays.setAll(
                cells.events,
                at -> at % EVENT_WIDTH == 0 ? row.itemId() : row.event(at / EVENT_WIDTH, at % EVENT_WIDTH - 1));
        Arrays.setAll(
                cells.evaluations,
                at -> at % EVALUATION_WIDTH == 0
                        ? row.itemId()
                        : row.evaluation(at / EVALUATION_WIDTH, at % EVALUATION_WIDTH - 1));
        return cells;
    }

    long itemId() {
        return item[0];
    }

    boolean mattersForEver() {
        return item[MATTERS_UNTIL] == LakeColumn.NULL;
    }

    long content(ItemContent content) {
        return content.of(item, events, eventCount, evaluations, evaluationCount);
    }

    void writeTo(PartWriter part) {
        part.addItem(item, events, eventCount, evaluations, evaluationCount);
    }
}
