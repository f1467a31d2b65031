package huibao.web.home;

import huibao.calendar.Role;
import huibao.desk.PrintedNumber;
import huibao.edition.Edition;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of the numbers an edition stands for on the first page.
 *
 * @param value as the report prints it
 * @param lastYear the same a year before; empty where the edition has none
 * @param months thirteen, oldest first; none where the edition has no months
 */
public record KeyFigure(
        String id, String label, String unit, String value, Optional<String> lastYear, List<MonthValue> months) {
    private static final List<String> MEASURES = List.of("items", "answer_rate", "closing_stock", "overdue_open");
    private static final int MONTHS = 13;
    private static final int YEAR = 12;

    /** @param value empty where there is no number; a gap, never zero @param before of the same month a year before */
    public record MonthValue(String month, Optional<BigDecimal> value, Optional<BigDecimal> before) {}

    /** @param figures of the edition */
    static List<KeyFigure> of(Edition edition, Figures figures, Catalogue catalogue) {
        return MEASURES.stream()
                .flatMap(name -> catalogue.find(name).stream())
                .flatMap(measure -> of(measure, figures, PrintedNumber.in(edition)).stream())
                .toList();
    }

    private static Optional<KeyFigure> of(Measure measure, Figures figures, PrintedNumber printed) {
        return figures.find(FigureKey.whole(measure.name(), Role.CURRENT))
                .map(figure -> new KeyFigure(
                        figure.id(),
                        measure.label(),
                        measure.unit(),
                        printed.of(figure, measure),
                        figures.find(FigureKey.whole(measure.name(), Role.SAME_LAST_YEAR))
                                .filter(Figure::isPrintable)
                                .map(before -> printed.of(before, measure)),
                        months(measure, figures)));
    }

    private static List<MonthValue> months(Measure measure, Figures figures) {
        FigureKey whole = FigureKey.whole(measure.name(), Role.CURRENT);
        Optional<YearMonth> last = figures.ofMetric(measure.name())
                .map(Figure::key)
                .filter(key -> key.role() == Role.CURRENT)
                .filter(key -> key.dimensions().keySet().equals(Set.of(Dimension.MONTH.code())))
                .map(key -> YearMonth.parse(key.dimensions().get(Dimension.MONTH.code())))
                .max(YearMonth::compareTo);
        List<MonthValue> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0 && last.isPresent(); back--) {
            YearMonth month = last.get().minusMonths(back);
            months.add(new MonthValue(
                    month.toString(), value(figures, whole, month), value(figures, whole, month.minusMonths(YEAR))));
        }
        return months;
    }

    private static Optional<BigDecimal> value(Figures figures, FigureKey whole, YearMonth month) {
        return figures.find(whole.with(Dimension.MONTH.code(), month.toString()))
                .filter(Figure::isPrintable)
                .flatMap(Figure::value);
    }
}
