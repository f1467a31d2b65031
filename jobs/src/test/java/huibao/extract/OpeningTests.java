package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import huibao.source.EmbeddedSourceExtension;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Whichever step of opening the source fails, the extraction ends with a message, within seconds, and leaves nothing open. */
@Tag("system")
class OpeningTests {
    private static final Duration SECONDS = Duration.ofSeconds(20);

    @RegisterExtension
    static final EmbeddedSourceExtension database = EmbeddedSourceExtension.withSchema();

    @RegisterExtension
    final EmbeddedSourceExtension other = EmbeddedSourceExtension.withSchema();

    @TempDir
    private Path home;

    private County county;

    @BeforeEach
    void fill() {
        county = new County(database.database(), home);
        county.fillMany();
        county.evaluation(150, "unit");
        county.sql("ANALYZE");
    }

    @AfterEach
    void restore() {
        county.sql(
                "ALTER ROLE huibao_reader CONNECTION LIMIT -1",
                "GRANT SELECT ON ALL TABLES IN SCHEMA petition TO huibao_reader");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRoleWithTooFewConnectionsIsToldHowManyAreNeeded(int limit) {
        county.sql("ALTER ROLE huibao_reader CONNECTION LIMIT " + limit);
        expectMessage(county.source().reader(), settings(), "CONNECTION LIMIT of role huibao_reader is " + limit);
    }

    /** One range at a time then, instead of two. */
    @Test
    void aRoleWithJustEnoughConnectionsIsReadFromAllTheSame() {
        county.sql("ALTER ROLE huibao_reader CONNECTION LIMIT 4");
        assertTimeoutPreemptively(SECONDS, () -> assertThat(
                        county.extract("run", settings()).manifest().totalRows())
                .isPositive());
        expectNothingLeftOpen();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aConnectionThatCannotBeMade(int number) {
        AtomicInteger made = new AtomicInteger();
        DataSource reader = county.source().reader();
        expectMessage(
                new TestConnections() {
                    @Override
                    public Connection getConnection() throws SQLException {
                        if (made.incrementAndGet() == number) {
                            throw new SQLException("no more today", "53300");
                        }
                        return reader.getConnection();
                    }
                },
                settings(),
                "no more today");
    }

    /** As where an address leads to several servers. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aConnectionThatDoesNotKnowTheSnapshot(int number) {
        AtomicInteger made = new AtomicInteger();
        DataSource reader = county.source().reader();
        DataSource elsewhere = other.database().reader();
        expectMessage(
                new TestConnections() {
                    @Override
                    public Connection getConnection() throws SQLException {
                        return (made.incrementAndGet() == number ? elsewhere : reader).getConnection();
                    }
                },
                settings(),
                "must lead to one server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"petition_item", "petition_event", "petition_evaluation"})
    void aCopyThatIsRefused(String relation) {
        AtomicBoolean once = new AtomicBoolean(true);
        ExtractSettings revoking = settings().withProgress((rows, estimate) -> {
            if (once.getAndSet(false)) {
                county.sql("REVOKE SELECT ON petition." + relation + " FROM huibao_reader");
            }
        });
        expectMessage(county.source().reader(), revoking, "permission denied for table " + relation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"petition_item", "petition_event", "petition_evaluation"})
    void aRowThatCannotBeComputed(String relation) {
        county.sql(
                "ALTER TABLE petition.%s RENAME TO kept".formatted(relation),
                "CREATE FUNCTION petition.fail(bigint) RETURNS bigint LANGUAGE plpgsql AS"
                        + " $$BEGIN IF $1 = 150 THEN RAISE 'row % is broken', $1; END IF; RETURN $1; END$$",
                "CREATE VIEW petition.%s AS SELECT * FROM petition.kept WHERE petition.fail(item_id) > 0"
                        .formatted(relation),
                "GRANT SELECT ON petition.%s TO huibao_reader".formatted(relation));
        try {
            expectMessage(county.source().reader(), settings(), "SQLSTATE P0001");
        } finally {
            county.sql(
                    "DROP VIEW petition." + relation,
                    "DROP FUNCTION petition.fail",
                    "ALTER TABLE petition.kept RENAME TO " + relation);
        }
    }

    @Test
    void theServerEndsOneConnectionWhileOthersRead() {
        AtomicBoolean once = new AtomicBoolean(true);
        ExtractSettings cut = settings().withProgress((rows, estimate) -> {
            if (rows > 400 && once.getAndSet(false)) {
                county.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND usename = 'huibao_reader'");
            }
        });
        expectMessage(county.source().reader(), cut, "");
    }

    private void expectMessage(DataSource reader, ExtractSettings settings, String message) {
        assertTimeoutPreemptively(SECONDS, () -> assertThatThrownBy(
                        () -> Extractions.run(reader, "petition", county.lake(), "run", settings))
                .isInstanceOf(ExtractionException.class)
                .hasMessageContaining(message));
        assertThat(county.lake().runs()).isEmpty();
        expectNothingLeftOpen();
    }

    private void expectNothingLeftOpen() {
        try (Connection owner = county.source().owner().getConnection();
                Statement statement = owner.createStatement()) {
            int left = 1;
            for (int attempt = 0; attempt < 100 && left > 0; attempt++) {
                Thread.sleep(50);
                var row = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND usename = 'huibao_reader'");
                row.next();
                left = row.getInt(1);
            }
            assertThat(left).isZero();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ExtractSettings settings() {
        return County.settings().withItemsAPart(70).withWorkers(2);
    }

    private abstract static class TestConnections extends AbstractDataSource {
        @Override
        public final Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
