package huibao.extract;

import huibao.lake.format.Relation;

/** Evaluations by target; of one target the newest is kept. Whether status and rating fit each other is not checked: the contract does not require it. */
final class EvaluationRules implements DetailRules {
    private static final Relation EVALUATION = Relation.PETITION_EVALUATION;
    private static final int WIDTH = EVALUATION.columns().size();
    private static final int TARGET = EVALUATION.indexOf("target");
    private static final int UPDATED_AT = EVALUATION.indexOf("updated_at");

    @Override
    public int compare(long[] cells, int left, int right) {
        // Dictionary numbers follow the order of the words.
        int byTarget = Long.compare(cells[left + TARGET], cells[right + TARGET]);
        if (byTarget != 0) {
            return byTarget;
        }
        int newestFirst = Long.compare(cells[right + UPDATED_AT], cells[left + UPDATED_AT]);
        return newestFirst != 0 ? newestFirst : DetailRules.compareAll(cells, left, right, WIDTH);
    }

    @Override
    public int breachOf(long[] cells, int at, int kept) {
        boolean isSecond = kept != NOTHING && cells[kept + TARGET] == cells[at + TARGET];
        return isSecond ? BreachCode.of(Rule.DUPLICATE, TARGET) : BreachCode.NONE;
    }
}
