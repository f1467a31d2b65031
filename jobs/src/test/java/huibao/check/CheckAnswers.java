package huibao.check;

import static java.util.stream.Collectors.toMap;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.figure.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The rows of one run, to be asked for as short text: {@code 3}, {@code 1/2=0.500000}, {@code 0/0 not_computable}. */
final class CheckAnswers {
    private final Map<String, CheckRow> rows;

    private CheckAnswers(List<CheckRow> rows) {
        this.rows = rows.stream().collect(toMap(row -> key(row.metric(), row.dimensions(), row.role()), row -> row));
    }

    /** A month of the county. */
    static CheckAnswers of(Connection connection, String month, String cutoff, UnaryOperator<CheckParameters> settings)
            throws SQLException {
        OfficeCalendar calendar = OfficeCalendar.civil();
        EditionPeriods periods = EditionPeriods.of(
                calendar,
                calendar.period(PeriodKind.MONTH, month),
                OffsetDateTime.parse(cutoff).toInstant());
        CheckParameters parameters = settings.apply(CheckParameters.of("county", periods));
        return new CheckAnswers(CheckQueries.run(connection, parameters));
    }

    /** Any period of the county. */
    static CheckAnswers of(Connection connection, OfficeCalendar calendar, PeriodKind kind, String label, String cutoff)
            throws SQLException {
        EditionPeriods periods = EditionPeriods.of(
                calendar,
                calendar.period(kind, label),
                OffsetDateTime.parse(cutoff).toInstant());
        return new CheckAnswers(CheckQueries.run(connection, CheckParameters.of("county", periods)));
    }

    String current(String metric) {
        return current(metric, "");
    }

    String current(String metric, String dimensions) {
        return of(metric, dimensions, Role.CURRENT);
    }

    /** {@code absent} for a row that is not printed. */
    String of(String metric, String dimensions, Role role) {
        CheckRow row = rows.get(key(metric, dimensions, role));
        return row == null ? "absent" : text(row);
    }

    private static String text(CheckRow row) {
        String base = row.numerator().map(n -> n + "/").orElse("")
                + row.denominator().map(n -> n.toString()).orElse("");
        String value = row.value().map(n -> n.toPlainString()).orElse("");
        String separator =
                base.isEmpty() || value.isEmpty() ? "" : row.numerator().isPresent() ? "=" : ":";
        return base
                + separator
                + value
                + (row.status() == Status.OK ? "" : " " + row.status().code());
    }

    private static String key(String metric, String dimensions, Role role) {
        return metric + " " + dimensions + " " + role.code();
    }
}
