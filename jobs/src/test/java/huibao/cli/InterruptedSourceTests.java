package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.Lake;
import huibao.source.EmbeddedSourceExtension;
import huibao.source.SourceSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a server breaks off for a reason that passes is read anew, three times at most. */
@Tag("system")
class InterruptedSourceTests {
    private static final String KILL_COPIES =
            """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database()
            AND usename = 'huibao_reader' AND state = 'active' AND query LIKE 'COPY%petition_event%'""";

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path home;

    private volatile boolean ended;

    @Test
    void oneBreakIsToldAndTheExtractionSucceeds() throws Exception {
        fillSlowly();
        CompletableFuture<Integer> killed = CompletableFuture.supplyAsync(() -> kill(1));
        CommandRun run = extract();
        ended = true;
        assertThat(killed.join()).isEqualTo(1);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("read again, attempt 2 of 3").doesNotContain("attempt 3 of 3");
        assertThat(run.out()).contains("everything was read");
    }

    @Test
    void threeBreaksEndIt() throws Exception {
        fillSlowly();
        CompletableFuture<Integer> killed = CompletableFuture.supplyAsync(() -> kill(100));
        CommandRun run = extract();
        ended = true;
        assertThat(killed.join()).isEqualTo(3);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("attempt 3 of 3", "Cannot read petition_event");
        assertThat(new Lake(home.resolve("lake").toUri()).runs()).isEmpty();
    }

    /** Events take a while, so that they can be broken off. */
    private void fillSlowly() throws SQLException {
        try (Connection connection = source.database().owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : new String[] {
                "INSERT INTO petition.region VALUES ('R1', NULL, '某县', 'county', '2000-01-01', NULL)",
                "INSERT INTO petition.unit VALUES ('U1', '某局', 'R1', 'responsible_unit', '2000-01-01', NULL)",
                "INSERT INTO petition.category VALUES ('K1', NULL, '城乡建设', 1, '2020')",
                "INSERT INTO petition.petition_item SELECT id, NULL, 'letter', '2021-06-01', '2021-06-01 09:00+08', 'county',"
                        + " 'U1', 'R1', NULL, NULL, 'K1', 'request', 1, false, true, NULL, NULL, false, true,"
                        + " '2021-06-01 09:30+08', '2021-06-01 09:30+08', NULL FROM generate_series(1, 100) id",
                "INSERT INTO petition.petition_event SELECT id, id, 'accepted', '2021-06-02 09:00+08', 'U1', NULL, NULL, NULL,"
                        + " '2021-06-02 09:00+08' FROM generate_series(1, 100) id",
                "ALTER TABLE petition.petition_event RENAME TO kept",
                "CREATE FUNCTION petition.slowly(bigint) RETURNS bigint VOLATILE LANGUAGE plpgsql AS"
                        + " 'BEGIN PERFORM pg_sleep(0.02); RETURN $1; END'",
                "CREATE VIEW petition.petition_event AS SELECT * FROM petition.kept WHERE petition.slowly(item_id) > 0",
                "GRANT SELECT ON petition.petition_event TO huibao_reader"
            }) {
                statement.execute(sql);
            }
        }
    }

    private int kill(int most) {
        int kills = 0;
        try (Connection connection = source.database().owner().getConnection();
                Statement statement = connection.createStatement()) {
            while (!ended && kills < most) {
                try (ResultSet killed = statement.executeQuery(KILL_COPIES)) {
                    killed.next();
                    kills += killed.getInt(1) > 0 ? 1 : 0;
                }
                Thread.sleep(300);
            }
            return kills;
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CommandRun extract() {
        SourceSettings reader = source.settings();
        return CommandRun.in(
                Locale.ENGLISH,
                home,
                Map.of("HUIBAO_SOURCE_PASSWORD", reader.password()),
                "extract",
                "--set",
                "source.url=" + reader.url(),
                "--set",
                "source.user=" + reader.user());
    }
}
