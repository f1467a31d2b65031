package huibao.desk;

import huibao.figure.Figure;
import huibao.figure.Status;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;

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
}
