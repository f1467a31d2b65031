package huibao.narrative;

import huibao.figure.Figures;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/** Reads what is said of the months: the extremes and where the last month lies among those of earlier years. */
final class TrendRules {
    private static final int YEARS = 10;

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
                Rule.of("(高于|低于|在)往年同月范围(以内)?（(\\d+)—(\\d+)件次）", this::range),
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

    private void range(Reading reading, Matcher said) {
        long last = trend.value(trend.last()).orElseThrow().longValueExact();
        long[] earlier = IntStream.rangeClosed(1, YEARS)
                .mapToObj(years -> trend.value(trend.last().minusYears(years)))
                .flatMap(Optional::stream)
                .mapToLong(BigDecimal::longValueExact)
                .toArray();
        long lowest = Arrays.stream(earlier).min().orElse(-1);
        long highest = Arrays.stream(earlier).max().orElse(-1);
        String expected = last > highest ? "高于" : last < lowest ? "低于" : "在";
        reading.expect(said.group(1).equals(expected), said.group(), expected);
        reading.expect((said.group(2) != null) == expected.equals("在"), said.group(), expected);
        reading.expect(
                earlier.length > 1
                        && lowest == Long.parseLong(said.group(3))
                        && highest == Long.parseLong(said.group(4)),
                said.group(),
                lowest + "—" + highest);
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
