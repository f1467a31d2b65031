package huibao.narrative;

import huibao.calendar.Period;
import huibao.calendar.Role;
import huibao.figure.Chance;
import huibao.figure.ChangeWords;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.narrative.FigureSlot.SlotPart;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of the months of a measure. */
final class MonthWriter {
    private static final int YEARS = 10;
    private static final int CROWD = 3;

    private final Material material;
    private final Chance chance;
    private final FigureSlot slot;
    private final TrendMonths trend;

    MonthWriter(Material material, Chance chance, FigureSlot slot) {
        this.material = material;
        this.chance = chance;
        this.slot = slot;
        this.trend = new TrendMonths(material.figures(), slot.measure().name());
    }

    /** 上年2月基数较低，扣除后比上年同期增加81件次、10.6%. */
    Optional<Filled> oddBase() {
        List<OddMonth> odd = slot.members().isEmpty() && slot.part() == SlotPart.VALUE ? odd() : List.of();
        String names = odd.stream()
                .map(month -> "上年" + month.month().getMonthValue() + "月基数" + (month.isLow() ? "较低" : "较高"))
                .collect(Collectors.joining("、"));
        if (odd.isEmpty() || slot.role() != Role.YTD) {
            return odd.isEmpty() ? Optional.empty() : Optional.of(Filled.words("上年同月基数" + degree(odd.get(0))));
        }
        Optional<Figure> now = without(Role.YTD, odd);
        Optional<Figure> then = without(Role.YTD_LAST_YEAR, odd);
        return ChangeWords.of(
                        chance, now, then, names + "，扣除后", material.words().base(Role.YTD_LAST_YEAR), slot.unit())
                .map(said -> Filled.words(said).told());
    }

    private static String degree(OddMonth month) {
        return month.isLow() ? "较低" : "较高";
    }

    /** @param now what the month of this year counts @param then that of last year */
    private record OddMonth(YearMonth month, BigDecimal now, BigDecimal then, boolean isLow) {}

    private List<OddMonth> odd() {
        List<OddMonth> odd = new ArrayList<>();
        Period span = material.facts().period(slot.role());
        YearMonth last = YearMonth.from(span.lastDay());
        for (YearMonth month = YearMonth.from(span.start()); !month.isAfter(last); month = month.plusMonths(1)) {
            odd(month).ifPresent(odd::add);
        }
        return odd;
    }

    /** Last year's is odd where it is more than three tenths off the mean of the same months before it. */
    private Optional<OddMonth> odd(YearMonth month) {
        YearMonth lastYear = month.minusYears(1);
        List<BigDecimal> earlier = Stream.iterate(lastYear.minusYears(1), one -> one.minusYears(1))
                .limit(YEARS)
                .filter(trend::isWhole)
                .flatMap(one -> trend.value(one).stream())
                .toList();
        Optional<BigDecimal> now = trend.value(month).filter(any -> trend.isWhole(month));
        Optional<BigDecimal> then = trend.value(lastYear).filter(any -> trend.isWhole(lastYear));
        if (earlier.isEmpty() || now.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = earlier.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        // Both sides times the number of years and ten, so that nothing is rounded.
        BigDecimal off = then.get().multiply(BigDecimal.valueOf(earlier.size())).subtract(sum);
        boolean isOdd = off.abs().movePointRight(1).compareTo(sum.multiply(BigDecimal.valueOf(3))) > 0;
        return isOdd ? Optional.of(new OddMonth(month, now.get(), then.get(), off.signum() < 0)) : Optional.empty();
    }

    private Optional<Figure> without(Role role, List<OddMonth> odd) {
        BigDecimal left = odd.stream()
                .map(month -> role == Role.YTD ? month.now() : month.then())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return material.figures()
                .find(FigureKey.whole(slot.measure().name(), role))
                .filter(Figure::isPrintable)
                .map(figure -> new Figure(
                        "",
                        figure.key(),
                        figure.start(),
                        figure.end(),
                        figure.value().map(value -> value.subtract(left)),
                        Optional.empty(),
                        Optional.empty(),
                        figure.status()));
    }

    /** Of the newest whole month whose number is printed. */
    Optional<Filled> mature() {
        return Stream.iterate(newest(), month -> month.minusMonths(1))
                .limit(TrendMonths.SHOWN)
                .flatMap(month -> material.figures().find(trend.key(month)).filter(Figure::isPrintable).stream())
                .filter(figure -> figure.start().plusMonths(1).equals(figure.end()))
                .findFirst()
                .map(figure -> Filled.words(
                                PeriodWords.month(figure.key().dimensions().get("month"))
                                        + slot.measure().wording().phrase())
                        .plus(Filled.of(figure, SentenceWriter.number(slot, figure))));
    }

    /** 近13个月信访总量最高的是2021年3月（230件次），最低的是2021年2月（80件次）. */
    Optional<Filled> extremes() {
        List<YearMonth> months = Stream.iterate(
                        newest().minusMonths(TrendMonths.SHOWN - 1), month -> month.plusMonths(1))
                .limit(TrendMonths.SHOWN)
                .filter(month -> trend.isWhole(month) || month.isBefore(newest()))
                .toList();
        if (!months.stream().allMatch(trend::isWhole)) {
            return Optional.empty();
        }
        Optional<Filled> highest = extreme(months, "最高的是", 1);
        Optional<Filled> lowest = extreme(months, "最低的是", -1);
        List<Filled> both = Stream.of(highest, lowest).flatMap(Optional::stream).toList();
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(Filled.words("近" + months.size() + "个月"
                                + slot.measure().wording().phrase())
                        .plus(Filled.joined("，", both)));
    }

    private Optional<Filled> extreme(List<YearMonth> months, String words, int sign) {
        BigDecimal value = months.stream()
                .map(month -> trend.value(month).orElseThrow())
                .reduce((one, other) -> one.compareTo(other) * sign >= 0 ? one : other)
                .orElseThrow();
        List<YearMonth> at = months.stream()
                .filter(month -> trend.value(month).orElseThrow().compareTo(value) == 0)
                .toList();
        if (at.size() >= CROWD) {
            return Optional.empty();
        }
        String names =
                at.stream().map(month -> PeriodWords.month(month.toString())).collect(Collectors.joining("、"));
        Figure figure = material.figures().find(trend.key(at.get(0))).orElseThrow();
        return Optional.of(Filled.words(words + names + "（")
                .plus(Filled.of(figure, Printed.count(value) + slot.unit()))
                .plus("）"));
    }

    /** 在往年同月范围以内（120—203件次）: of the last month, where it is whole and there are earlier years. */
    Optional<Filled> range() {
        if (!trend.isWhole(newest())) {
            return Optional.empty();
        }
        BigDecimal last = trend.value(newest()).orElseThrow();
        return trend.range(newest()).map(range -> Filled.words(position(last, range) + "（"
                        + Printed.count(range.lowest()) + "—" + Printed.count(range.highest()) + slot.unit() + "）")
                .told());
    }

    private YearMonth newest() {
        return YearMonth.from(material.facts().period(Role.CURRENT).lastDay());
    }

    private static String position(BigDecimal value, TrendMonths.ValueRange range) {
        if (value.compareTo(range.highest()) > 0) {
            return "高于往年同月范围";
        }
        return value.compareTo(range.lowest()) < 0 ? "低于往年同月范围" : "在往年同月范围以内";
    }
}
