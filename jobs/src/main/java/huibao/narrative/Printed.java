package huibao.narrative;

import huibao.figure.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as prose and tables print them: no thousands separators, per cent with two decimals, rounded once. */
final class Printed {
    /** The cell is withheld; not to be taken for 0. */
    static final String SUPPRESSED = "＊";
    /** There is nothing to compute. */
    static final String NOT_COMPUTABLE = "—";
    /** There were no records then; not to be taken for 0. */
    static final String NO_RECORDS = "无数据";
    /** The number is provisional: its waiting time is not over. */
    static final String PROVISIONAL = "未满期";

    /** The unit of rates and shares. */
    static final String PERCENT = "%";

    private Printed() {}

    static String count(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    static String percent(Figure rate) {
        return percent(fraction(rate));
    }

    /** As a release has it, from its value, which is rounded already. */
    static String wholePercent(Figure rate) {
        return wholePerCent(rate).toPlainString() + PERCENT;
    }

    static BigDecimal wholePerCent(Figure rate) {
        return rate.value().orElseThrow().movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    }

    static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /** The share of one count in another. */
    static String percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /** Twelve decimals from numerator and denominator; the six of the value where there are none. */
    static BigDecimal fraction(Figure rate) {
        if (rate.numerator().isEmpty() || rate.denominator().isEmpty()) {
            return rate.value().orElseThrow();
        }
        return BigDecimal.valueOf(rate.numerator().get())
                .divide(BigDecimal.valueOf(rate.denominator().get()), 12, RoundingMode.HALF_UP);
    }
}
