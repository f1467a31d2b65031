package huibao.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stock and flow: from the opening stock by ups and downs to the closing stock. */
record WaterfallChart(Block.Chart chart) implements ChartPainter {
    private static final float LEFT = 34;
    private static final float TOP = 24;
    private static final float BOTTOM = 26;
    private static final float WIDEST = 46;

    /** One column, and the level it leaves behind. */
    private record Step(BigDecimal from, BigDecimal to, String label, Fill fill) {
        BigDecimal upper() {
            return from.max(to);
        }
    }

    @Override
    public float height() {
        return 190;
    }

    @Override
    public void paint(Canvas canvas, float width, float height) {
        List<Optional<Step>> steps = steps();
        Scale scale = Scale.fromZero(
                steps.stream().flatMap(Optional::stream).flatMap(step -> List.of(step.from(), step.to()).stream()),
                height - BOTTOM,
                TOP);
        ChartPainter.valueAxis(canvas, scale, LEFT, width);
        canvas.text(chart.unit(), 0, 10, SMALL, -1);
        float pitch = (width - LEFT) / Math.max(1, steps.size());
        float thick = Math.min(WIDEST, pitch * 0.6f);
        for (int i = 0; i < steps.size(); i++) {
            float centre = LEFT + pitch * (i + 0.5f);
            ChartPainter.category(canvas, chart.categories().get(i), centre, height - BOTTOM + 4, pitch - 3);
            if (steps.get(i).isPresent()) {
                step(canvas, scale, steps.get(i).get(), centre, thick);
                if (i + 1 < steps.size()) {
                    float level = scale.at(steps.get(i).get().to());
                    canvas.line(centre + thick / 2, level, centre + pitch - thick / 2, level, 0.6f, 0.3f, 2);
                }
            }
        }
    }

    private static void step(Canvas canvas, Scale scale, Step step, float centre, float thick) {
        float top = scale.at(step.upper());
        float bottom = scale.at(step.from().min(step.to()));
        canvas.rectangle(centre - thick / 2, top, thick, Math.max(0.6f, bottom - top), step.fill());
        canvas.text(step.label(), centre, top - 4, LABEL, 0);
    }

    /** A missing change leaves its place empty; what follows goes on from the level before it. */
    private List<Optional<Step>> steps() {
        List<Optional<Step>> steps = new ArrayList<>();
        List<Optional<BigDecimal>> values = chart.series().get(0).values();
        BigDecimal level = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i++) {
            boolean total = i == 0 || i == values.size() - 1;
            Optional<Step> step = step(values.get(i), total ? BigDecimal.ZERO : level, total);
            level = step.map(Step::to).orElse(level);
            steps.add(step);
        }
        return steps;
    }

    private static Optional<Step> step(Optional<BigDecimal> value, BigDecimal from, boolean total) {
        return value.map(by -> {
            String sign = !total && by.signum() > 0 ? "+" : "";
            Fill fill = total ? Fill.MIDDLE : by.signum() < 0 ? Fill.FALLING : Fill.LIGHT;
            return new Step(from, from.add(by), sign + ChartPainter.number(by), fill);
        });
    }
}
