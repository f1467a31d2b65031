package huibao.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stock and flow: from the opening stock by ups and downs to the closing stock. */
record WaterfallChart(Block.Chart chart) implements ChartPainter {
    private static final float TOP = 24;
    private static final float PLOT = 140;
    private static final float WIDEST = 46;

    /** One column, and the level it leaves behind. */
    private record WaterfallStep(BigDecimal from, BigDecimal to, String label, Fill fill) {
        BigDecimal upper() {
            return from.max(to);
        }
    }

    @Override
    public float height() {
        return TOP + PLOT + axis(WIDTH).height();
    }

    @Override
    public float low() {
        return height() - 0.4f * PLOT;
    }

    private Scale scale(float bottom, float top) {
        return Scale.fromZero(
                steps().stream().flatMap(Optional::stream).flatMap(step -> List.of(step.from(), step.to()).stream()),
                bottom,
                top);
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
        Scale scale = scale(bottom, TOP);
        ChartPainter.valueAxis(canvas, room, scale, left(), width);
        ChartPainter.text(canvas, room, chart.unit(), 0, 10, LABEL, -1);
        names.paint(canvas, room, bottom);
        List<Optional<WaterfallStep>> steps = steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).isPresent()) {
                step(canvas, room, scale, steps.get(i).get(), left() + pitch(width) * (i + 0.5f), width);
                if (i + 1 < steps.size()) {
                    level(canvas, scale.at(steps.get(i).get().to()), i, width);
                }
            }
        }
    }

    private float thick(float width) {
        return Math.min(WIDEST, pitch(width) * 0.6f);
    }

    /** From a column to the next. */
    private void level(Canvas canvas, float y, int index, float width) {
        float centre = left() + pitch(width) * (index + 0.5f);
        float half = thick(width) / 2;
        canvas.line(centre + half, y, centre + pitch(width) - half, y, 0.6f, 0.3f, 2);
    }

    private void step(Canvas canvas, LabelRoom room, Scale scale, WaterfallStep step, float centre, float width) {
        float top = scale.at(step.upper());
        float bottom = scale.at(step.from().min(step.to()));
        float thick = thick(width);
        canvas.rectangle(centre - thick / 2, top, thick, Math.max(0.6f, bottom - top), step.fill());
        ChartPainter.offer(canvas, room, step.label(), centre, top - 4, LABEL, 0);
    }

    /** A missing change leaves its place empty; what follows goes on from the level before it. */
    private List<Optional<WaterfallStep>> steps() {
        List<Optional<WaterfallStep>> steps = new ArrayList<>();
        List<Optional<BigDecimal>> values = chart.series().get(0).values();
        BigDecimal level = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal from = level;
            Optional<WaterfallStep> step = i == 0 || i == values.size() - 1
                    ? values.get(i).map(WaterfallChart::total)
                    : values.get(i).map(by -> change(from, by));
            level = step.map(WaterfallStep::to).orElse(level);
            steps.add(step);
        }
        return steps;
    }

    private static WaterfallStep total(BigDecimal value) {
        return new WaterfallStep(BigDecimal.ZERO, value, ChartPainter.number(value), Fill.MIDDLE);
    }

    private static WaterfallStep change(BigDecimal from, BigDecimal by) {
        String sign = by.signum() > 0 ? "+" : "";
        Fill fill = by.signum() < 0 ? Fill.FALLING : Fill.LIGHT;
        return new WaterfallStep(from, from.add(by), sign + ChartPainter.number(by), fill);
    }
}
