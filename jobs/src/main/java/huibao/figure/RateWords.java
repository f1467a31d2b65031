package huibao.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A rate in words, with its fraction; of fewer than ten the fraction alone. In a release it has whole per cents. */
public record RateWords(Audience audience) {
    /** 80.0%（80件中64件） behind the name of the rate. */
    public String of(Figure rate, String unit) {
        if (rate.numerator().isEmpty()) {
            return percent(rate);
        }
        return rate.isOfFew() ? "为" + fraction(rate, unit) : percent(rate) + "（" + fraction(rate, unit) + "）";
    }

    /** 80.0%，80件中64件, inside brackets. */
    public String bracketed(Figure rate, String unit) {
        return rate.isOfFew() ? fraction(rate, unit) : percent(rate) + "，" + fraction(rate, unit);
    }

    /** 80.0%（80件中64件）, of fewer than ten 4件中3件: in words that are not ours. */
    public String inText(Figure rate, String unit) {
        return rate.numerator().isPresent() && rate.isOfFew() ? fraction(rate, unit) : of(rate, unit);
    }

    /** 80.0%, where the fraction stands beside it; in a release the value is rounded already. */
    public String percent(Figure rate) {
        boolean isCounted = rate.numerator().isPresent() && audience != Audience.RELEASE;
        return isCounted
                ? percent(
                        BigDecimal.valueOf(rate.numerator().orElseThrow()),
                        BigDecimal.valueOf(rate.denominator().orElseThrow()))
                : percent(rate.value().orElseThrow(), BigDecimal.ONE);
    }

    /** Per cent with one decimal, in a release with none. */
    public String percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2)
                        .divide(whole, decimals(), RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }

    private int decimals() {
        return audience == Audience.RELEASE ? 0 : 1;
    }

    private static String fraction(Figure rate, String unit) {
        return rate.denominator().orElseThrow() + unit + "中" + rate.numerator().orElseThrow() + unit;
    }
}
