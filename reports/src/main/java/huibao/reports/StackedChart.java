package huibao.reports;

import huibao.reports.Block.Series;
import huibao.reports.LabelRoom.Box;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

/** Columns of segments that add up: greys and hatches that stay apart in print. */
record StackedChart(Block.Chart chart) implements ChartPainter {
    private static final float TOP = 26;
    private static final float PLOT = 156;
    private static final float WIDEST = 44;

    @Override
    public float height() {
        return TOP + legend().height() + PLOT + axis(WIDTH).height();
    }

    @Override
    public float low() {
        return height() - 0.4f * PLOT;
    }

    private Legend legend() {
        return Legend.of(ChartPainter.names(chart), LabelRoom.width(chart.unit(), LABEL), WIDTH);
    }

    private Scale scale(float bottom, float top) {
        return Scale.fromZero(IntStream.range(0, chart.categories().size()).mapToObj(this::sum), bottom, top);
    }

    private float left() {
        return ChartPainter.axisRoom(scale(1, 0));
    }

    private float pitch(float width) {
        return (width - left()) / Math.max(1, chart.categories().size());
    }

    private AxisLabels axis(float width) {
        return AxisLabels.of(chart.categories(), left(), pitch(width), width);
    }

    @Override
    public void paint(Canvas canvas, float width, float height) {
        LabelRoom room = new LabelRoom(width, height);
        AxisLabels names = axis(width);
        float bottom = height - names.height();
        Scale scale = scale(bottom, TOP + legend().height());
        ChartPainter.valueAxis(canvas, room, scale, left(), width);
        ChartPainter.text(canvas, room, chart.unit(), 0, 10, LABEL, -1);
        legend().paint(canvas, room, (series, x, y) -> ChartPainter.swatch(canvas, Fill.at(series), x, y));
        names.paint(canvas, room, bottom);
        float thick = Math.min(WIDEST, pitch(width) * 0.62f);
        for (int i = chart.categories().size() - 1; i >= 0; i--) {
            float centre = left() + pitch(width) * (i + 0.5f);
            column(canvas, room, scale, i, centre - thick / 2, thick);
            String total = isWhole(i) ? ChartPainter.number(sum(i)) : GAP;
            ChartPainter.offer(canvas, room, total, centre, scale.at(sum(i)) - 4, LABEL, 0);
        }
    }

    /** A column that lacks a segment must not be read as a total. */
    private boolean isWhole(int category) {
        return chart.series().stream()
                .allMatch(series -> series.values().get(category).isPresent());
    }

    private BigDecimal sum(int category) {
        return chart.series().stream().map(series -> value(series, category)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void column(Canvas canvas, LabelRoom room, Scale scale, int category, float x, float thick) {
        BigDecimal base = BigDecimal.ZERO;
        for (int i = 0; i < chart.series().size(); i++) {
            BigDecimal value = value(chart.series().get(i), category);
            float bottom = scale.at(base);
            base = base.add(value);
            float tall = bottom - scale.at(base);
            if (value.signum() != 0) {
                canvas.rectangle(x, bottom - tall, thick, tall, Fill.at(i));
                segmentValue(canvas, room, ChartPainter.number(value), x + thick / 2, bottom - tall / 2, tall);
            }
        }
    }

    /** On a white ground, so that it can be read over a hatch; left out where it would not fit. */
    private static void segmentValue(Canvas canvas, LabelRoom room, String text, float x, float middle, float tall) {
        float baseline = middle + LABEL * 0.36f;
        if (tall < LABEL + 3 || !room.claim(Box.of(text, x, baseline, LABEL, 0))) {
            return;
        }
        float wide = canvas.width(text, LABEL) + 3;
        canvas.ground(x - wide / 2, middle - LABEL * 0.55f, wide, LABEL * 1.1f);
        canvas.text(text, x, baseline, LABEL, 0);
    }

    private static BigDecimal value(Series series, int category) {
        Optional<BigDecimal> value = series.values().get(category);
        return value.orElse(BigDecimal.ZERO);
    }
}
