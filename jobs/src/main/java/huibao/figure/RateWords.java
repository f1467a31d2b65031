package huibao.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A rate in words, with its fraction; of fewer than ten the fraction alone. */
public final class RateWords {
    private static final int SMALL_BASE = 10;

    private RateWords() {}

    /** 80.0%（80件中64件） behind the name of the rate. */
    public static String of(Figure rate, String unit) {
        if (rate.numerator().isEmpty()) {
            return percent(rate.value().orElseThrow(), BigDecimal.ONE);
        }
        return isSmall(rate) ? "为" + fraction(rate, unit) : percent(rate) + "（" + fraction(rate, unit) + "）";
    }

    /** 80.0%，80件中64件, inside brackets. */
    public static String bracketed(Figure rate, String unit) {
        return isSmall(rate) ? fraction(rate, unit) : percent(rate) + "，" + fraction(rate, unit);
    }

    /** 80.0%, of fewer than ten 4件中3件: in words that are not ours. */
    public static String alone(Figure rate, String unit) {
        if (rate.numerator().isEmpty()) {
            return percent(rate.value().orElseThrow(), BigDecimal.ONE);
        }
        return isSmall(rate) ? fraction(rate, unit) : percent(rate);
    }

    /** Per cent with one decimal. */
    public static String percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static String percent(Figure rate) {
        return percent(
                BigDecimal.valueOf(rate.numerator().orElseThrow()),
                BigDecimal.valueOf(rate.denominator().orElseThrow()));
    }

    private static boolean isSmall(Figure rate) {
        return rate.denominator().orElseThrow() < SMALL_BASE;
    }

    private static String fraction(Figure rate, String unit) {
        return rate.denominator().orElseThrow() + unit + "中" + rate.numerator().orElseThrow() + unit;
    }
}
