package huibao.reports;

import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Horizontal bars from zero, one to a category and series, the value at the end of each. Where a page does not hold all of
 * them, those of the greatest values are drawn, and it says so.
 */
record BarChart(Block.Chart chart) implements ChartPainter {
    private static final float TOP = 18;
    private static final float HIGHEST = 560;
    private static final float LINE = 10;
    private static final float WIDEST_NAME = 0.36f;

    @Override
    public float height() {
        return head() + rows(shown()) + 4;
    }

    /** Bars stand close already. */
    @Override
    public float low() {
        return height();
    }

    /** What is drawn, from the top. */
    private List<Integer> shown() {
        int count = chart.categories().size();
        List<Integer> all = IntStream.range(0, count).boxed().toList();
        if (rows(all) <= HIGHEST - legend().height()) {
            return all;
        }
        List<Integer> byValue =
                all.stream().sorted(Comparator.comparing(this::size).reversed()).toList();
        int fitting = count;
        while (fitting > 1 && rows(byValue.subList(0, fitting)) > HIGHEST - legend().height() - TOP) {
            fitting--;
        }
        return byValue.subList(0, fitting);
    }

    /** What is drawn as a chart of its own, which says in its source that it is not all. */
    Block.Chart part() {
        if (isWhole()) {
            return chart;
        }
        return new Block.Chart(
                chart.name(),
                chart.number(),
                chart.caption(),
                chart.unit(),
                chart.source() + "；图中为" + said(),
                chart.alternative(),
                chart.kind(),
                shown().stream().map(chart.categories()::get).toList(),
                chart.series().stream()
                        .map(one -> new Series(
                                one.name(),
                                shown().stream().map(one.values()::get).toList()))
                        .toList());
    }

    private BigDecimal size(int category) {
        return chart.series().get(0).values().get(category).orElse(BigDecimal.ZERO);
    }

    private boolean isWhole() {
        return shown().size() == chart.categories().size();
    }

    private float head() {
        return TOP + legend().height() + (isWhole() ? 0 : TOP - 4);
    }

    private float rows(List<Integer> categories) {
        return (float) categories.stream().mapToDouble(this::row).sum();
    }

    private float row(int category) {
        int series = chart.series().size();
        float bars = series == 1 ? 19 : 15.2f * series;
        return Math.max(bars, name(category).size() * LINE + 5);
    }

    private List<String> name(int category) {
        return LabelLines.of(chart.categories().get(category), WIDTH * WIDEST_NAME, LABEL);
    }

    private float namesWidth() {
        return (float) IntStream.range(0, chart.categories().size())
                .mapToDouble(i -> LabelLines.width(name(i), LABEL))
                .max()
                .orElse(0);
    }

    /** Begins left of the zero line, beside the unit. */
    private Legend legend() {
        float taken = namesWidth() + roomForValues() + LabelRoom.width(chart.unit(), LABEL);
        return chart.series().size() == 1
                ? Legend.none()
                : Legend.of(ChartPainter.names(chart), Math.min(taken, WIDTH), WIDTH);
    }

    private float roomForValues() {
        return Math.max(
                40,
                8
                        + (float) ChartPainter.values(chart)
                                .mapToDouble(value -> LabelRoom.width(ChartPainter.number(value), LABEL))
                                .max()
                                .orElse(0));
    }

    @Override
    public void paint(Canvas canvas, float width, float height) {
        LabelRoom room = new LabelRoom(width, height);
        float left = namesWidth() + 6;
        boolean negative = ChartPainter.values(chart).anyMatch(value -> value.signum() < 0);
        float start = negative ? left + roomForValues() : left;
        Scale scale = Scale.fromZero(ChartPainter.values(chart), start, width - roomForValues());
        ChartPainter.text(canvas, room, chart.unit(), negative ? start : scale.at(BigDecimal.ZERO), 10, LABEL, -1);
        legend().paint(canvas, room, (series, x, y) -> ChartPainter.swatch(canvas, fill(series), x, y));
        if (!isWhole()) {
            ChartPainter.text(canvas, room, said(), 0, head() - 5, LABEL, -1);
        }
        float top = head();
        for (int category : shown()) {
            name(canvas, room, category, left - 6, top);
            bars(canvas, room, scale, category, top);
            top += row(category);
        }
        float zero = scale.at(BigDecimal.ZERO);
        canvas.line(zero, head() - 2, zero, height - 2, 0.8f, 0.1f, 0);
    }

    private String said() {
        return chart.categories().size() + "项中的前" + shown().size() + "项，按值从大到小";
    }

    private void bars(Canvas canvas, LabelRoom room, Scale scale, int category, float top) {
        int count = chart.series().size();
        float thick = row(category) * 0.68f / count;
        for (int i = 0; i < count; i++) {
            Optional<BigDecimal> value = chart.series().get(i).values().get(category);
            float barTop = top + row(category) * 0.16f + i * thick;
            float baseline = barTop + thick / 2 + LABEL * 0.36f;
            if (value.isPresent()) {
                bar(canvas, scale, value.get(), barTop, thick, fill(i));
                boolean negative = value.get().signum() < 0;
                float x = scale.at(value.get()) + (negative ? -4 : 4);
                ChartPainter.text(
                        canvas, room, ChartPainter.number(value.get()), x, baseline, LABEL, negative ? 1 : -1);
            } else {
                ChartPainter.text(canvas, room, GAP, scale.at(BigDecimal.ZERO) + 4, baseline, LABEL, -1);
            }
        }
    }

    private static void bar(Canvas canvas, Scale scale, BigDecimal value, float top, float thick, Fill fill) {
        float zero = scale.at(BigDecimal.ZERO);
        float end = scale.at(value);
        canvas.rectangle(Math.min(zero, end), top, Math.abs(end - zero), thick, fill);
    }

    private static Fill fill(int series) {
        return series == 0 ? Fill.MIDDLE : Fill.at(series);
    }

    /** A long name in lines rather than cut. */
    private void name(Canvas canvas, LabelRoom room, int category, float right, float top) {
        List<String> lines = name(category);
        float first = top + (row(category) - lines.size() * LINE) / 2 + LABEL * 0.86f + 0.5f;
        for (int i = 0; i < lines.size(); i++) {
            ChartPainter.text(canvas, room, lines.get(i), right, first + i * LINE, LABEL, 1);
        }
    }
}
