package huibao.check;

import huibao.calendar.Role;
import huibao.figure.Status;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Turns a row of the table {@code figure} into a {@link CheckRow}. */
final class CheckRowReader {
    private CheckRowReader() {}

    static CheckRow read(ResultSet result) throws SQLException {
        return new CheckRow(
                result.getString("metric"),
                result.getString("dimensions"),
                role(result.getString("role")),
                result.getObject("period_start", LocalDate.class),
                result.getObject("period_end", LocalDate.class),
                Optional.ofNullable(result.getBigDecimal("value")),
                count(result, "numerator"),
                count(result, "denominator"),
                status(result.getString("status")));
    }

    private static Optional<Long> count(ResultSet result, String column) throws SQLException {
        return Optional.ofNullable(result.getBigDecimal(column)).map(BigDecimal::longValueExact);
    }

    private static Role role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid role: " + code));
    }

    private static Status status(String code) {
        return Arrays.stream(Status.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid status: " + code));
    }
}
