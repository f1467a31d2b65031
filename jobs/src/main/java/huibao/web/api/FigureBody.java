package huibao.web.api;

import huibao.figure.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A number of an edition.
 *
 * @param value as a decimal, never rounded on its way; not there where it is withheld or cannot be computed
 * @param status {@code ok}, {@code suppressed}, {@code not_computable}, {@code provisional} or {@code not_comparable}
 */
record FigureBody(
        String id,
        String metric,
        String role,
        SortedMap<String, String> dimensions,
        SortedMap<String, String> conditions,
        LocalDate firstDay,
        LocalDate lastDay,
        Optional<String> value,
        Optional<Long> numerator,
        Optional<Long> denominator,
        String status) {
    static FigureBody of(Figure figure) {
        return new FigureBody(
                figure.id(),
                figure.metric(),
                figure.key().role().code(),
                figure.key().dimensions(),
                figure.key().conditions(),
                figure.start(),
                figure.end().minusDays(1),
                figure.value().map(BigDecimal::toPlainString),
                figure.numerator(),
                figure.denominator(),
                figure.status().code());
    }
}
