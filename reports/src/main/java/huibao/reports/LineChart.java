package huibao.reports;

import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Periods from left to right: this year full and labelled, last year dashed, the range of earlier years a grey band. */
record LineChart(Block.Chart chart) implements ChartPainter {
    /** Names beside the ends of their lines; longer ones, or more, go into a legend above. */
    private static final float RIGHT = 52;

    private static final int MOST_BESIDE = 4;
    private static final float TOP = 24;
    private static final float PLOT = 104;
    private static final float MARKS_APART = 9;
    /** From a point to its value. */
    private static final float[] AWAY = {5, 9, 14, 20};

    private static final float BAND = 0.9f;

    @Override
    public float height() {
        return top() + PLOT + axis(WIDTH, PLOT).height();
    }

    @Override
    public float low() {
        return height() - 0.25f * PLOT;
    }

    @Override
    public float least() {
        return height() - 0.5f * PLOT;
    }

    private boolean namesBesideLines() {
        return chart.series().size() <= MOST_BESIDE
                && named().stream().allMatch(series -> LabelRoom.width(name(series), LABEL) <= RIGHT - 6);
    }

    /** Every series, of the two limits of a band the first. */
    private List<Integer> named() {
        List<Integer> named = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            if (!isLimit(i) || named.stream().noneMatch(this::isLimit)) {
                named.add(i);
            }
        }
        return named;
    }

    private boolean isLimit(int series) {
        return LineStyle.isLimit(chart.series().get(series).name());
    }

    /** Of a limit what the band is called. */
    private String name(int series) {
        String name = chart.series().get(series).name();
        return isLimit(series) ? name.replaceFirst("（[上下]）$", "") : name;
    }

    private Legend legend() {
        return namesBesideLines()
                ? Legend.none()
                : Legend.of(
                        named().stream().map(this::name).toList(), LabelRoom.width(unit(scale(0, 1)), LABEL), WIDTH);
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
        ChartPainter.text(canvas, plot.room(), unit(scale), 0, 10, LABEL, -1);
        names.paint(canvas, plot.room(), bottom);
        legend().paint(canvas, plot.room(), (entry, x, y) -> sample(canvas, named().get(entry), x, y));
        band(plot);
        for (int i = chart.series().size() - 1; i >= 0; i--) {
            lines(plot, i);
        }
        if (namesBesideLines()) {
            endLabels(plot).paint(canvas, plot.room(), width - right() + 6, top(), bottom);
        }
        values(plot);
    }

    private void sample(Canvas canvas, int series, float x, float y) {
        if (isLimit(series)) {
            canvas.area(new float[] {x, x + 18, x + 18, x}, new float[] {y - 4, y - 4, y + 4, y + 4}, BAND);
        }
        style(series).sample(canvas, x, y);
    }

    private EndLabels endLabels(Plot plot) {
        EndLabels labels = new EndLabels();
        named().forEach(number -> {
            Series series = chart.series().get(number);
            last(series)
                    .ifPresent(at -> labels.add(
                            endLabel(number, value(series, at)), plot.scale().at(value(series, at))));
        });
        return labels;
    }

    /** The first series has its values at its points; of the others the last is told, as a reader asks for it. */
    private List<String> endLabel(int number, BigDecimal last) {
        String value = ChartPainter.number(last);
        return number == 0 || isLimit(number) || LabelRoom.width(value, LABEL) > RIGHT - 6
                ? List.of(name(number))
                : List.of(name(number), value);
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

    /** Between the two limits, where both are known. */
    private void band(Plot plot) {
        List<Series> limits = chart.series().stream()
                .filter(series -> LineStyle.isLimit(series.name()))
                .toList();
        if (limits.size() != 2) {
            return;
        }
        runs(i -> limits.stream().allMatch(limit -> limit.values().get(i).isPresent()))
                .forEach(run -> band(plot, limits, run));
    }

    /** Categories one after the other that all are known. */
    private List<List<Integer>> runs(IntPredicate isKnown) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int i = 0; i < chart.categories().size(); i++) {
            if (isKnown.test(i)) {
                if (i == 0 || !isKnown.test(i - 1)) {
                    runs.add(new ArrayList<>());
                }
                runs.get(runs.size() - 1).add(i);
            }
        }
        return runs;
    }

    private void band(Plot plot, List<Series> limits, List<Integer> run) {
        int count = run.size();
        float[] xs = new float[2 * count];
        float[] ys = new float[2 * count];
        for (int i = 0; i < count; i++) {
            xs[i] = x(plot, run.get(i));
            ys[i] = plot.scale().at(value(limits.get(0), run.get(i)));
            xs[2 * count - 1 - i] = xs[i];
            ys[2 * count - 1 - i] = plot.scale().at(value(limits.get(1), run.get(i)));
        }
        if (count > 1) {
            plot.canvas().area(xs, ys, BAND);
        }
    }

    /** A missing value breaks the line. */
    private void lines(Plot plot, int number) {
        Series series = chart.series().get(number);
        runs(i -> series.values().get(i).isPresent()).forEach(run -> line(plot, number, run));
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
            plot.room().take(xs, ys);
        }
        marks(plot, style, xs, ys);
    }

    /** Not on every point where they would run into one another. */
    private void marks(Plot plot, LineStyle style, float[] xs, float[] ys) {
        float before = -MARKS_APART;
        for (int i = 0; i < xs.length; i++) {
            if (xs[i] - before >= Math.min(MARKS_APART, pitch(plot.left(), plot.width()))
                    && (style.mark() == LineStyle.PointMark.DOT || xs[i] - before >= MARKS_APART)) {
                style.mark(plot.canvas(), xs[i], ys[i]);
                before = xs[i];
            }
        }
    }

    /** Values of the first series beside their points, away from every line: the last, the extremes, then those named below. */
    private void values(Plot plot) {
        Series first = chart.series().get(0);
        for (int i : wanted(plot, first)) {
            String text = ChartPainter.number(value(first, i));
            float y = plot.scale().at(value(first, i));
            float wide = LabelRoom.width(text, LABEL) / 2 + 3;
            boolean isBelow = isBelowOther(first, i);
            for (float away : AWAY) {
                float above = y - away;
                float below = y + away + LABEL * 0.8f;
                if (value(plot, text, x(plot, i), isBelow ? below : above)
                        || value(plot, text, x(plot, i), isBelow ? above : below)
                        || value(plot, text, x(plot, i) + wide, above)
                        || value(plot, text, x(plot, i) - wide, above)
                        || value(plot, text, x(plot, i) + wide, below)
                        || value(plot, text, x(plot, i) - wide, below)) {
                    break;
                }
            }
        }
    }

    private static boolean value(Plot plot, String text, float x, float baseline) {
        return ChartPainter.offer(plot.canvas(), plot.room(), text, x, baseline, LABEL, 0);
    }

    private List<Integer> wanted(Plot plot, Series series) {
        Set<Integer> wanted = new LinkedHashSet<>();
        last(series).ifPresent(wanted::add);
        List<Integer> known = IntStream.range(0, series.values().size())
                .filter(i -> series.values().get(i).isPresent())
                .boxed()
                .toList();
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
