package huibao.reports;

import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Months from left to right: this year full and labelled, last year dashed, control limits dotted. */
record LineChart(Block.Chart chart) implements ChartPainter {
    private static final String LIMIT = "控制限";
    private static final float LEFT = 34;
    private static final float RIGHT = 52;
    private static final float TOP = 24;
    private static final float BOTTOM = 26;

    /** How a series is drawn. */
    private record Pen(float width, float grey, float dash) {}

    @Override
    public float height() {
        return 196;
    }

    @Override
    public void paint(Canvas canvas, float width, float height) {
        Scale scale = Scale.around(ChartPainter.values(chart), height - BOTTOM, TOP);
        ChartPainter.valueAxis(canvas, scale, LEFT, width - RIGHT);
        canvas.text(unit(scale), 0, 10, SMALL, -1);
        for (int i = 0; i < chart.categories().size(); i++) {
            ChartPainter.category(
                    canvas, chart.categories().get(i), x(i, width), height - BOTTOM + 4, pitch(width) - 3);
        }
        EndLabels labels = new EndLabels();
        for (int i = chart.series().size() - 1; i >= 0; i--) {
            Series series = chart.series().get(i);
            lines(canvas, scale, series, pen(i), width);
            last(series).ifPresent(at -> labels.add(series.name(), scale.at(value(series, at))));
        }
        points(canvas, scale, width);
        labels.paint(canvas, width - RIGHT + 6, TOP, height - BOTTOM);
    }

    private String unit(Scale scale) {
        return chart.unit() + (scale.isFromZero() ? "" : "（纵轴不从0起）");
    }

    private Pen pen(int series) {
        if (chart.series().get(series).name().contains(LIMIT)) {
            return new Pen(0.7f, 0.3f, 1.6f);
        }
        return series == 0 ? new Pen(1.8f, 0f, 0) : new Pen(1.2f, 0.45f, 5);
    }

    private float pitch(float width) {
        return (width - LEFT - RIGHT) / Math.max(1, chart.categories().size());
    }

    private float x(int index, float width) {
        return LEFT + pitch(width) * (index + 0.5f);
    }

    /** A missing value breaks the line. */
    private void lines(Canvas canvas, Scale scale, Series series, Pen pen, float width) {
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i <= series.values().size(); i++) {
            if (i < series.values().size() && series.values().get(i).isPresent()) {
                run.add(i);
            } else {
                line(canvas, scale, series, pen, width, run);
                run.clear();
            }
        }
    }

    private void line(Canvas canvas, Scale scale, Series series, Pen pen, float width, List<Integer> run) {
        if (run.size() < 2) {
            run.forEach(i -> canvas.circle(x(i, width), scale.at(value(series, i)), 1.6f, pen.grey()));
            return;
        }
        float[] xs = new float[run.size()];
        float[] ys = new float[run.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x(run.get(i), width);
            ys[i] = scale.at(value(series, run.get(i)));
        }
        canvas.polyline(xs, ys, pen.width(), pen.grey(), pen.dash());
    }

    /** Dots and values of the first series, on the side away from the second. */
    private void points(Canvas canvas, Scale scale, float width) {
        Series first = chart.series().get(0);
        for (int i = 0; i < first.values().size(); i++) {
            if (first.values().get(i).isPresent()) {
                float y = scale.at(value(first, i));
                canvas.circle(x(i, width), y, 2f, 0f);
                float baseline = isBelowOther(first, i) ? y + 4 + SMALL : y - 5;
                String text = ChartPainter.number(value(first, i));
                float wide = canvas.width(text, SMALL) + 2;
                canvas.ground(x(i, width) - wide / 2, baseline - SMALL * 0.9f, wide, SMALL);
                canvas.text(text, x(i, width), baseline, SMALL, 0);
            }
        }
    }

    private boolean isBelowOther(Series first, int index) {
        if (chart.series().size() < 2) {
            return false;
        }
        Optional<BigDecimal> other = chart.series().get(1).values().get(index);
        return other.isPresent() && value(first, index).compareTo(other.get()) < 0;
    }

    private static BigDecimal value(Series series, int index) {
        return series.values().get(index).orElseThrow();
    }

    private static Optional<Integer> last(Series series) {
        for (int i = series.values().size() - 1; i >= 0; i--) {
            if (series.values().get(i).isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
