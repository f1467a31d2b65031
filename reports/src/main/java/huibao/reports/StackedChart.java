package huibao.reports;

import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

/** Columns of segments that add up: greys and hatches that stay apart in print. */
record StackedChart(Block.Chart chart) implements ChartPainter {
    private static final float LEFT = 34;
    private static final float TOP = 26;
    private static final float BOTTOM = 24;
    private static final float WIDEST = 44;

    @Override
    public float height() {
        return 206;
    }

    @Override
    public void paint(Canvas canvas, float width, float height) {
        int count = chart.categories().size();
        Scale scale = Scale.fromZero(IntStream.range(0, count).mapToObj(this::sum), height - BOTTOM, TOP);
        ChartPainter.valueAxis(canvas, scale, LEFT, width);
        canvas.text(chart.unit(), 0, 10, SMALL, -1);
        float pitch = (width - LEFT) / Math.max(1, count);
        float thick = Math.min(WIDEST, pitch * 0.62f);
        for (int i = 0; i < count; i++) {
            float centre = LEFT + pitch * (i + 0.5f);
            column(canvas, scale, i, centre - thick / 2, thick);
            String total = isWhole(i) ? ChartPainter.number(sum(i)) : GAP;
            canvas.text(total, centre, scale.at(sum(i)) - 4, LABEL, 0);
            ChartPainter.category(canvas, chart.categories().get(i), centre, height - BOTTOM + 4, pitch - 3);
        }
        ChartPainter.legend(canvas, chart.series(), Fill::at, width);
    }

    /** A column that lacks a segment must not be read as a total. */
    private boolean isWhole(int category) {
        return chart.series().stream()
                .allMatch(series -> series.values().get(category).isPresent());
    }

    private BigDecimal sum(int category) {
        return chart.series().stream().map(series -> value(series, category)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void column(Canvas canvas, Scale scale, int category, float x, float thick) {
        BigDecimal base = BigDecimal.ZERO;
        for (int i = 0; i < chart.series().size(); i++) {
            BigDecimal value = value(chart.series().get(i), category);
            float bottom = scale.at(base);
            base = base.add(value);
            float tall = bottom - scale.at(base);
            if (value.signum() != 0) {
                canvas.rectangle(x, bottom - tall, thick, tall, Fill.at(i));
                segmentValue(canvas, ChartPainter.number(value), x + thick / 2, bottom - tall / 2, tall);
            }
        }
    }

    /** On a white ground, so that it can be read over a hatch; left out where it would not fit. */
    private static void segmentValue(Canvas canvas, String text, float x, float middle, float tall) {
        if (tall < SMALL + 3) {
            return;
        }
        float wide = canvas.width(text, SMALL) + 3;
        canvas.ground(x - wide / 2, middle - SMALL * 0.55f, wide, SMALL * 1.1f);
        canvas.text(text, x, middle + SMALL * 0.36f, SMALL, 0);
    }

    private static BigDecimal value(Series series, int category) {
        Optional<BigDecimal> value = series.values().get(category);
        return value.orElse(BigDecimal.ZERO);
    }
}
