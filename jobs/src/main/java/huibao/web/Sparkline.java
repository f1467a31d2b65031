package huibao.web;

import huibao.web.KeyFigure.MonthValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A line of months as an SVG path; a month without a number is a gap. */
public final class Sparkline {
    public static final int WIDTH = 132;
    public static final int HEIGHT = 32;
    private static final int MARGIN = 3;

    private Sparkline() {}

    public static String path(List<MonthValue> months) {
        double least = months.stream()
                .flatMap(one -> one.value().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
        double most = months.stream()
                .flatMap(one -> one.value().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
        double span = most > least ? most - least : 1;
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).value().isEmpty()) {
                drawing = false;
                continue;
            }
            double x = MARGIN + i * (double) (WIDTH - 2 * MARGIN) / Math.max(1, months.size() - 1);
            double part = (months.get(i).value().get().doubleValue() - least) / span;
            double y = HEIGHT - MARGIN - part * (HEIGHT - 2 * MARGIN);
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", drawing ? "L" : "M", x, y));
            drawing = true;
        }
        return path.toString();
    }
}
