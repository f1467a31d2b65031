package huibao.narrative;

import huibao.figure.Comparison;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The highest and lowest month, and whether the last one is out of the ordinary. */
final class TrendSentences {
    private static final int CROWD = 3;

    private final TrendMonths trend;

    TrendSentences(TrendMonths trend) {
        this.trend = trend;
    }

    Sentence extremes() {
        List<YearMonth> months = trend.months().stream().filter(trend::isWhole).toList();
        Optional<YearMonth> gap =
                months.stream().filter(month -> trend.value(month).isEmpty()).findFirst();
        if (gap.isPresent() || months.size() < TrendMonths.SHOWN - 1) {
            YearMonth missing = gap.orElse(trend.months().get(0));
            return unsaid("trend-extremes", missing);
        }
        List<BigDecimal> values = months.stream()
                .map(month -> trend.value(month).orElseThrow())
                .sorted()
                .toList();
        List<Clause> parts = new ArrayList<>();
        extreme(months, "最高的是", values.get(values.size() - 1)).ifPresent(parts::add);
        extreme(months, parts.isEmpty() ? "最低的是" : "，最低的是", values.get(0)).ifPresent(parts::add);
        return Sentence.led("trend-extremes", "近" + months.size() + "个月信访总量", List.of(parts));
    }

    /** Where the last month lies among the same months of earlier years; nothing where these are not known. */
    Sentence range() {
        Optional<BigDecimal> last = trend.value(trend.last()).filter(any -> trend.isWhole(trend.last()));
        Optional<TrendMonths.Range> range = trend.range(trend.last());
        if (last.isEmpty() || range.isEmpty()) {
            return Sentence.led("trend-range", "", List.of());
        }
        String text = PeriodWords.month(trend.last().toString()) + "信访总量" + Printed.count(last.get()) + "件次，"
                + position(last.get(), range.get()) + "（"
                + Printed.count(range.get().lowest()) + "—"
                + Printed.count(range.get().highest()) + "件次）";
        return Sentence.led("trend-range", "", List.of(List.of(new Clause.Said(text))));
    }

    private Optional<Clause> extreme(List<YearMonth> months, String words, BigDecimal value) {
        List<YearMonth> at = months.stream()
                .filter(month -> trend.value(month).orElseThrow().compareTo(value) == 0)
                .toList();
        if (at.size() >= CROWD) {
            return Optional.empty();
        }
        String names = String.join(
                "、",
                at.stream().map(month -> PeriodWords.month(month.toString())).toList());
        return Optional.of(new Clause.Said(words + names + "（" + Printed.count(value) + "件次）"));
    }

    private Sentence unsaid(String name, YearMonth month) {
        Clause clause = new Clause.Unsaid(trend.key(month), Comparison.Missing.ABSENT);
        return Sentence.led(name, "", List.of(List.of(clause)));
    }

    private static String position(BigDecimal value, TrendMonths.Range range) {
        if (value.compareTo(range.highest()) > 0) {
            return "高于往年同月范围";
        }
        return value.compareTo(range.lowest()) < 0 ? "低于往年同月范围" : "在往年同月范围以内";
    }
}
