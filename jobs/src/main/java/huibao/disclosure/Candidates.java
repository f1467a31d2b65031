package huibao.disclosure;

import java.util.function.IntToDoubleFunction;

/** Some of the columns that pay most, kept in mind so that not every step of a {@link Simplex} has to look at all. */
final class Candidates {
    private static final int ROOM = 40;

    private final double least;
    private final int[] columns = new int[ROOM];
    private final double[] gains = new double[ROOM];
    private int size;

    /** @param least what pays no more than this does not count */
    Candidates(double least) {
        this.least = least;
    }

    /** The one that pays most now; -1 if none does any longer. */
    int best(IntToDoubleFunction gain) {
        int best = -1;
        double most = least;
        for (int i = 0; i < size; i++) {
            double now = gain.applyAsDouble(columns[i]);
            if (now > most) {
                best = columns[i];
                most = now;
            }
        }
        return best;
    }

    /** Of all columns below the count, those that pay most, unsorted. */
    void keep(int count, IntToDoubleFunction gain) {
        size = 0;
        int worst = 0;
        for (int column = 0; column < count; column++) {
            double now = gain.applyAsDouble(column);
            if (now > least && size < ROOM) {
                put(size++, column, now);
                worst = size == ROOM ? worst() : 0;
            } else if (now > least && now > gains[worst]) {
                put(worst, column, now);
                worst = worst();
            }
        }
    }

    private void put(int place, int column, double gain) {
        columns[place] = column;
        gains[place] = gain;
    }

    private int worst() {
        int worst = 0;
        for (int i = 1; i < size; i++) {
            worst = gains[i] < gains[worst] ? i : worst;
        }
        return worst;
    }
}
