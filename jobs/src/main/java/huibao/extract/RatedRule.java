package huibao.extract;

import huibao.lake.Column;
import huibao.lake.Relation;

/** A rated evaluation has a rating. One that is not rated may have one left over: no measure looks at it. */
final class RatedRule implements Details.DetailRule {
    private static final int STATUS = Relation.PETITION_EVALUATION.indexOf("status");
    private static final int RATING = Relation.PETITION_EVALUATION.indexOf("rating");

    private final long rated;

    RatedRule(Vocabulary vocabulary) {
        rated = vocabulary.texts().add("rated");
    }

    @Override
    public int breachOf(long[] cells, int at) {
        boolean isIncomplete = cells[at + STATUS] == rated && cells[at + RATING] == Column.NULL;
        return isIncomplete ? Breach.of(Rule.MISSING, RATING) : Breach.NONE;
    }
}
