package huibao.web.reports;

import huibao.desk.MemberNames;
import huibao.desk.PrintedNumber;
import huibao.edition.Edition;
import huibao.figure.Figure;
import huibao.metric.Catalogue;
import huibao.metric.Measure;

/**
 * A figure as a row.
 *
 * @param role word of the bundle
 * @param base such as 64 / 80; empty of a count
 */
public record FigureRow(
        String id, String label, String unit, String members, String role, String period, String value, String base) {
    static FigureRow of(Edition edition, Figure figure, MemberNames names, Catalogue catalogue) {
        Measure measure = catalogue.find(figure.metric()).orElse(null);
        String label = measure == null ? figure.metric() : measure.label();
        String value = measure == null
                ? figure.value().map(Object::toString).orElse("—")
                : PrintedNumber.in(edition).of(figure, measure);
        String base = figure.isPrintable() && figure.denominator().isPresent()
                ? figure.numerator().map(part -> part + " / ").orElse("")
                        + figure.denominator().get()
                : "";
        return new FigureRow(
                figure.id(),
                label,
                measure == null ? "" : measure.unit(),
                names.of(edition, figure),
                figure.key().role().code(),
                figure.start() + " – " + figure.end().minusDays(1),
                value,
                base);
    }
}
