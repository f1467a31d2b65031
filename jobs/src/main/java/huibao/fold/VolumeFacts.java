package huibao.fold;

import huibao.metric.Dimension;
import huibao.metric.Subject;
import huibao.metric.Value;

/** docs/measures.md §2: what was registered, a visit once, by its lead item. */
final class VolumeFacts {
    private static final int VISIT = Dimension.FORM.number("visit");
    private static final int INITIAL_FALSE = Dimension.INITIAL.number("false");
    private static final int NO_BYPASS = Dimension.BYPASS.number("no");
    private static final int NO_SIZE = Dimension.SIZE_BAND.number(Dimension.UNKNOWN);
    private static final int[] BAND_ENDS = {4, 10, 20, 50, 100};

    private final FoldQuestion question;
    private final Fact fact;

    VolumeFacts(FoldQuestion question, Fact fact) {
        this.question = question;
        this.fact = fact;
    }

    void emit(KnownItem item, FactSink facts) {
        long windows = question.windows().containing(item.registeredOn);
        if (windows == 0) {
            return;
        }
        if (question.asks(Subject.ITEM_ROW)) {
            start(Subject.ITEM_ROW, windows, facts);
        }
        if (item.row.form() != VISIT) {
            fact.set(Dimension.BYPASS, NO_BYPASS);
            fact.set(Dimension.SIZE_BAND, NO_SIZE);
            emitVolume(item, windows, 0, facts);
            return;
        }
        Visits.Visit visit = question.visits().find(item.row.visitId());
        if (visit == null) {
            emitVisit(item, windows, item.row.persons(), bypass(item.row), facts);
        } else if (visit.lead() == item.row.itemId()) {
            emitVisit(item, windows, visit.persons(), visit.bypass(), facts);
        }
    }

    private void emitVisit(KnownItem item, long windows, int persons, int bypass, FactSink facts) {
        fact.set(Dimension.BYPASS, bypass);
        fact.set(Dimension.SIZE_BAND, band(persons, BAND_ENDS));
        emitVolume(item, windows, persons, facts);
        if (question.asks(Subject.VISIT)) {
            fact.start(Subject.VISIT);
            fact.windows(windows);
            fact.days(persons);
            facts.accept(fact);
        }
        if (isUpward(item.row) && question.asks(Subject.UPWARD_VISIT)) {
            fact.set(Dimension.MATTER_STATE, stateWithoutRoot(item.row));
            fact.start(Subject.UPWARD_VISIT);
            fact.windows(windows);
            if (question.matters().isRooted(item.row.itemId())) {
                fact.await(item.row.itemId());
            }
            facts.accept(fact);
        }
    }

    private void emitVolume(KnownItem item, long windows, int persons, FactSink facts) {
        if (question.asks(Subject.VOLUME)) {
            fact.start(Subject.VOLUME);
            fact.windows(windows);
            fact.flag(Dimension.UPWARD, isUpward(item.row));
            fact.set(Value.PERSONS, persons);
            facts.accept(fact);
        }
    }

    private void start(Subject subject, long windows, FactSink facts) {
        fact.start(subject);
        fact.windows(windows);
        facts.accept(fact);
    }

    private boolean isUpward(PetitionItem row) {
        return question.reference().isUpward(row.registeringLevel());
    }

    /** The state where no root has to be asked; unknown where one has to be, until it answers. */
    private static int stateWithoutRoot(PetitionItem row) {
        boolean isNew = row.repeatOf() == Numbers.NONE_LONG && row.initialHere() != INITIAL_FALSE;
        return isNew ? MatterStates.NEW : MatterStates.UNKNOWN;
    }

    /** Number by {@code bypass}: what the source says, else at least two levels above the organ with authority. */
    static int bypass(PetitionItem row) {
        if (row.stepwise() != Dimension.BYPASS.number(Dimension.UNKNOWN)) {
            return row.stepwise();
        }
        if (row.authorityLevel() == Dimension.REGISTERING_LEVEL.number(Dimension.UNKNOWN)) {
            return row.stepwise();
        }
        return row.authorityLevel() - row.registeringLevel() >= 2 ? 1 : 0;
    }

    static int band(int number, int[] ends) {
        int band = 0;
        while (band < ends.length && number > ends[band]) {
            band++;
        }
        return band;
    }
}
