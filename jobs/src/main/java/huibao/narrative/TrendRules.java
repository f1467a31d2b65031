package huibao.narrative;

import huibao.figure.Figures;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;

/** Reads what is said of the months: the extremes, the mean, the limits and where the last month lies. */
final class TrendRules {
    private final TrendMonths trend;

    TrendRules(Figures figures) {
        this.trend = new TrendMonths(figures, Topic.TOTAL.metric());
    }

    List<Rule> rules() {
        String month = "\\d{4}年\\d{1,2}月";
        return List.of(
                Rule.of("近(\\d+)个月", this::span),
                Rule.of(
                        "最高的是(" + month + ")(?:、(" + month + "))?",
                        (reading, said) -> extreme(reading, said, BigDecimal::max)),
                Rule.of(
                        "最低的是(" + month + ")(?:、(" + month + "))?",
                        (reading, said) -> extreme(reading, said, BigDecimal::min)),
                Rule.of("此前12个月月均(\\d+\\.\\d\\d)件（批）次，95%控制限为(\\d+)—(\\d+)件（批）次，", this::limits),
                Rule.of("(高于控制上限|低于控制下限|在控制限以内，属正常波动)", this::position),
                Rule.of("(" + month + ")", (reading, said) -> month(reading, said.group(1))));
    }

    private void span(Reading reading, Matcher said) {
        reading.topic = Optional.of(Topic.TOTAL);
        reading.expect(whole().size() == Integer.parseInt(said.group(1)), said.group(), whole().size());
    }

    private void extreme(Reading reading, Matcher said, BinaryOperator<BigDecimal> of) {
        Optional<BigDecimal> extreme =
                whole().stream().flatMap(month -> trend.value(month).stream()).reduce(of);
        List<String> expected = whole().stream()
                .filter(month -> trend.value(month).equals(extreme))
                .map(YearMonth::toString)
                .toList();
        month(reading, said.group(1));
        if (said.group(2) != null) {
            month(reading, said.group(2));
        }
        reading.expect(reading.months.equals(expected), said.group(), expected);
    }

    private void limits(Reading reading, Matcher said) {
        reading.topic = Optional.of(Topic.TOTAL);
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth month : trend.months().subList(0, TrendMonths.SHOWN - 1)) {
            sum = sum.add(trend.value(month).orElse(BigDecimal.ZERO));
        }
        BigDecimal twelfth = new BigDecimal(said.group(1)).multiply(BigDecimal.valueOf(12));
        reading.expect(
                twelfth.subtract(sum).abs().compareTo(new BigDecimal("0.06")) <= 0,
                said.group(),
                "a twelfth of " + sum);
        TrendMonths.Limits limits = trend.limits().orElseThrow();
        reading.expect(limits.lower() == Long.parseLong(said.group(2)), said.group(), limits);
        reading.expect(limits.upper() == Long.parseLong(said.group(3)), said.group(), limits);
    }

    private void position(Reading reading, Matcher said) {
        BigDecimal last = trend.value(trend.last()).orElseThrow();
        TrendMonths.Limits limits = trend.limits().orElseThrow();
        boolean above = last.compareTo(BigDecimal.valueOf(limits.upper())) > 0;
        boolean below = last.compareTo(BigDecimal.valueOf(limits.lower())) < 0;
        String expected = above ? "高于控制上限" : below ? "低于控制下限" : "在控制限以内，属正常波动";
        reading.expect(said.group(1).equals(expected), said.group(), expected);
        reading.expect(reading.months.equals(List.of(trend.last().toString())), said.group(), trend.last());
    }

    private static void month(Reading reading, String words) {
        String[] parts = words.replace("月", "").split("年", 2);
        reading.month(YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                .toString());
    }

    private List<YearMonth> whole() {
        return trend.months().stream().filter(trend::isWhole).toList();
    }
}
