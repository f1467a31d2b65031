package huibao.disclosure;

import java.util.Arrays;

/** A column of an inverse basis: its cells by row, and the rows that ever had one. */
final class InverseColumn {
    private final int relation;
    private double[] cells;
    private boolean[] isListed;
    private int[] rows;
    private int size;

    /** @param relation the column is of */
    InverseColumn(int relation, int room) {
        this.relation = relation;
        cells = new double[room];
        isListed = new boolean[room];
        rows = new int[16];
    }

    int relation() {
        return relation;
    }

    /** How many rows are listed. */
    int size() {
        return size;
    }

    int row(int i) {
        return rows[i];
    }

    double at(int row) {
        return row < cells.length ? cells[row] : 0;
    }

    void grow(int room) {
        if (cells.length < room) {
            cells = Arrays.copyOf(cells, room);
            isListed = Arrays.copyOf(isListed, room);
        }
    }

    void set(int row, double cell) {
        cells[row] = cell;
        list(new int[] {row}, 1);
    }

    /** Subtracts another column, so many times. Much of the time of disclosure control is spent here. */
    void subtract(double[] other, int[] touched, int count, double times) {
        list(touched, count);
        double[] mine = cells;
        for (int i = 0; i < count; i++) {
            mine[touched[i]] -= times * other[touched[i]];
        }
    }

    private void list(int[] more, int count) {
        if (size + count > rows.length) {
            rows = Arrays.copyOf(rows, (size + count) * 2);
        }
        boolean[] known = isListed;
        for (int i = 0; i < count; i++) {
            if (!known[more[i]]) {
                known[more[i]] = true;
                rows[size++] = more[i];
            }
        }
    }
}
