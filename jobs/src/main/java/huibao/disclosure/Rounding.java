package huibao.disclosure;

import huibao.figure.Figure;
import huibao.figure.Status;
import huibao.metric.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a release prints what it prints: counts to the nearest multiple of 5, rates of those in whole per cent. */
final class Rounding {
    private static final int STEP = 5;
    private static final int HALF_STEP = STEP / 2;
    private static final int RATE_DECIMALS = 6;

    private Rounding() {}

    static long round(long count) {
        return (count + HALF_STEP) / STEP * STEP;
    }

    /** The smallest count that is rounded to the same number. */
    static long least(long count) {
        return Math.max(0, round(count) - HALF_STEP);
    }

    /** The largest count that is rounded to the same number. */
    static long most(long count) {
        return round(count) + HALF_STEP;
    }

    static Figure round(Figure figure, Formula formula) {
        if (figure.status() == Status.SUPPRESSED || figure.status() == Status.NOT_COMPUTABLE) {
            return figure;
        }
        return formula.match(new Formula.FormulaCases<>(
                sum -> with(figure, value -> BigDecimal.valueOf(round(value.longValueExact()))),
                ratio -> ofParts(figure),
                percentile -> with(figure, value -> value),
                maximum -> with(figure, value -> value),
                survival -> with(figure, Rounding::wholePerCent)));
    }

    private static Figure ofParts(Figure figure) {
        Optional<Long> numerator = figure.numerator().map(Rounding::round);
        Optional<Long> denominator = figure.denominator().map(Rounding::round);
        return with(figure, share(numerator.orElseThrow(), denominator.orElseThrow()), numerator);
    }

    private static BigDecimal share(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP)
                .setScale(RATE_DECIMALS);
    }

    private static BigDecimal wholePerCent(BigDecimal share) {
        return share.setScale(2, RoundingMode.HALF_UP).setScale(RATE_DECIMALS);
    }

    private static Figure with(Figure figure, UnaryOperator<BigDecimal> rounding) {
        return with(figure, rounding.apply(figure.value().orElseThrow()), Optional.empty());
    }

    private static Figure with(Figure figure, BigDecimal value, Optional<Long> numerator) {
        return figure.with(Optional.of(value), numerator, figure.denominator().map(Rounding::round), figure.status());
    }
}
