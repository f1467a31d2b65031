package huibao.disclosure;

/** Numbers by position, most of them zero. */
final class SparseVector {
    private final double[] cells;
    private final boolean[] isListed;
    private final int[] indices;
    private int size;

    /** @param room positions there are */
    SparseVector(int room) {
        cells = new double[room];
        isListed = new boolean[room];
        indices = new int[room];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            cells[indices[i]] = 0;
            isListed[indices[i]] = false;
        }
        size = 0;
    }

    /** How many are listed: all that are not zero, and some that have become so. */
    int size() {
        return size;
    }

    /** The position of one of those listed. */
    int index(int i) {
        return indices[i];
    }

    double at(int position) {
        return cells[position];
    }

    /** The numbers themselves; only those listed may be changed. */
    double[] cells() {
        return cells;
    }

    /** Multiplies each number by the one in the same position. */
    void scale(double[] by) {
        for (int i = 0; i < size; i++) {
            cells[indices[i]] *= by[indices[i]];
        }
    }

    void set(int position, double cell) {
        cells[position] = cell;
        list(position);
    }

    void add(int position, double change) {
        cells[position] += change;
        list(position);
    }

    private void list(int position) {
        if (!isListed[position]) {
            isListed[position] = true;
            indices[size++] = position;
        }
    }
}
