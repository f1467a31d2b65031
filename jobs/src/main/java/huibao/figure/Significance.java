package huibao.figure;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Whether two numbers differ by more than chance at 95 %. */
public final class Significance {
    private static final double TAIL = 0.025;
    private static final double CRITICAL = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);

    private Significance() {}

    /** The exact Poisson 95 % limits of a count or of a mean of counts (Garwood 1936). */
    public static Limits poissonLimits(double count) {
        if (count < 0 || !Double.isFinite(count)) {
            throw new IllegalArgumentException("Invalid count: " + count + ". Expected a number from 0 up");
        }
        double lower = count == 0 ? 0 : ChiSquaredDistribution.of(2 * count).inverseCumulativeProbability(TAIL) / 2;
        double upper = ChiSquaredDistribution.of(2 * count + 2).inverseSurvivalProbability(TAIL) / 2;
        return new Limits(lower, upper);
    }

    /** True if {@code value} leaves the Poisson limits of {@code base}. */
    public static boolean countsDiffer(long value, long base) {
        return !poissonLimits(base).contains(value);
    }

    /**
     * The two-proportion test with pooled variance and continuity correction: without the correction two of two against
     * none of two would already count as a difference.
     */
    public static boolean ratesDiffer(long numerator, long denominator, long baseNumerator, long baseDenominator) {
        double first = (double) numerator / denominator;
        double second = (double) baseNumerator / baseDenominator;
        double inverse = 1.0 / denominator + 1.0 / baseDenominator;
        double pooled = (double) (numerator + baseNumerator) / (denominator + baseDenominator);
        double distance = Math.abs(first - second) - inverse / 2;
        return distance > 0 && distance > CRITICAL * Math.sqrt(pooled * (1 - pooled) * inverse);
    }

    /** Limits, themselves included. */
    public record Limits(double lower, double upper) {
        public boolean contains(double value) {
            return value >= lower && value <= upper;
        }
    }
}
