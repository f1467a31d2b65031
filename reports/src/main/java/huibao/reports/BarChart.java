package huibao.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Horizontal bars from zero, one to a category and series, the value at the end of each. */
record BarChart(Block.Chart chart) implements ChartPainter {
    private static final float TOP = 18;
    private static final float HIGHEST = 560;
    private static final float ROOM_FOR_VALUES = 40;

    @Override
    public float height() {
        float row = chart.series().size() == 1 ? 19 : 6 + 12 * chart.series().size();
        return TOP + Math.min(HIGHEST, row * chart.categories().size()) + 4;
    }

    @Override
    public void paint(Canvas canvas, float width, float height) {
        float left = labelWidth(canvas, width) + 6;
        boolean negative = ChartPainter.values(chart).anyMatch(value -> value.signum() < 0);
        float start = negative ? left + ROOM_FOR_VALUES : left;
        Scale scale = Scale.fromZero(ChartPainter.values(chart), start, width - ROOM_FOR_VALUES);
        float row = (height - TOP - 4) / Math.max(1, chart.categories().size());
        canvas.text(chart.unit(), scale.at(BigDecimal.ZERO), 10, SMALL, -1);
        for (int i = 0; i < chart.categories().size(); i++) {
            float top = TOP + i * row;
            label(canvas, chart.categories().get(i), left - 6, top + row / 2, width);
            bars(canvas, scale, i, top, row);
        }
        float zero = scale.at(BigDecimal.ZERO);
        canvas.line(zero, TOP - 2, zero, height - 2, 0.8f, 0.1f, 0);
        if (chart.series().size() > 1) {
            ChartPainter.legend(canvas, chart.series(), BarChart::fill, width);
        }
    }

    private void bars(Canvas canvas, Scale scale, int category, float top, float row) {
        int count = chart.series().size();
        float thick = row * 0.68f / count;
        for (int i = 0; i < count; i++) {
            Optional<BigDecimal> value = chart.series().get(i).values().get(category);
            float barTop = top + row * 0.16f + i * thick;
            if (value.isPresent()) {
                bar(canvas, scale, value.get(), barTop, thick, fill(i));
            } else {
                canvas.text(GAP, scale.at(BigDecimal.ZERO) + 4, barTop + thick / 2 + LABEL * 0.36f, LABEL, -1);
            }
        }
    }

    private static void bar(Canvas canvas, Scale scale, BigDecimal value, float top, float thick, Fill fill) {
        float zero = scale.at(BigDecimal.ZERO);
        float end = scale.at(value);
        canvas.rectangle(Math.min(zero, end), top, Math.abs(end - zero), thick, fill);
        boolean negative = value.signum() < 0;
        float baseline = top + thick / 2 + LABEL * 0.36f;
        canvas.text(ChartPainter.number(value), end + (negative ? -4 : 4), baseline, LABEL, negative ? 1 : -1);
    }

    private static Fill fill(int series) {
        return series == 0 ? Fill.MIDDLE : Fill.at(series);
    }

    private float labelWidth(Canvas canvas, float width) {
        float widest = 0;
        for (String category : chart.categories()) {
            widest = Math.max(widest, canvas.width(category, LABEL));
        }
        return Math.min(widest, width * 0.36f);
    }

    /** A long name is broken in two rather than cut. */
    private static void label(Canvas canvas, String text, float right, float middle, float width) {
        if (canvas.width(text, LABEL) <= width * 0.36f) {
            canvas.text(text, right, middle + LABEL * 0.36f, LABEL, 1);
            return;
        }
        List<String> halves = ChartPainter.halves(text);
        float size = Math.min(SMALL, SMALL * width * 0.36f / canvas.width(halves.get(0), SMALL));
        canvas.text(halves.get(0), right, middle - 1, size, 1);
        canvas.text(halves.get(1), right, middle + size, size, 1);
    }
}
