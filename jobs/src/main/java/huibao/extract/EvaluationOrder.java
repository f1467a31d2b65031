package huibao.extract;

import huibao.lake.Relation;

/** By target; of one target the newest first. */
final class EvaluationOrder implements Details.RowOrder {
    private static final int TARGET = Relation.PETITION_EVALUATION.indexOf("target");
    private static final int UPDATED_AT = Relation.PETITION_EVALUATION.indexOf("updated_at");
    private static final int WIDTH = Relation.PETITION_EVALUATION.columns().size();

    @Override
    public int compare(long[] cells, int left, int right) {
        // The numbers of the two words stand in the order of the words.
        int byTarget = Long.compare(cells[left + TARGET], cells[right + TARGET]);
        if (byTarget != 0) {
            return byTarget;
        }
        int byChange = Long.compare(cells[right + UPDATED_AT], cells[left + UPDATED_AT]);
        return byChange != 0 ? byChange : compareAll(cells, left, right);
    }

    /** Any order will do as long as it is the same the next time. */
    private static int compareAll(long[] cells, int left, int right) {
        int compared = 0;
        for (int cell = 0; cell < WIDTH && compared == 0; cell++) {
            compared = Long.compare(cells[left + cell], cells[right + cell]);
        }
        return compared;
    }

    @Override
    public boolean isSameKey(long[] cells, int left, int right) {
        return cells[left + TARGET] == cells[right + TARGET];
    }
}
