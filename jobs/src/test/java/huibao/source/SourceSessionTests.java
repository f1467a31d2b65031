package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("system")
class SourceSessionTests {
    private static final List<String> HOSTILE = List.of(
            "TimeZone = 'America/New_York'",
            "timezone_abbreviations = 'Australia'",
            "DateStyle = 'SQL, DMY'",
            "IntervalStyle = 'iso_8601'",
            "extra_float_digits = -5",
            "bytea_output = 'escape'",
            "transform_null_equals = on",
            "search_path = 'pg_catalog'",
            "row_security = on",
            "client_min_messages = debug1",
            "quote_all_identifiers = on",
            "statement_timeout = 300",
            "lock_timeout = 1",
            "idle_in_transaction_session_timeout = 1000",
            "gin_fuzzy_search_limit = 1",
            "default_transaction_isolation = 'serializable'");

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    /** As openGauss and others that speak PostgreSQL's protocol, which do not have all of its settings. */
    @Test
    void leavesOutWhatTheServerDoesNotHave() throws SQLException {
        Map<String, String> settings = new TreeMap<>(SourceSession.SETTINGS);
        settings.put("no_server_has_this", "on");
        try (Connection connection = source.database().owner().getConnection()) {
            SourceSession.begin(connection, "petition", Duration.ofSeconds(77), settings);
            assertThat(Stream.of(
                                    "TimeZone",
                                    "row_security",
                                    "statement_timeout",
                                    "transaction_isolation",
                                    "search_path")
                            .map(setting -> shown(connection, setting)))
                    .containsExactly("Asia/Shanghai", "off", "77s", "repeatable read", "petition");
        }
    }

    @Test
    void fixesWhatTheDatabaseSets() throws SQLException {
        own(HOSTILE.stream()
                .map(setting -> "ALTER DATABASE %s SET %s".formatted(databaseName(), setting))
                .toArray(String[]::new));
        for (SourceDatabase database : List.of(source.database(), SourceDatabase.external(source.settings()))) {
            try (Connection connection = database.reader().getConnection()) {
                assertThat(Stream.of(
                                        "TimeZone",
                                        "timezone_abbreviations",
                                        "DateStyle",
                                        "IntervalStyle",
                                        "extra_float_digits",
                                        "bytea_output",
                                        "transform_null_equals",
                                        "search_path",
                                        "row_security",
                                        "client_min_messages",
                                        "quote_all_identifiers",
                                        "statement_timeout",
                                        "lock_timeout",
                                        "idle_in_transaction_session_timeout",
                                        "gin_fuzzy_search_limit",
                                        "transaction_isolation",
                                        "transaction_read_only")
                                .map(setting -> shown(connection, setting)))
                        .containsExactly(
                                "Asia/Shanghai",
                                "Default",
                                "ISO, YMD",
                                "postgres",
                                "1",
                                "hex",
                                "off",
                                "\"petition\"",
                                "off",
                                "error",
                                "off",
                                "30min",
                                "0",
                                "0",
                                "0",
                                "repeatable read",
                                "on");
            }
        }
    }

    /** A pooler hands the server's connection on: what the next client finds is what it was before. */
    @Test
    void leavesNothingBehindWhenItsTransactionEnds() throws SQLException {
        try (Connection connection = source.database().reader().getConnection()) {
            connection.rollback();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement();
                    ResultSet left = statement.executeQuery(
                            "SELECT name FROM pg_settings WHERE source = 'session' ORDER BY 1")) {
                assertThat(left.next()).isFalse();
            }
            assertThat(shown(connection, "default_transaction_isolation")).isEqualTo("read committed");
            assertThat(shown(connection, "row_security")).isEqualTo("on");
        }
    }

    @Test
    void triesAgainOnlyWhereItMayHelp() {
        SourceSettings like = source.settings();
        SourceDatabase stranger = SourceDatabase.external(SourceSettings.of(like.url(), like.user(), "wrong"));
        long from = System.nanoTime();
        assertThatThrownBy(() -> stranger.reader().getConnection()).hasMessageContaining("password");
        assertThat(System.nanoTime() - from).isLessThan(1_000_000_000L);
    }

    private static String shown(Connection connection, String setting) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String databaseName() {
        return source.settings().url().replaceFirst(".*/", "");
    }

    private void own(String... statements) throws SQLException {
        try (Connection connection = source.database().owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
