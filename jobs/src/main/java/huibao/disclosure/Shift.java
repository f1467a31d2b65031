package huibao.disclosure;

import java.util.Arrays;

/**
 * Other numbers that agree with all that is printed: how far each quantity would lie from its true value.
 *
 * @param numbers of the quantities that may move
 * @param moves how far each does
 * @param reached how far the target moved, in the direction asked for
 */
record Shift(int[] numbers, double[] moves, double reached) {
    /** What is left of rounding in a sum of many products. */
    static final double NOTHING = 1e-6;

    boolean reaches(long amount) {
        return reached >= amount - NOTHING;
    }

    /** The quantities that lie elsewhere. */
    int[] moved() {
        return Arrays.stream(positions()).map(i -> numbers[i]).toArray();
    }

    int[] positions() {
        return java.util.stream.IntStream.range(0, numbers.length)
                .filter(i -> Math.abs(moves[i]) > NOTHING)
                .toArray();
    }
}
