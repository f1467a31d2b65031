package huibao.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the queries of {@code sql/checks} on the schema {@code petition} of a PostgreSQL database.
 *
 * <p>Everything they make is temporary and rolled back: the connection and the database are left as they were.
 */
public final class CheckQueries {
    private static final String ROWS =
            """
            select f.metric, f.dimensions, w.role, w.period_start, w.period_end,
                f.value, f.numerator, f.denominator, f.status
            from figure f
            join check_window w on w.window_id = f.window_id
            """;

    private CheckQueries() {}

    /** The rows of the monthly edition, in the order of {@code figures.csv}. */
    public static List<CheckRow> run(Connection connection, CheckParameters parameters) throws SQLException {
        return run(connection, parameters, List.of());
    }

    /** @param more queries of measures that are not in {@code sql/checks} */
    public static List<CheckRow> run(Connection connection, CheckParameters parameters, List<String> more)
            throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        Savepoint before = connection.setSavepoint();
        try {
            return compute(connection, parameters, more);
        } finally {
            connection.rollback(before);
            connection.setAutoCommit(autoCommit);
        }
    }

    private static List<CheckRow> compute(Connection connection, CheckParameters parameters, List<String> more)
            throws SQLException {
        execute(connection, "set local jit = off");
        execute(connection, CheckFiles.load("_windows"));
        insertParameters(connection, parameters);
        insertWindows(connection, parameters.windows());
        insertRow(connection, parameters.row());
        for (String file : CheckFiles.all()) {
            if (file.equals("_row")) {
                for (String query : more) {
                    execute(connection, query);
                }
            }
            execute(connection, CheckFiles.load(file));
        }
        return readRows(connection);
    }

    private static void insertParameters(Connection connection, CheckParameters parameters) throws SQLException {
        String sql =
                """
                insert into check_parameter
                    (region_code, cutoff, extracted_at, include_phone, campaign_code, activity_campaign_code)
                values (?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, parameters.region());
            insert.setObject(2, OffsetDateTime.ofInstant(parameters.cutoff(), ZoneOffset.UTC));
            insert.setObject(3, OffsetDateTime.ofInstant(parameters.extractedAt(), ZoneOffset.UTC));
            insert.setBoolean(4, parameters.includePhone());
            insert.setObject(5, parameters.campaign().orElse(null), Types.VARCHAR);
            insert.setObject(6, parameters.activityCampaign().orElse(null), Types.VARCHAR);
            insert.executeUpdate();
        }
    }

    private static void insertWindows(Connection connection, List<CheckWindow> windows) throws SQLException {
        String sql =
                """
                insert into check_window (window_id, role, month, period_start, period_end, next_end)
                values (?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int id = 0; id < windows.size(); id++) {
                CheckWindow window = windows.get(id);
                insert.setInt(1, id);
                insert.setString(2, window.role().code());
                insert.setString(3, window.month().orElse(""));
                insert.setObject(4, window.start());
                insert.setObject(5, window.end());
                insert.setObject(6, window.nextEnd().orElse(null), Types.DATE);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertRow(Connection connection, Map<String, List<String>> row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into asked_member values (?, ?)")) {
            for (Map.Entry<String, List<String>> of : row.entrySet()) {
                for (String code : of.getValue()) {
                    insert.setString(1, of.getKey());
                    insert.setString(2, code);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static List<CheckRow> readRows(Connection connection) throws SQLException {
        List<CheckRow> rows = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet result = select.executeQuery(ROWS)) {
            while (result.next()) {
                rows.add(CheckRowReader.read(result));
            }
        }
        rows.sort(CheckRow.ORDER);
        return List.copyOf(rows);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
