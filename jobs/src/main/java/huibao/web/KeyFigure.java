package huibao.web;

import huibao.calendar.Role;
import huibao.edition.Edition;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * One of the numbers an edition stands for on the first page.
 *
 * @param value as the report prints it
 * @param lastYear the same a year before; empty where the edition has none
 * @param months up to thirteen, oldest first; empty where the edition has no months
 */
public record KeyFigure(
        String id, String label, String unit, String value, Optional<String> lastYear, List<MonthValue> months) {
    private static final List<String> MEASURES = List.of("items", "answer_rate", "closing_stock", "overdue_open");
    private static final int MONTHS = 13;
    private static final String MONTH = "month";

    /** @param value empty where there is no number; a gap, never zero */
    public record MonthValue(String month, Optional<BigDecimal> value) {}

    static List<KeyFigure> of(Edition edition, Catalogue catalogue) {
        Figures figures = edition.figures();
        return MEASURES.stream()
                .flatMap(name -> catalogue.find(name).stream())
                .flatMap(measure -> of(measure, figures).stream())
                .toList();
    }

    private static Optional<KeyFigure> of(Measure measure, Figures figures) {
        return figures.find(FigureKey.whole(measure.name(), Role.CURRENT))
                .map(figure -> new KeyFigure(
                        figure.id(),
                        measure.label(),
                        measure.unit(),
                        printed(figure, measure),
                        figures.find(FigureKey.whole(measure.name(), Role.SAME_LAST_YEAR))
                                .filter(Figure::isPrintable)
                                .map(before -> printed(before, measure)),
                        months(measure, figures)));
    }

    private static List<MonthValue> months(Measure measure, Figures figures) {
        List<MonthValue> all = figures.ofMetric(measure.name())
                .filter(figure -> figure.key().role() == Role.CURRENT)
                .filter(figure -> figure.key().dimensions().keySet().equals(java.util.Set.of(MONTH)))
                .map(figure -> new MonthValue(
                        figure.key().dimensions().get(MONTH), figure.isPrintable() ? figure.value() : Optional.empty()))
                .sorted(java.util.Comparator.comparing(MonthValue::month))
                .toList();
        return all.subList(Math.max(0, all.size() - MONTHS), all.size());
    }

    /** Withheld, not computable and not yet are three marks, none of them a zero. */
    private static String printed(Figure figure, Measure measure) {
        return switch (figure.status()) {
            case SUPPRESSED -> "＊";
            case PROVISIONAL -> "⋯";
            case OK, NOT_COMPARABLE ->
                figure.value().map(value -> number(value, measure)).orElse("—");
            case NOT_COMPUTABLE, NO_RECORDS -> "—";
        };
    }

    private static String number(BigDecimal value, Measure measure) {
        if (measure.kind() == Measure.Additivity.RATIO) {
            return value.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
        }
        return String.format("%,d", value.setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }
}
