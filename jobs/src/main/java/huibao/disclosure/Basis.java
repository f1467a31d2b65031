package huibao.disclosure;

import java.util.Arrays;

/**
 * A column for each relation, the number it gives way with, and the inverse of all these columns as a product of factors.
 * The factors are about as sparse as the relations; the inverse written out is not. Exchanges can be taken back.
 */
final class Basis {
    /** Less is rounding. */
    static final double ZERO = 1e-9;
    /** Instead of a column: the relation gives way with nothing. Instead of a relation: the column is outside. */
    static final int NONE = -1;

    private final int[] columnOf;
    private final int[] rowOf;
    private final Factors elimination;
    private final double[] scales;
    private final Factors exchanges = new Factors();
    private int[] changedRows = new int[64];
    private int[] leftColumns = new int[64];
    private int changes;

    /**
     * @param columnOf by relation
     * @param columns how many there are, inside and outside
     * @param elimination all factors of the inverse but the last
     * @param scales the last factor, by relation
     */
    Basis(int[] columnOf, int columns, Factors elimination, double[] scales) {
        this.columnOf = columnOf;
        this.elimination = elimination;
        this.scales = scales;
        rowOf = new int[columns];
        Arrays.fill(rowOf, NONE);
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] != NONE) {
                rowOf[columnOf[row]] = row;
            }
        }
    }

    int columnOf(int row) {
        return columnOf[row];
    }

    int rowOf(int column) {
        return rowOf[column];
    }

    boolean contains(int column) {
        return rowOf[column] != NONE;
    }

    /** From a column: how much of the basis makes it up. */
    void solve(SparseVector vector) {
        elimination.apply(vector);
        vector.scale(scales);
        exchanges.apply(vector);
    }

    /** From costs of the basis: the prices of the relations. */
    void solveTransposed(SparseVector vector) {
        exchanges.applyTransposed(vector);
        vector.scale(scales);
        elimination.applyTransposed(vector);
    }

    /** @param solved the entering column, solved */
    void exchange(int row, int entering, SparseVector solved) {
        double pivot = solved.at(row);
        exchanges.append(row, 1 / pivot);
        for (int i = 0; i < solved.size(); i++) {
            int other = solved.index(i);
            if (other != row && Math.abs(solved.at(other)) > ZERO) {
                exchanges.append(other, -solved.at(other) / pivot);
            }
        }
        exchanges.end(row);
        record(row);
        put(row, entering);
    }

    private void record(int row) {
        if (changes == changedRows.length) {
            changedRows = Arrays.copyOf(changedRows, changes * 2);
            leftColumns = Arrays.copyOf(leftColumns, changes * 2);
        }
        changedRows[changes] = row;
        leftColumns[changes++] = columnOf[row];
    }

    private void put(int row, int column) {
        if (columnOf[row] != NONE) {
            rowOf[columnOf[row]] = NONE;
        }
        columnOf[row] = column;
        if (column != NONE) {
            rowOf[column] = row;
        }
    }

    /** Takes all changes back. */
    void restore() {
        while (changes > 0) {
            changes--;
            put(changedRows[changes], leftColumns[changes]);
        }
        exchanges.clear();
    }
}
