package huibao.check;

import huibao.calendar.Role;
import huibao.figure.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One row of {@code figures.csv} as the check queries see it, before disclosure control.
 *
 * @param dimensions {@code k=v} sorted by k, joined by {@code ;}; empty = the whole region
 * @param value counts as they are, rates with six decimals
 * @param numerator of a rate; empty for counts, percentiles and the Kaplan–Meier share
 * @param denominator of a rate, and the number of items behind a percentile or the Kaplan–Meier share
 */
public record CheckRow(
        String metric,
        String dimensions,
        Role role,
        LocalDate start,
        LocalDate end,
        Optional<BigDecimal> value,
        Optional<Long> numerator,
        Optional<Long> denominator,
        Status status) {

    /** The order of {@code figures.csv}. */
    static final Comparator<CheckRow> ORDER = Comparator.comparing(CheckRow::metric)
            .thenComparing(CheckRow::dimensions)
            .thenComparing(row -> row.role().code())
            .thenComparing(CheckRow::start);

    /** True for a row that exists only because its member exists: a count of 0, a rate of nothing. */
    public boolean isEmpty() {
        return denominator.map(n -> n == 0).orElseGet(() -> value.map(number -> number.signum() == 0)
                .orElse(true));
    }
}
