package huibao.web.home;

import huibao.web.home.KeyFigure.MonthValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Thirteen months as the trend chart of the report draws them: this year full, last year dashed, both on one scale; a month
 * without a number is a gap.
 *
 * @param now and @param before as an SVG path @param endX and @param endY of the last month
 */
public record Sparkline(String now, String before, String endX, String endY) {
    public static final int WIDTH = 176;
    public static final int HEIGHT = 44;
    private static final int MARGIN = 4;

    public static Sparkline of(List<MonthValue> months) {
        SparkScale scale = SparkScale.of(months);
        int last = months.size() - 1;
        Optional<BigDecimal> end = months.get(last).value();
        return new Sparkline(
                path(months, MonthValue::value, scale),
                path(months, MonthValue::before, scale),
                end.map(value -> number(x(last, months.size()))).orElse(""),
                end.map(value -> number(scale.y(value))).orElse(""));
    }

    private record SparkScale(double least, double span) {
        static SparkScale of(List<MonthValue> months) {
            List<Double> all = months.stream()
                    .flatMap(month -> Stream.concat(month.value().stream(), month.before().stream()))
                    .map(BigDecimal::doubleValue)
                    .sorted()
                    .toList();
            double least = all.isEmpty() ? 0 : all.get(0);
            double most = all.isEmpty() ? 0 : all.get(all.size() - 1);
            return new SparkScale(least, most > least ? most - least : 1);
        }

        double y(BigDecimal value) {
            return HEIGHT - MARGIN - (value.doubleValue() - least) / span * (HEIGHT - 2 * MARGIN);
        }
    }

    private static double x(int index, int count) {
        return MARGIN + index * (double) (WIDTH - 2 * MARGIN) / Math.max(1, count - 1);
    }

    private static String path(
            List<MonthValue> months, Function<MonthValue, Optional<BigDecimal>> part, SparkScale scale) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < months.size(); i++) {
            Optional<BigDecimal> value = part.apply(months.get(i));
            if (value.isPresent()) {
                path.append(drawing ? "L" : "M")
                        .append(number(x(i, months.size())))
                        .append(' ')
                        .append(number(scale.y(value.get())));
            }
            drawing = value.isPresent();
        }
        return path.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
