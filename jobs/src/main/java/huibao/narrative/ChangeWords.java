package huibao.narrative;

import huibao.figure.Comparison;
import huibao.figure.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A comparison in words. 上升 and 下降 only where the change is more than chance; the numbers stand there either way. */
final class ChangeWords {
    private static final String ALMOST_NONE = "0.00";

    private ChangeWords() {}

    /**
     * @param term 同比 or 环比
     * @param zeroBase said of a base of 0, such as 上年同期为0
     * @return empty if there is nothing to compare
     */
    static Optional<String> of(Comparison comparison, String term, String zeroBase, String unit) {
        if (comparison instanceof Comparison.Counts counts) {
            return Optional.of(counts(counts, term, zeroBase, unit));
        }
        if (comparison instanceof Comparison.Rates rates) {
            return Optional.of(rates(rates, term));
        }
        if (comparison instanceof Comparison.Values values) {
            return Optional.of(term + values(values, unit));
        }
        return comparison == Comparison.Missing.NOT_COMPARABLE ? Optional.of(term + "口径不可比") : Optional.empty();
    }

    private static String counts(Comparison.Counts counts, String term, String zeroBase, String unit) {
        if (counts.change() == 0) {
            return term + "持平";
        }
        if (counts.percent().isEmpty()) {
            return zeroBase;
        }
        String change = (counts.change() > 0 ? "增加" : "减少") + Math.abs(counts.change()) + unit;
        String percent = counts.percent().get().abs() + "%";
        if (counts.direction().orElseThrow() == Direction.STEADY) {
            boolean tiny = percent.equals(ALMOST_NONE + "%");
            return term + "基本持平（" + change + "，" + (tiny ? "不足0.01%" : percent) + "）";
        }
        return term + word(counts.direction().orElseThrow()) + percent + "（" + change + "）";
    }

    private static String rates(Comparison.Rates rates, String term) {
        Direction direction = rates.direction().orElseThrow();
        if (direction == Direction.EQUAL) {
            return term + "持平";
        }
        String points = rates.points().abs() + "个百分点";
        if (direction == Direction.STEADY) {
            boolean tiny = points.startsWith(ALMOST_NONE);
            String change = rates.points().signum() > 0 ? "增加" : "减少";
            return term + "基本持平（" + (tiny ? "变化不足0.01个百分点" : change + points) + "）";
        }
        return term + word(direction) + points;
    }

    private static String values(Comparison.Values values, String unit) {
        BigDecimal difference = values.difference();
        if (unit.equals(Quantity.PERCENT)) {
            BigDecimal points = difference.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
            return points.signum() == 0 ? "持平" : (points.signum() > 0 ? "增加" : "减少") + points.abs() + "个百分点";
        }
        String change = Printed.count(difference.abs()) + unit;
        return difference.signum() == 0 ? "持平" : (difference.signum() > 0 ? "增加" : "减少") + change;
    }

    private static String word(Direction direction) {
        return direction == Direction.UP ? "上升" : "下降";
    }
}
