package huibao.desk;

import huibao.edition.Edition;
import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.Status;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure in a few characters, as the tables of its edition print it: a rate of fewer than ten as a fraction, in a release as a
 * whole per cent. Withheld, not computable and not yet are three marks, none of them a zero.
 *
 * @param audience of the edition
 */
public record PrintedNumber(Audience audience) {
    private static final int DECIMALS = 12;

    public static PrintedNumber in(Edition edition) {
        return new PrintedNumber(edition.key().audience().orElse(Audience.INTERNAL));
    }

    public String of(Figure figure, Measure measure) {
        if (figure.status() == Status.SUPPRESSED) {
            return "＊";
        }
        if (figure.status() == Status.PROVISIONAL) {
            return "⋯";
        }
        boolean isNumber = figure.status() == Status.OK || figure.status() == Status.NOT_COMPARABLE;
        return isNumber
                ? figure.value()
                        .map(value -> of(value, figure.numerator(), figure.denominator(), measure))
                        .orElse("—")
                : "—";
    }

    /** @param part and @param whole of a rate */
    public String of(BigDecimal value, Optional<Long> part, Optional<Long> whole, Measure measure) {
        boolean isRate = isShare(measure) && part.isPresent() && whole.isPresent();
        if (isRate && Figure.areFew(whole.get())) {
            return part.get() + "/" + whole.get();
        }
        boolean isExact = isRate && audience == Audience.INTERNAL;
        return of(isExact ? fraction(part.get(), whole.get()) : value, measure);
    }

    /** So that a rate is rounded once: the value itself has six decimals. */
    private static BigDecimal fraction(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    private String of(BigDecimal value, Measure measure) {
        if (isShare(measure)) {
            return inHundredths(value) + "%";
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 ? String.format("%,d", plain.toBigInteger()) : plain.toPlainString();
    }

    private String inHundredths(BigDecimal share) {
        int decimals = audience == Audience.RELEASE ? 0 : 2;
        return share.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * How much more or less, with its sign; of shares in percentage points without their name. Empty if either is not a number,
     * or a rate of few.
     */
    public Optional<String> difference(Figure before, Figure after, Measure measure) {
        boolean isOfFew = isShare(measure) && (before.isOfFew() || after.isOfFew());
        if (isOfFew || !before.isPrintable() || !after.isPrintable()) {
            return Optional.empty();
        }
        return before.value().flatMap(from -> after.value().map(to -> signed(to.subtract(from), measure)));
    }

    private String signed(BigDecimal difference, Measure measure) {
        String text = isShare(measure) ? inHundredths(difference) : of(difference, measure);
        return text.startsWith("-") ? "−" + text.substring(1) : difference.signum() > 0 ? "+" + text : text;
    }

    private static boolean isShare(Measure measure) {
        return measure.kind() == Measure.Additivity.RATIO || measure.unit().equals("%");
    }
}
