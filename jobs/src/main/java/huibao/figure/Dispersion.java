package huibao.figure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How many times more than chance alone the counts of a measure vary: an exact fraction, never below 1. */
record Dispersion(BigInteger numerator, BigInteger denominator) {
    /** As chance alone would have it. */
    static final Dispersion NONE = new Dispersion(BigInteger.ONE, BigInteger.ONE);

    private static final int FEWEST_PAIRS = 6;
    /** The median of the chi-square distribution with one degree of freedom, 0.4549. */
    private static final BigInteger MEDIAN = BigInteger.valueOf(4549);

    private static final BigInteger MEDIAN_SCALE = BigInteger.valueOf(10_000);

    /** A month's count and that of the same month a year before. */
    record Pair(long count, long yearBefore) {
        private Dispersion square() {
            BigInteger sum = BigInteger.valueOf(count).add(BigInteger.valueOf(yearBefore));
            BigInteger change = BigInteger.valueOf(count).subtract(BigInteger.valueOf(yearBefore));
            return sum.signum() == 0
                    ? new Dispersion(BigInteger.ZERO, BigInteger.ONE)
                    : new Dispersion(change.multiply(change), sum);
        }
    }

    static Dispersion of(List<Pair> pairs) {
        if (pairs.size() < FEWEST_PAIRS) {
            return NONE;
        }
        List<Dispersion> squares =
                new ArrayList<>(pairs.stream().map(Pair::square).toList());
        squares.sort(
                Comparator.comparing(square -> square, (a, b) -> a.crossed(b).compareTo(b.crossed(a))));
        Dispersion low = squares.get((squares.size() - 1) / 2);
        Dispersion high = squares.get(squares.size() / 2);
        Dispersion found = new Dispersion(
                low.crossed(high).add(high.crossed(low)).multiply(MEDIAN_SCALE),
                low.denominator
                        .multiply(high.denominator)
                        .multiply(BigInteger.TWO)
                        .multiply(MEDIAN));
        return found.numerator.compareTo(found.denominator) > 0 ? found : NONE;
    }

    private BigInteger crossed(Dispersion other) {
        return numerator.multiply(other.denominator);
    }
}
