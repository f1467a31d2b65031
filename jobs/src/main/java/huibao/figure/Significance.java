package huibao.figure;

import java.math.BigInteger;

/** Whether two numbers differ by more than chance at 99 %. In whole numbers, so that no rounding decides. */
final class Significance {
    /** The square of 2.576 in millionths. */
    private static final BigInteger CRITICAL = BigInteger.valueOf(6_635_776);

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private Significance() {}

    /** |X − Y| > 2.576 · √(φ (X + Y)). */
    static boolean countsDiffer(long value, long base, Dispersion dispersion) {
        BigInteger change = whole(value).subtract(whole(base));
        BigInteger squared = change.multiply(change).multiply(dispersion.denominator());
        BigInteger sum = whole(value).add(whole(base)).multiply(dispersion.numerator());
        return squared.multiply(MILLION).compareTo(sum.multiply(CRITICAL)) > 0;
    }

    /** The two-proportion test with pooled variance; of fewer than ten it says nothing. */
    static boolean ratesDiffer(long numerator, long denominator, long baseNumerator, long baseDenominator) {
        if (Figure.areFew(Math.min(denominator, baseDenominator))) {
            return false;
        }
        BigInteger cross = whole(numerator)
                .multiply(whole(baseDenominator))
                .subtract(whole(baseNumerator).multiply(whole(denominator)));
        BigInteger some = whole(numerator).add(whole(baseNumerator));
        BigInteger all = whole(denominator).add(whole(baseDenominator));
        BigInteger variance = whole(denominator)
                .multiply(whole(baseDenominator))
                .multiply(some)
                .multiply(all.subtract(some));
        BigInteger squared = cross.multiply(cross).multiply(all);
        return squared.multiply(MILLION).compareTo(variance.multiply(CRITICAL)) > 0;
    }

    private static BigInteger whole(long number) {
        return BigInteger.valueOf(number);
    }
}
