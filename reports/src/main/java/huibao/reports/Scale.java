package huibao.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An axis in round steps of 1, 2 or 5.
 *
 * @param step between ticks
 * @param start position of {@code low} on the paper
 * @param end position of {@code high}
 */
record Scale(BigDecimal low, BigDecimal high, BigDecimal step, float start, float end) {
    private static final int STEPS = 5;
    private static final BigDecimal ROOM = new BigDecimal("0.1");

    /** From zero, or from zero down and up. */
    static Scale fromZero(Stream<BigDecimal> values, float start, float end) {
        return round(Stream.concat(Stream.of(BigDecimal.ZERO), values).toList(), start, end);
    }

    /** From below the least value, so that a line shows how it moves and has room for its labels. */
    static Scale around(Stream<BigDecimal> values, float start, float end) {
        List<BigDecimal> all = new ArrayList<>(values.toList());
        boolean areWhole = all.stream().allMatch(Scale::isWhole);
        BigDecimal least = all.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal most = all.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal room = least.subtract(most.subtract(least).multiply(ROOM));
        BigDecimal lower = areWhole ? room.setScale(0, RoundingMode.FLOOR) : room;
        all.add(least.signum() >= 0 ? lower.max(BigDecimal.ZERO) : lower);
        return round(all, start, end);
    }

    private static Scale round(List<BigDecimal> values, float start, float end) {
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal span = most.subtract(least);
        BigDecimal step = step(span.signum() == 0 ? most.abs().max(BigDecimal.ONE) : span);
        // Nobody files a fifth of a matter: an axis of counts has whole steps.
        step = values.stream().allMatch(Scale::isWhole) ? step.max(BigDecimal.ONE) : step;
        BigDecimal low = floor(least, step);
        BigDecimal high = floor(most, step);
        return new Scale(low, high.compareTo(most) < 0 || high.equals(low) ? high.add(step) : high, step, start, end);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal step(BigDecimal span) {
        double wanted = span.doubleValue() / STEPS;
        int exponent = (int) Math.floor(Math.log10(wanted));
        double mantissa = wanted / Math.pow(10, exponent);
        int round = mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
        return BigDecimal.valueOf(round).scaleByPowerOfTen(exponent);
    }

    private static BigDecimal floor(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    float at(BigDecimal value) {
        double share = value.subtract(low).doubleValue() / high.subtract(low).doubleValue();
        return (float) (start + share * (end - start));
    }

    boolean isFromZero() {
        return low.signum() <= 0;
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = low; tick.compareTo(high) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }
}
