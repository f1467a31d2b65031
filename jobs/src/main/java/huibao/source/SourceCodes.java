package huibao.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a question names, as the source has it now: enough to refuse a wrong one before anything is read. */
public record SourceCodes(List<String> regions, List<String> campaigns, List<OwnPeriod> periods) {
    public SourceCodes {
        regions = List.copyOf(regions);
        campaigns = List.copyOf(campaigns);
        periods = List.copyOf(periods);
    }

    /** A row of {@code calendar_period}. */
    public record OwnPeriod(String kind, String label, LocalDate startsOn, LocalDate endsBefore) {}

    /** @param schema of the relations; the contract has been checked */
    public static SourceCodes read(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new SourceCodes(
                    texts(statement, "SELECT DISTINCT region_code FROM " + schema + ".region ORDER BY 1"),
                    texts(statement, "SELECT campaign_code FROM " + schema + ".campaign ORDER BY 1"),
                    periods(statement, schema));
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static List<OwnPeriod> periods(Statement statement, String schema) throws SQLException {
        if (texts(statement, "SELECT to_regclass('" + schema + ".calendar_period')::text")
                .contains(null)) {
            return List.of();
        }
        List<OwnPeriod> periods = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT kind, label, starts_on, ends_before FROM " + schema + ".calendar_period ORDER BY 1, 2")) {
            while (rows.next()) {
                own(rows).ifPresent(periods::add);
            }
        }
        return periods;
    }

    /** What the extraction will reject is not looked at here. */
    private static Optional<OwnPeriod> own(ResultSet row) throws SQLException {
        LocalDate start = row.getObject(3, LocalDate.class);
        LocalDate end = row.getObject(4, LocalDate.class);
        boolean isWhole = row.getString(1) != null && row.getString(2) != null && start != null && end != null;
        return isWhole && start.isBefore(end)
                ? Optional.of(new OwnPeriod(row.getString(1), row.getString(2), start, end))
                : Optional.empty();
    }
}
