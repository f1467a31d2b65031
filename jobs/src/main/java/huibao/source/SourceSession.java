package huibao.source;

import huibao.problem.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one transaction a reading connection is for: read-only, of one snapshot, with every setting fixed that the meaning of
 * a view or our reading hangs on, whatever the driver, the role, the database or a pooler sets. All of it ends with the
 * transaction, so that nothing is left behind on a connection of a pool.
 */
final class SourceSession {
    private static final String BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    /** Since PostgreSQL 12; {@code sql/source/README.md} tells whoever writes views. */
    static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            // What a view computes.
            Map.entry("TimeZone", "'Asia/Shanghai'"),
            Map.entry("timezone_abbreviations", "'Default'"),
            Map.entry("DateStyle", "'ISO, YMD'"),
            Map.entry("IntervalStyle", "'postgres'"),
            Map.entry("lc_time", "'C'"),
            Map.entry("lc_numeric", "'C'"),
            Map.entry("lc_monetary", "'C'"),
            Map.entry("extra_float_digits", "1"),
            Map.entry("bytea_output", "'hex'"),
            Map.entry("xmlbinary", "'base64'"),
            Map.entry("xmloption", "'content'"),
            Map.entry("transform_null_equals", "off"),
            Map.entry("array_nulls", "on"),
            Map.entry("standard_conforming_strings", "on"),
            Map.entry("backslash_quote", "'safe_encoding'"),
            Map.entry("default_text_search_config", "'pg_catalog.simple'"),
            // Which rows are seen: rather an error than fewer of them.
            Map.entry("row_security", "off"),
            Map.entry("gin_fuzzy_search_limit", "0"),
            // What the server says beside the rows, and how it writes names.
            Map.entry("client_min_messages", "error"),
            Map.entry("quote_all_identifiers", "off"),
            // How long it may take: only the time of a statement is limited, by the office's own setting.
            Map.entry("lock_timeout", "0"),
            Map.entry("idle_in_transaction_session_timeout", "0")));

    private static final Logger LOG = LoggerFactory.getLogger(SourceSession.class);
    private static final String UNKNOWN_SETTING = "42704";
    private static final String PROTOCOL_VIOLATION = "08P01";

    private static final int FIRST_WITH_TRANSACTION_TIMEOUT = 17;

    private SourceSession() {}

    /** @param schema where the relations are @param statementTimeout zero is no limit */
    static void begin(Connection connection, String schema, Duration statementTimeout) throws SQLException {
        begin(connection, schema, statementTimeout, SETTINGS);
    }

    /** @param settings of which a server of PostgreSQL's protocol may not know all */
    static void begin(Connection connection, String schema, Duration statementTimeout, Map<String, String> settings)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute(String.join(";", statements(connection, schema, statementTimeout, settings)));
            } catch (SQLException e) {
                if (!UNKNOWN_SETTING.equals(e.getSQLState())) {
                    throw e;
                }
                statement.execute("ROLLBACK");
                Map<String, String> known = known(statement, settings);
                statement.execute(String.join(";", statements(connection, schema, statementTimeout, known)));
            }
            // The driver knows that there is a transaction, and begins none of its own.
            connection.setAutoCommit(false);
        }
        verify(connection);
    }

    private static Map<String, String> known(Statement statement, Map<String, String> settings) throws SQLException {
        Map<String, String> known = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT lower(name) FROM pg_settings")) {
            while (rows.next()) {
                String name = rows.getString(1);
                settings.entrySet().stream()
                        .filter(setting -> setting.getKey().equalsIgnoreCase(name))
                        .forEach(setting -> known.put(setting.getKey(), setting.getValue()));
            }
        }
        settings.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .forEach(name ->
                        LOG.warn("The server has no setting {}: what it would decide is as the server has it.", name));
        return known;
    }

    private static List<String> statements(
            Connection connection, String schema, Duration statementTimeout, Map<String, String> settings)
            throws SQLException {
        List<String> statements = new ArrayList<>();
        statements.add(BEGIN);
        // First, since the database may set it too low for the rest.
        statements.add(set("statement_timeout", Long.toString(statementTimeout.toMillis())));
        statements.add(set("search_path", "\"" + schema.replace("\"", "\"\"") + "\""));
        settings.forEach((name, value) -> statements.add(set(name, value)));
        if (connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_TRANSACTION_TIMEOUT) {
            statements.add(set("transaction_timeout", "0"));
        }
        return statements;
    }

    private static String set(String name, String value) {
        return "SET LOCAL " + name + " = " + value;
    }

    /** Not every pooler sends what it is given to the server it was given for. */
    private static void verify(Connection connection) throws SQLException {
        expect(connection, "transaction_isolation", "repeatable read");
        expect(connection, "transaction_read_only", "on");
        expect(connection, "TimeZone", "Asia/Shanghai");
    }

    /** SHOW takes no snapshot, so that the connection may still take over another's. */
    private static void expect(Connection connection, String setting, String expected) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("SHOW " + setting)) {
            shown.next();
            if (!expected.equals(shown.getString(1))) {
                throw new PoolerRefused(
                        Problem.of("pooler.setting", setting, String.valueOf(shown.getString(1)), expected),
                        PROTOCOL_VIOLATION,
                        null);
            }
        }
    }
}
