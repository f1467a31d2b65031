package huibao.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a basis of columns, the most wanted first; one that those before it make up already is left out. Columns most wanted
 * are in few relations, so little fills up.
 */
final class Elimination {
    /** Smaller ones are no pivots: rounding would grow. */
    private static final double STABLE = 0.1;

    private static final double DEPENDENT = 1e-7;

    /** The part of a column above its pivot. */
    private record Upper(int row, double pivot, int[] rows, double[] cells) {}

    private final Coefficients coefficients;
    private final Factors factors = new Factors();
    private final List<Upper> uppers = new ArrayList<>();
    private final int[] columnOf;
    private final double[] scales;
    /** How many of the columns are in each relation. */
    private final int[] counts;

    private final SparseVector vector;

    private Elimination(Coefficients coefficients) {
        this.coefficients = coefficients;
        columnOf = new int[coefficients.rows()];
        Arrays.fill(columnOf, Basis.NONE);
        scales = new double[coefficients.rows()];
        Arrays.fill(scales, 1);
        counts = new int[coefficients.rows()];
        vector = new SparseVector(coefficients.rows());
    }

    /** @param columns the most wanted first */
    static Basis basis(Coefficients coefficients, int[] columns) {
        Elimination elimination = new Elimination(coefficients);
        elimination.count(columns);
        for (int column : columns) {
            elimination.enter(column);
        }
        elimination.substitute();
        return new Basis(elimination.columnOf, coefficients.columns(), elimination.factors, elimination.scales);
    }

    private void count(int[] columns) {
        for (int column : columns) {
            for (int row : coefficients.rowsOf(column)) {
                counts[row]++;
            }
        }
    }

    private void enter(int column) {
        vector.clear();
        coefficients.add(column, 1, vector);
        factors.apply(vector);
        int row = pivot();
        if (row >= 0) {
            columnOf[row] = column;
            eliminate(row);
            keepUpper(row);
        }
    }

    /** Of the relations without a column the one that fewest columns are in; -1 if the column depends on those before. */
    private int pivot() {
        double largest = DEPENDENT;
        for (int i = 0; i < vector.size(); i++) {
            largest = isOpen(vector.index(i)) ? Math.max(largest, Math.abs(vector.at(vector.index(i)))) : largest;
        }
        int best = -1;
        for (int i = 0; i < vector.size(); i++) {
            int row = vector.index(i);
            if (isOpen(row)
                    && Math.abs(vector.at(row)) >= Math.max(DEPENDENT, STABLE * largest)
                    && (best < 0 || counts[row] < counts[best])) {
                best = row;
            }
        }
        return best;
    }

    private boolean isOpen(int row) {
        return columnOf[row] == Basis.NONE;
    }

    private void eliminate(int pivot) {
        int cells = 0;
        for (int i = 0; i < vector.size(); i++) {
            int row = vector.index(i);
            if (isOpen(row) && Math.abs(vector.at(row)) > Basis.ZERO) {
                factors.append(row, -vector.at(row) / vector.at(pivot));
                cells++;
            }
        }
        if (cells > 0) {
            factors.append(pivot, 1);
            factors.end(pivot);
        }
    }

    private void keepUpper(int pivot) {
        int[] rows = new int[vector.size()];
        double[] cells = new double[vector.size()];
        int size = 0;
        for (int i = 0; i < vector.size(); i++) {
            int row = vector.index(i);
            if (row != pivot && !isOpen(row) && Math.abs(vector.at(row)) > Basis.ZERO) {
                rows[size] = row;
                cells[size++] = vector.at(row);
            }
        }
        if (size == 0) {
            scales[pivot] = 1 / vector.at(pivot);
        } else {
            uppers.add(new Upper(pivot, vector.at(pivot), Arrays.copyOf(rows, size), Arrays.copyOf(cells, size)));
        }
    }

    /** The last column first. */
    private void substitute() {
        for (int k = uppers.size() - 1; k >= 0; k--) {
            Upper upper = uppers.get(k);
            factors.append(upper.row(), 1 / upper.pivot());
            for (int i = 0; i < upper.rows().length; i++) {
                factors.append(upper.rows()[i], -upper.cells()[i] / upper.pivot());
            }
            factors.end(upper.row());
        }
    }
}
