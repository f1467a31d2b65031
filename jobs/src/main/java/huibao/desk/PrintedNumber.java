package huibao.desk;

import huibao.figure.Figure;
import huibao.figure.Status;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A figure in a few characters. Withheld, not computable and not yet are three marks, none of them a zero. */
public final class PrintedNumber {
    private PrintedNumber() {}

    public static String of(Figure figure, Measure measure) {
        if (figure.status() == Status.SUPPRESSED) {
            return "＊";
        }
        if (figure.status() == Status.PROVISIONAL) {
            return "⋯";
        }
        boolean isNumber = figure.status() == Status.OK || figure.status() == Status.NOT_COMPARABLE;
        return isNumber ? figure.value().map(value -> of(value, measure)).orElse("—") : "—";
    }

    public static String of(BigDecimal value, Measure measure) {
        boolean isShare =
                measure.kind() == Measure.Additivity.RATIO || measure.unit().equals("%");
        if (isShare) {
            return value.movePointRight(2).setScale(2, RoundingMode.HALF_UP) + "%";
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 ? String.format("%,d", plain.toBigInteger()) : plain.toPlainString();
    }

    /** How much more or less, with its sign; of shares in percentage points without their name. Empty if either is not a number. */
    public static Optional<String> difference(Figure before, Figure after, Measure measure) {
        if (!before.isPrintable() || !after.isPrintable()) {
            return Optional.empty();
        }
        return before.value().flatMap(from -> after.value().map(to -> signed(to.subtract(from), measure)));
    }

    private static String signed(BigDecimal difference, Measure measure) {
        String text = isShare(measure)
                ? difference.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString()
                : of(difference, measure);
        return text.startsWith("-") ? "−" + text.substring(1) : difference.signum() > 0 ? "+" + text : text;
    }

    private static boolean isShare(Measure measure) {
        return measure.kind() == Measure.Additivity.RATIO || measure.unit().equals("%");
    }
}
