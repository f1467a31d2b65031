package huibao.figure;

import huibao.calendar.Role;
import huibao.metric.Breakdown;
import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Do the figures add up? Before anything is withheld, so that every sum can be checked. */
public final class Reconciliation {
    private static final List<String> INFLOW = List.of("opening_stock", "registered", "reopened");
    private static final List<String> OUTFLOW = List.of("closed", "withdrawn", "merged", "closing_stock");

    private final Figures figures;
    private final List<Problem> problems = new ArrayList<>();

    public Reconciliation(Figures figures) {
        this.figures = figures;
    }

    /** @return what does not add up; empty if everything does */
    public List<Problem> problems(List<Breakdown> breakdowns) {
        for (Breakdown breakdown : breakdowns) {
            if (breakdown.by().size() == 1 && !breakdown.isMonthly()) {
                breakdown
                        .measures()
                        .forEach(measure -> checkTotal(measure, breakdown.by().get(0)));
            }
        }
        figures.ofMetric("opening_stock").forEach(this::checkStock);
        return List.copyOf(problems);
    }

    private void checkTotal(Measure measure, Dimension dimension) {
        boolean adds =
                measure.formula() instanceof Formula.Sum && !measure.subject().overlaps(dimension);
        if (!adds) {
            return;
        }
        for (Role role : Role.ofTables()) {
            figures.find(FigureKey.whole(measure.name(), role))
                    .filter(total -> isTotalOf(total, dimension))
                    .ifPresent(total -> {
                        BigDecimal sum = figures.ofMetric(measure.name())
                                .filter(figure -> figure.key().role() == role)
                                .filter(figure -> figure.key().dimensions().size() == 1
                                        && figure.key().dimensions().containsKey(dimension.code()))
                                .map(figure -> figure.value().orElse(BigDecimal.ZERO))
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                        if (sum.compareTo(total.value().orElse(BigDecimal.ZERO)) != 0) {
                            problems.add(Problem.of(
                                    "verify.sum",
                                    measure.name(),
                                    dimension.code(),
                                    role.code(),
                                    sum,
                                    total.value().orElse(BigDecimal.ZERO)));
                        }
                    });
        }
    }

    /** Work groups are those of one campaign; the total of all activities is not theirs. */
    private static boolean isTotalOf(Figure total, Dimension dimension) {
        return dimension != Dimension.WORK_GROUP || total.key().campaign().isPresent();
    }

    private void checkStock(Figure opening) {
        Map<String, BigDecimal> row = new HashMap<>();
        for (List<String> side : List.of(INFLOW, OUTFLOW)) {
            for (String metric : side) {
                FigureKey key = new FigureKey(
                        metric, opening.key().dimensions(), opening.key().role());
                row.put(metric, figures.find(key).flatMap(Figure::value).orElse(BigDecimal.ZERO));
            }
        }
        BigDecimal in = INFLOW.stream().map(row::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal out = OUTFLOW.stream().map(row::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (in.compareTo(out) != 0) {
            problems.add(Problem.of(
                    "verify.stock",
                    opening.key().dimensionText(),
                    opening.key().role().code(),
                    row));
        }
    }
}
