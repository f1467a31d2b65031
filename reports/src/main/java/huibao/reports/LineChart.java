package huibao.reports;

import huibao.reports.Block.Series;
import huibao.reports.LabelRoom.Box;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Periods from left to right: this year full and labelled, last year dashed, control limits dotted. */
record LineChart(Block.Chart chart) implements ChartPainter {
    /** Names beside the ends of their lines; longer ones, or more, go into a legend above. */
    private static final float RIGHT = 52;

    private static final int MOST_BESIDE = 4;
    private static final float TOP = 24;
    private static final float PLOT = 146;
    private static final float MARKS_APART = 9;

    @Override
    public float height() {
        return top() + PLOT + axis(WIDTH, PLOT).height();
    }

    @Override
    public float low() {
        return height() - 0.4f * PLOT;
    }

    private boolean namesBesideLines() {
        return chart.series().size() <= MOST_BESIDE
                && chart.series().stream().allMatch(series -> LabelRoom.width(series.name(), LABEL) <= RIGHT - 6);
    }

    private Legend legend() {
        return namesBesideLines()
                ? Legend.none()
                : Legend.of(ChartPainter.names(chart), LabelRoom.width(unit(scale(0, 1)), SMALL), WIDTH);
    }

    private float top() {
        return TOP + legend().height();
    }

    private float right() {
        return namesBesideLines() ? RIGHT : 8;
    }

    private Scale scale(float bottom, float top) {
        return Scale.around(ChartPainter.values(chart), bottom, top);
    }

    private AxisLabels axis(float width, float bottom) {
        float left = ChartPainter.axisRoom(scale(bottom, 0));
        return AxisLabels.of(chart.categories(), left, pitch(left, width), width);
    }

    @Override
    public void paint(Canvas canvas, float width, float height) {
        AxisLabels names = axis(width, height);
        float bottom = height - names.height();
        Scale scale = scale(bottom, top());
        Plot plot = new Plot(canvas, new LabelRoom(width, height), scale, ChartPainter.axisRoom(scale), width, names);
        ChartPainter.valueAxis(canvas, plot.room(), scale, plot.left(), width - right());
        ChartPainter.text(canvas, plot.room(), unit(scale), 0, 10, SMALL, -1);
        names.paint(canvas, plot.room(), bottom);
        legend().paint(canvas, plot.room(), (series, x, y) -> style(series).sample(canvas, x, y));
        for (int i = chart.series().size() - 1; i >= 0; i--) {
            lines(plot, i);
        }
        if (namesBesideLines()) {
            endLabels(plot).paint(canvas, plot.room(), width - right() + 6, top(), bottom);
        }
        values(plot);
    }

    private EndLabels endLabels(Plot plot) {
        EndLabels labels = new EndLabels();
        chart.series().forEach(series -> last(series)
                .ifPresent(at -> labels.add(series.name(), plot.scale().at(value(series, at)))));
        return labels;
    }

    private String unit(Scale scale) {
        return chart.unit() + (scale.isFromZero() ? "" : "（纵轴不从0起）");
    }

    private LineStyle style(int series) {
        return LineStyle.of(series, chart.series().get(series).name());
    }

    private float pitch(float left, float width) {
        return (width - left - right()) / Math.max(1, chart.categories().size());
    }

    /** Where things are. */
    private record Plot(Canvas canvas, LabelRoom room, Scale scale, float left, float width, AxisLabels names) {}

    private float x(Plot plot, int index) {
        return plot.left() + pitch(plot.left(), plot.width()) * (index + 0.5f);
    }

    /** A missing value breaks the line. */
    private void lines(Plot plot, int number) {
        Series series = chart.series().get(number);
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i <= series.values().size(); i++) {
            if (i < series.values().size() && series.values().get(i).isPresent()) {
                run.add(i);
            } else {
                line(plot, number, run);
                run.clear();
            }
        }
    }

    private void line(Plot plot, int number, List<Integer> run) {
        Series series = chart.series().get(number);
        LineStyle style = style(number);
        float[] xs = new float[run.size()];
        float[] ys = new float[run.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x(plot, run.get(i));
            ys[i] = plot.scale().at(value(series, run.get(i)));
        }
        if (xs.length == 1) {
            plot.canvas().circle(xs[0], ys[0], 1.6f, style.grey());
        } else if (xs.length > 1) {
            plot.canvas().polyline(xs, ys, style.width(), style.grey(), style.dash());
        }
        marks(plot, style, xs, ys);
    }

    /** Not on every point where they would run into one another. */
    private void marks(Plot plot, LineStyle style, float[] xs, float[] ys) {
        float before = -MARKS_APART;
        for (int i = 0; i < xs.length; i++) {
            if (xs[i] - before >= Math.min(MARKS_APART, pitch(plot.left(), plot.width()))
                    && (style.mark() == LineStyle.Mark.DOT || xs[i] - before >= MARKS_APART)) {
                style.mark(plot.canvas(), xs[i], ys[i]);
                before = xs[i];
            }
        }
    }

    /** Values of the first series, on the side away from the second: the last, the extremes, then those named below. */
    private void values(Plot plot) {
        Series first = chart.series().get(0);
        for (int i : wanted(plot, first)) {
            float y = plot.scale().at(value(first, i));
            float above = y - 5;
            float below = y + 4 + SMALL;
            boolean isBelow = isBelowOther(first, i);
            if (!value(plot, first, i, isBelow ? below : above)) {
                value(plot, first, i, isBelow ? above : below);
            }
        }
    }

    private boolean value(Plot plot, Series series, int index, float baseline) {
        String text = ChartPainter.number(value(series, index));
        float x = x(plot, index);
        boolean isFree = plot.room().claim(Box.of(text, x, baseline, SMALL, 0));
        if (isFree) {
            float wide = plot.canvas().width(text, SMALL) + 2;
            plot.canvas().ground(x - wide / 2, baseline - SMALL * 0.9f, wide, SMALL);
            plot.canvas().text(text, x, baseline, SMALL, 0);
        }
        return isFree;
    }

    private List<Integer> wanted(Plot plot, Series series) {
        Set<Integer> wanted = new LinkedHashSet<>();
        last(series).ifPresent(wanted::add);
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < series.values().size(); i++) {
            if (series.values().get(i).isPresent()) {
                known.add(i);
            }
        }
        known.stream()
                .max((a, b) -> value(series, a).compareTo(value(series, b)))
                .ifPresent(wanted::add);
        known.stream()
                .min((a, b) -> value(series, a).compareTo(value(series, b)))
                .ifPresent(wanted::add);
        known.stream().filter(plot.names()::isShown).forEach(wanted::add);
        return List.copyOf(wanted);
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
