package huibao.disclosure;

import java.util.Arrays;

/** A product of matrices that differ from the identity in one column each. */
final class Factors {
    private static final int FIRST_ROOM = 1024;

    private int count;
    private int[] pivots = new int[FIRST_ROOM];
    /** Where each factor begins; the last one is open until it ends. */
    private int[] starts = new int[FIRST_ROOM + 1];

    private int end;
    private int[] rows = new int[FIRST_ROOM];
    private double[] cells = new double[FIRST_ROOM];

    void clear() {
        count = 0;
        end = 0;
    }

    /** A cell of the factor under construction. */
    void append(int row, double cell) {
        if (end == rows.length) {
            rows = Arrays.copyOf(rows, end * 2);
            cells = Arrays.copyOf(cells, end * 2);
        }
        rows[end] = row;
        cells[end++] = cell;
    }

    /** @param pivot the column in which the factor differs from the identity */
    void end(int pivot) {
        if (count == pivots.length) {
            pivots = Arrays.copyOf(pivots, count * 2);
            starts = Arrays.copyOf(starts, count * 2 + 1);
        }
        pivots[count++] = pivot;
        starts[count] = end;
    }

    /** The product times the vector. */
    void apply(SparseVector vector) {
        double[] numbers = vector.cells();
        for (int factor = 0; factor < count; factor++) {
            double times = numbers[pivots[factor]];
            if (times != 0) {
                numbers[pivots[factor]] = 0;
                for (int i = starts[factor]; i < starts[factor + 1]; i++) {
                    vector.add(rows[i], cells[i] * times);
                }
            }
        }
    }

    /** The vector times the product. */
    void applyTransposed(SparseVector vector) {
        double[] numbers = vector.cells();
        int[] rows = this.rows;
        double[] cells = this.cells;
        int last = end;
        for (int factor = count - 1; factor >= 0; factor--) {
            double sum = 0;
            int first = starts[factor];
            for (int i = first; i < last; i++) {
                sum += cells[i] * numbers[rows[i]];
            }
            last = first;
            if (sum != numbers[pivots[factor]]) {
                vector.set(pivots[factor], sum);
            }
        }
    }
}
