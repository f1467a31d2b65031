package huibao.web.compare;

import huibao.desk.MemberNames;
import huibao.desk.PrintedNumber;
import huibao.edition.Edition;
import huibao.edition.FigureChange;
import huibao.figure.Figure;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure that two editions print otherwise.
 *
 * @param role word of the bundle
 * @param before and @param after empty where the edition has no such figure
 * @param causes words of the bundle; none as long as nobody has looked
 */
public record CompareRow(
        Optional<ComparedNumber> before,
        Optional<ComparedNumber> after,
        String label,
        String unit,
        String members,
        String role,
        String difference,
        List<String> causes) {
    /** A number as it is printed. */
    public record ComparedNumber(Figure figure, String text) {
        static ComparedNumber of(Figure figure, Optional<Measure> measure, PrintedNumber printed) {
            String text = measure.map(one -> printed.of(figure, one))
                    .or(() -> figure.value().map(Object::toString))
                    .orElse("—");
            return new ComparedNumber(figure, text);
        }

        /** It is traced by. */
        public String id() {
            return figure.id();
        }
    }

    static CompareRow of(
            FigureChange change,
            Edition later,
            Map<String, List<String>> causes,
            MemberNames names,
            Catalogue catalogue) {
        Optional<Measure> measure = catalogue.find(change.key().metric());
        PrintedNumber printed = PrintedNumber.in(later);
        Optional<String> difference = measure.flatMap(one -> change.before()
                .flatMap(before -> change.after().flatMap(after -> printed.difference(before, after, one))));
        return new CompareRow(
                change.before().map(figure -> ComparedNumber.of(figure, measure, printed)),
                change.after().map(figure -> ComparedNumber.of(figure, measure, printed)),
                measure.map(Measure::label).orElse(change.key().metric()),
                measure.map(Measure::unit).orElse(""),
                names.of(later, change.key()),
                change.key().role().code(),
                difference.orElse(""),
                causes.getOrDefault(change.figure().id(), List.of()));
    }

    boolean isMeant(CompareQuery query) {
        return (query.role().isEmpty() || role.equals(query.role()))
                && (query.cause().isEmpty() || causes.contains(query.cause()))
                && (query.q().isEmpty() || label.contains(query.q()) || members.contains(query.q()));
    }

    String text(Optional<ComparedNumber> number) {
        return number.map(ComparedNumber::text).orElse("");
    }
}
