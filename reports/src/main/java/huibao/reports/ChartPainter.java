package huibao.reports;

import huibao.reports.Block.Series;
import huibao.reports.LabelRoom.Box;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws one kind of chart: black on white, labels beside what they name, nothing that tells by colour alone, no text over
 * another. What finds no room is left out whole: of names along an axis all but every n-th, of values those between.
 */
interface ChartPainter {
    /** Of the type area, which every chart is as wide as. */
    float WIDTH = 442;

    /** 小五: still read at arm's length, and the least there is in a chart. */
    float LABEL = 9;

    /** Stands where a value is not shown, so that it is not read as zero. */
    String GAP = "＊";

    float height();

    /** The same in less room, to go below what would else leave a hole. */
    float low();

    /** Lower than that only where more than a quarter of a page would stay blank. */
    default float least() {
        return low();
    }

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

    static List<String> names(Block.Chart chart) {
        return chart.series().stream().map(Series::name).toList();
    }

    /** A text that has its place by design. */
    static void text(Canvas canvas, LabelRoom room, String text, float x, float baseline, float size, int anchor) {
        room.take(Box.of(text, x, baseline, size, anchor));
        canvas.text(text, x, baseline, size, anchor);
    }

    /** A text that is drawn only where nothing else stands, on paper without grid lines. @return whether it was */
    static boolean offer(Canvas canvas, LabelRoom room, String text, float x, float baseline, float size, int anchor) {
        boolean isFree = room.claim(Box.of(text, x, baseline, size, anchor));
        if (isFree) {
            float wide = canvas.width(text, size) + 2;
            canvas.ground(x - wide * (anchor + 1) / 2, baseline - size * 0.9f, wide, size);
            canvas.text(text, x, baseline, size, anchor);
        }
        return isFree;
    }

    /** Room for the values of an axis at its left. */
    static float axisRoom(Scale scale) {
        return Math.max(
                34,
                6
                        + (float) scale.ticks().stream()
                                .mapToDouble(tick -> LabelRoom.width(number(tick), LABEL))
                                .max()
                                .orElse(0));
    }

    /** Horizontal lines with their values at the left. */
    static void valueAxis(Canvas canvas, LabelRoom room, Scale scale, float left, float right) {
        for (BigDecimal tick : scale.ticks()) {
            float y = scale.at(tick);
            boolean base = scale.isFromZero() ? tick.signum() == 0 : tick.equals(scale.low());
            canvas.line(left, y, right, y, base ? 0.8f : 0.35f, base ? 0.1f : 0.75f, 0);
            text(canvas, room, number(tick), left - 4, y + LABEL * 0.36f, LABEL, 1);
        }
    }

    /** The sample of a series that is drawn as areas. */
    static void swatch(Canvas canvas, Fill fill, float x, float y) {
        canvas.rectangle(x + 5, y - 4, 11, 8, fill);
    }
}
