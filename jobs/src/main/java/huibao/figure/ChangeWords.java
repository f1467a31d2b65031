package huibao.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** A comparison in words. The verb says what happened; 明显 before it, that chance alone would not. */
public final class ChangeWords {
    /** Of a smaller base a change is told as a difference only. */
    public static final int SMALL_BASE = 10;

    private static final int MEDIUM_BASE = 30;
    private static final int STEADY_BASE = 100;
    private static final int LARGE_BASE = 1000;
    private static final String PERCENT = "%";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String before;
    private final String base;
    private final String adverb;

    private ChangeWords(String before, String base, String adverb) {
        this.before = before;
        this.base = base;
        this.adverb = adverb;
    }

    /**
     * @param before said first, such as a comma
     * @param base what the base is called, such as 上年同月
     * @param unit of the numbers; % for rates
     * @param audience rates of a release are whole per cents, and so are their differences
     * @return empty if there is nothing to compare; words of no length if a rate is of too few for a difference
     */
    public static Optional<String> of(
            Chance chance,
            Optional<Figure> current,
            Optional<Figure> earlier,
            String before,
            String base,
            String unit,
            Audience audience) {
        ChangeWords words = new ChangeWords(before, base, chance.isExceeded(current, earlier) ? "明显" : "");
        return Comparison.of(current, earlier)
                .match(new Comparison.ComparisonCases<>(
                        counts -> Optional.of(words.counts(counts, unit)),
                        rates -> Optional.of(
                                audience == Audience.RELEASE
                                        ? words.wholePoints(rates.crossed().signum(), difference(current, earlier))
                                        : words.rates(rates)),
                        values -> Optional.of(
                                audience == Audience.RELEASE && unit.equals(PERCENT)
                                        ? words.wholePoints(values.difference().signum(), difference(current, earlier))
                                        : words.values(values, unit)),
                        words::missing));
    }

    /** A change without what it is against: 增加13件次, 持平; that there is nothing to compare stays as it is. */
    public static String shortened(String said, String base) {
        boolean isChange = said.startsWith("比" + base) || said.startsWith("与" + base) && said.contains("持平");
        return isChange ? said.substring(base.length() + 1) : said;
    }

    private static BigDecimal difference(Optional<Figure> current, Optional<Figure> earlier) {
        return current.flatMap(Figure::value)
                .orElseThrow()
                .subtract(earlier.flatMap(Figure::value).orElseThrow());
    }

    private Optional<String> missing(Comparison.Missing reason) {
        return switch (reason) {
            case NO_RECORDS -> Optional.of(before + "无" + base + "数据");
            case NOT_COMPARABLE -> Optional.of(before + "与" + base + "口径不可比");
            case ABSENT, SUPPRESSED, NOT_COMPUTABLE, PROVISIONAL, UNEQUAL -> Optional.empty();
        };
    }

    private String counts(Comparison.Counts counts, String unit) {
        long change = Math.abs(counts.change());
        if (change != 0 && counts.base() == 0) {
            return before + base + "为0";
        }
        if (change == 0) {
            return with() + "持平";
        }
        String verb = counts.change() > 0 ? "增加" : "减少";
        if (adverb.isEmpty() && counts.base() >= STEADY_BASE && change * 100 < counts.base()) {
            return with() + "基本持平（" + verb + change + unit + "）";
        }
        if (counts.base() < SMALL_BASE) {
            String bare = counts.change() > 0 ? "多" : "少";
            return term() + (adverb.isEmpty() ? bare : adverb + verb) + change + unit;
        }
        return term() + adverb + verb + change + unit + "、" + percent(change, counts.base()) + PERCENT;
    }

    /** The larger the base, the more decimals mean something. */
    private static String percent(long change, long base) {
        int decimals = base < MEDIUM_BASE ? 0 : base < LARGE_BASE ? 1 : 2;
        return BigDecimal.valueOf(change)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String rates(Comparison.Rates rates) {
        if (rates.isOfFew()) {
            return "";
        }
        BigInteger cross = rates.crossed();
        BigInteger bases =
                BigInteger.valueOf(rates.denominator()).multiply(BigInteger.valueOf(rates.baseDenominator()));
        boolean isTiny = cross.abs().multiply(BigInteger.valueOf(200)).compareTo(bases) < 0;
        if (cross.signum() == 0) {
            return with() + "持平";
        }
        return adverb.isEmpty() && isTiny ? with() + "基本持平" : points(new BigDecimal(cross), new BigDecimal(bases));
    }

    private String points(BigDecimal part, BigDecimal whole) {
        BigDecimal points = part.abs().movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
        String verb = part.signum() > 0 ? "提高" : "下降";
        return term() + adverb + verb + (points.signum() == 0 ? "不足0.1" : points.toPlainString()) + "个百分点";
    }

    /** @param sign of the change between rates that are not rounded themselves */
    private String wholePoints(int sign, BigDecimal difference) {
        BigDecimal points = difference.abs().movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        if (sign == 0) {
            return with() + "持平";
        }
        if (points.signum() == 0 && adverb.isEmpty()) {
            return with() + "基本持平";
        }
        String verb = sign > 0 ? "提高" : "下降";
        return term() + adverb + verb + (points.signum() == 0 ? "不足1" : points.toPlainString()) + "个百分点";
    }

    private String values(Comparison.Values values, String unit) {
        BigDecimal difference = values.difference();
        if (unit.equals(PERCENT)) {
            boolean isTiny = difference.movePointRight(2).abs().compareTo(HALF) < 0;
            return difference.signum() == 0
                    ? with() + "持平"
                    : isTiny ? with() + "基本持平" : points(difference, BigDecimal.ONE);
        }
        String change = difference.abs().setScale(0, RoundingMode.HALF_UP).toPlainString() + unit;
        String verb =
                unit.equals("天") ? (difference.signum() > 0 ? "延长" : "缩短") : (difference.signum() > 0 ? "增加" : "减少");
        return difference.signum() == 0 ? with() + "持平" : term() + verb + change;
    }

    private String term() {
        return before + "比" + base;
    }

    /** What is level is so with its base: 与上年同月持平. */
    private String with() {
        return before + "与" + base;
    }
}
