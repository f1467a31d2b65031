package huibao.reports;

import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Draws one kind of chart: black on white, labels beside what they name, nothing that tells by colour alone. */
interface ChartPainter {
    /** 五号 less a little: still read at arm's length. */
    float LABEL = 9;

    float SMALL = 8;

    /** Stands where a value is not shown, so that it is not read as zero. */
    String GAP = "＊";

    float height();

    void paint(Canvas canvas, float width, float height);

    static ChartPainter of(Block.Chart chart) {
        return switch (chart.kind()) {
            case LINE -> new LineChart(chart);
            case BAR -> new BarChart(chart);
            case STACKED -> new StackedChart(chart);
            case WATERFALL -> new WaterfallChart(chart);
        };
    }

    /** As it is written in a report: plain digits, a true minus sign. */
    static String number(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        return plain.startsWith("-") ? "−" + plain.substring(1) : plain;
    }

    static Stream<BigDecimal> values(Block.Chart chart) {
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .flatMap(Optional::stream);
    }

    /** Horizontal lines with their values at the left. */
    static void valueAxis(Canvas canvas, Scale scale, float left, float right) {
        for (BigDecimal tick : scale.ticks()) {
            float y = scale.at(tick);
            boolean base = scale.isFromZero() ? tick.signum() == 0 : tick.equals(scale.low());
            canvas.line(left, y, right, y, base ? 0.8f : 0.35f, base ? 0.1f : 0.75f, 0);
            canvas.text(number(tick), left - 4, y + SMALL * 0.36f, SMALL, 1);
        }
    }

    /** Names of the series with their fills, at the top right. */
    static void legend(Canvas canvas, List<Series> series, IntFunction<Fill> fills, float width) {
        float x = width;
        for (int i = series.size() - 1; i >= 0; i--) {
            String name = series.get(i).name();
            canvas.text(name, x, 10, LABEL, 1);
            x -= canvas.width(name, LABEL) + 14;
            canvas.rectangle(x, 3, 10, 8, fills.apply(i));
            x -= 10;
        }
    }

    /** Below the axis, in two lines if the room is narrow. */
    static void category(Canvas canvas, String text, float centre, float top, float room) {
        List<String> halves = halves(text);
        if (canvas.width(text, SMALL) <= room || halves.size() == 1) {
            canvas.text(text, centre, top + SMALL, SMALL, 0);
            return;
        }
        canvas.text(halves.get(0), centre, top + SMALL, SMALL, 0);
        canvas.text(halves.get(1), centre, top + 2.1f * SMALL, SMALL, 0);
    }

    /** A long name in two parts; of a dated month the month first, in line with the others, then the year. */
    static List<String> halves(String text) {
        if (text.matches("\\d{4}[-年].+")) {
            return List.of(text.substring(5), text.substring(0, 4));
        }
        int half = (text.length() + 1) / 2;
        return text.length() < 2 ? List.of(text) : List.of(text.substring(0, half), text.substring(half));
    }
}
