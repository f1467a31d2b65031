package huibao.narrative;

import huibao.calendar.Period;
import huibao.calendar.PeriodName;
import huibao.calendar.Role;
import huibao.figure.Chance;
import huibao.figure.ChangeWords;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.narrative.FigureSlot.SlotPart;
import huibao.narrative.Piece.OfMonths.MonthClaim;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    Optional<Filled> of(MonthClaim claim) {
        return switch (claim) {
            case MATURE -> mature();
            case ODD_BASE -> oddBase();
            case EXTREMES -> extremes();
            case USUAL_RANGE -> range();
        };
    }

    /** 上年2月基数较低，扣除后比上年同期增加81件次、10.6%; of a month 上年同月基数较低. */
    private Optional<Filled> oddBase() {
        boolean isOfWhole = slot.members().isEmpty() && slot.part() == SlotPart.VALUE;
        List<OddMonth> odd = isOfWhole && !isOfUnequalSpans() ? odd() : List.of();
        if (odd.isEmpty()) {
            return Optional.empty();
        }
        Period span = material.facts().period(slot.role());
        if (odd.get(0).days() == span.days()) {
            return Optional.of(Filled.words("上年同月基数" + odd.get(0).degree()));
        }
        String names = odd.stream()
                .map(month -> "上年" + month.month().getMonthValue() + "月基数" + month.degree())
                .collect(Collectors.joining("、"));
        // Rounded parts need not add up, so a release takes nothing away from them.
        if (material.facts().isRelease()
                || odd.stream().mapToLong(OddMonth::days).sum() == span.days()) {
            return Optional.of(Filled.words(names));
        }
        Optional<Figure> now = without(slot.role(), odd, OddMonth::now);
        Optional<Figure> then = without(slot.base(), odd, OddMonth::then);
        if (isBelowNothing(now) || isBelowNothing(then)) {
            return Optional.of(Filled.words(names));
        }
        return ChangeWords.of(
                        chance,
                        now,
                        then,
                        names + "，扣除后",
                        material.words().base(slot.base()),
                        slot.unit(),
                        material.facts().audience())
                .map(said -> Filled.words(said).told());
    }

    /** Such as the years up to the same week: they are not compared, so that there is no base to be odd. */
    private boolean isOfUnequalSpans() {
        return Comparison.of(whole(slot.role()), whole(slot.base())) == Comparison.Missing.UNEQUAL;
    }

    private Optional<Figure> whole(Role role) {
        return material.figures().find(FigureKey.whole(slot.measure().name(), role));
    }

    /** The months sum to more than the period, so they are not parts of it. */
    private static boolean isBelowNothing(Optional<Figure> rest) {
        return rest.flatMap(Figure::value).filter(value -> value.signum() < 0).isPresent();
    }

    /**
     * A month whose number a year before is out of line.
     *
     * @param now what the month of this year counts
     * @param then what that of last year does
     */
    private record OddMonth(YearMonth month, long days, BigDecimal now, BigDecimal then, boolean isLow) {
        String degree() {
            return isLow ? "较低" : "较高";
        }
    }

    private List<OddMonth> odd() {
        Period span = material.facts().period(slot.role());
        Period before = material.facts().period(slot.base());
        return Stream.iterate(YearMonth.from(span.start()), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(span.lastDay())))
                .flatMap(month -> trend.within(span, month).stream()
                        .flatMap(now -> trend.within(before, month.minusYears(1)).stream()
                                .flatMap(then -> odd(month, now, then).stream())))
                .toList();
    }

    /**
     * Last year's number is odd if it differs by more than 30 % from the mean of the same months of earlier years, and
     * that is 10 or more: of fewer nothing is told in per cent.
     */
    private Optional<OddMonth> odd(YearMonth month, Figure current, Figure lastYear) {
        List<BigDecimal> earlier = Stream.iterate(month.minusYears(2), one -> one.minusYears(1))
                .limit(YEARS)
                .filter(trend::isWhole)
                .flatMap(one -> trend.value(one).stream())
                .toList();
        BigDecimal now = current.value().orElseThrow();
        BigDecimal then = lastYear.value().orElseThrow();
        BigDecimal sum = earlier.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        // Both sides times the number of years and ten, so that nothing is rounded.
        BigDecimal off = then.multiply(BigDecimal.valueOf(earlier.size())).subtract(sum);
        boolean isOdd = off.abs().movePointRight(1).compareTo(sum.multiply(BigDecimal.valueOf(3))) > 0;
        long days = ChronoUnit.DAYS.between(current.start(), current.end());
        boolean isOfFew = sum.compareTo(BigDecimal.valueOf(ChangeWords.SMALL_BASE * (long) earlier.size())) < 0;
        return isOdd && !isOfFew && !earlier.isEmpty()
                ? Optional.of(new OddMonth(month, days, now, then, off.signum() < 0))
                : Optional.empty();
    }

    private Optional<Figure> without(Role role, List<OddMonth> odd, Function<OddMonth, BigDecimal> part) {
        BigDecimal left = odd.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
        return whole(role)
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
    private Optional<Filled> mature() {
        return Stream.iterate(newest(), month -> month.minusMonths(1))
                .limit(TrendMonths.SHOWN)
                .flatMap(month -> material.figures().find(trend.key(month)).filter(Figure::isPrintable).stream())
                .filter(figure -> figure.start().plusMonths(1).equals(figure.end()))
                .findFirst()
                .map(figure -> Filled.words(
                                PeriodName.of(figure.key().dimensions().get("month"))
                                        + slot.measure().wording().phrase())
                        .plus(Filled.of(figure, SentenceWriter.number(material, slot, figure))));
    }

    /** 近13个月信访总量最高的是2021年3月（230件次），最低的是2021年2月（80件次）. */
    private Optional<Filled> extremes() {
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
        String names = at.stream().map(month -> PeriodName.of(month.toString())).collect(Collectors.joining("、"));
        Figure figure = material.figures().find(trend.key(at.get(0))).orElseThrow();
        return Optional.of(Filled.words(words + names + "（")
                .plus(Filled.of(figure, Printed.count(value) + slot.unit()))
                .plus("）"));
    }

    /** 在往年同月范围以内（120—203件次）: of the last month, where it is whole and there are earlier years. */
    private Optional<Filled> range() {
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
