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

    Sentence control() {
        Optional<BigDecimal> mean = trend.mean();
        Optional<BigDecimal> last = trend.value(trend.last());
        if (mean.isEmpty() || last.isEmpty() || !trend.isWhole(trend.last())) {
            return unsaid("trend-control", trend.last());
        }
        TrendMonths.Limits limits = trend.limits().orElseThrow();
        String text = "此前12个月月均" + mean.get() + "件（批）次，95%控制限为" + limits.lower() + "—" + limits.upper() + "件（批）次，"
                + PeriodWords.month(trend.last().toString()) + "（" + Printed.count(last.get()) + "件（批）次）"
                + position(last.get(), limits);
        return Sentence.led("trend-control", "", List.of(List.of(new Clause.Said(text))));
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
        return Optional.of(new Clause.Said(words + names + "（" + Printed.count(value) + "件（批）次）"));
    }

    private Sentence unsaid(String name, YearMonth month) {
        Clause clause = new Clause.Unsaid(trend.key(month), Comparison.Missing.ABSENT);
        return Sentence.led(name, "", List.of(List.of(clause)));
    }

    private static String position(BigDecimal value, TrendMonths.Limits limits) {
        if (value.longValueExact() > limits.upper()) {
            return "高于控制上限";
        }
        return value.longValueExact() < limits.lower() ? "低于控制下限" : "在控制限以内，属正常波动";
    }
}
