package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import huibao.lake.Lake;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.problem.Problem;
import huibao.source.Breach;
import huibao.source.ContractCheck;
import huibao.source.SourceDatabase;
import huibao.source.SourceSchema;
import huibao.source.SourceSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL an office runs: the distribution's and other versions, with a standby, a pooler, and databases of other
 * encodings.
 */
@Tag("system")
@ParameterizedClass(name = "PostgreSQL {0}", allowZeroInvocations = true)
@MethodSource("huibao.extract.FieldPrograms#here")
class FieldTests {
    private static final Path POOLER = Path.of("/usr/sbin/pgbouncer");

    @TempDir
    private static Path home;

    private static FieldServer primary;
    private static Lake lake;
    private static List<String> ordered;

    @Parameter
    private FieldPrograms programs;

    @BeforeParameterizedClassInvocation
    static void fillAPrimary(FieldPrograms programs) throws SQLException {
        primary = FieldServer.primary(programs);
        lake = new Lake(home.resolve(programs.version()).resolve("lake").toUri());
        fill("office", "UTF8");
        ordered = County.sorted(extract(reader(primary, "office"), "primary"));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        primary.close();
    }

    @Test
    void aStandbyIsReadToTheSameRowsAndSaysThatItIsOne() throws Exception {
        try (FieldServer standby = primary.standby()) {
            // Until it has replayed something, it cannot tell how far it is behind.
            execute(primary.owner("office"), "ANALYZE petition.region");
            awaitReplay(standby);
            LakeRun run = extract(reader(standby, "office"), "standby");
            assertThat(County.sorted(run)).isEqualTo(ordered);
            assertThat(run.manifest().lineage().standby()).isPresent();
        }
    }

    @Test
    void aRecoveryConflictIsAnInterruptionAfterWhichANewSnapshotIsRead() throws Exception {
        fill("conflict", "UTF8");
        try (FieldServer standby = primary.standby()) {
            DataSource reader = reader(standby, "conflict");
            try (SourceSnapshot snapshot = new SourceSnapshot(reader)) {
                assertThat(snapshot.count(Relation.PETITION_ITEM, "true")).isEqualTo(400);
                execute(
                        primary.owner("conflict"),
                        "DELETE FROM petition.petition_item WHERE item_id > 350",
                        "VACUUM petition.petition_item");
                awaitReplay(standby);
                assertThatThrownBy(() -> snapshot.row("SELECT count(*) FROM petition_item"))
                        .isInstanceOf(SourceInterrupted.class);
            }
            LakeRun again = extract(reader, "again");
            assertThat(again.manifest().stateOf(Relation.PETITION_ITEM).read()).isEqualTo(350);
        }
    }

    @Test
    void aPoolerInTransactionModeGivesTheSameRowsAndKeepsNothingOfOurSession() throws Exception {
        assumeTrue(Files.isExecutable(POOLER), "no pgbouncer installed: apt-get install pgbouncer");
        int port = FieldServer.freePort();
        Process pooler = pooler(port);
        try {
            SourceSettings settings = SourceSettings.of(
                    "jdbc:postgresql://127.0.0.1:" + port + "/office", "huibao_reader", FieldServer.PASSWORD);
            DataSource reader = SourceDatabase.external(settings).reader();
            assertThat(County.sorted(extract(reader, "pooled"))).isEqualTo(ordered);
            PGSimpleDataSource other = new PGSimpleDataSource();
            other.setUrl(settings.url());
            other.setUser("huibao_reader");
            other.setPassword(FieldServer.PASSWORD);
            other.setPrepareThreshold(0);
            try (Connection next = other.getConnection()) {
                for (String setting :
                        List.of("search_path", "row_security", "transaction_isolation", "statement_timeout")) {
                    assertThat(one(next, "SHOW " + setting))
                            .as(setting)
                            .isIn("\"$user\", public", "on", "read committed", "0");
                }
            }
        } finally {
            pooler.destroy();
            pooler.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void theContractIsCheckedNothingIsLackedAndOnlyWhatChangedIsReadAgain() throws SQLException {
        fill("changing", "UTF8");
        DataSource reader = reader(primary, "changing");
        try (Connection connection = reader.getConnection()) {
            assertThat(ContractCheck.check(connection, "petition")).isEmpty();
        }
        assertThat(SourceSample.of(reader, 1).warnings())
                .noneMatch(problem -> problem.key().startsWith("lack."));
        Lake apart = new Lake(
                home.resolve(programs.version()).resolve("lake-of-changes").toUri());
        ExtractSettings onlyChanges = ExtractSettings.defaults("test").withInstant(County.NOW);
        Extractions.run(reader, "petition", apart, "first", onlyChanges);
        // Without a newer time: the server tells it by its transaction.
        execute(primary.owner("changing"), "UPDATE petition.petition_item SET persons = 77 WHERE item_id = 5");

        LakeRun second = Extractions.run(
                reader, "petition", apart, "second", onlyChanges.withInstant(County.NOW.plusSeconds(60)));

        assertThat(second.manifest().lineage().fullBecause()).isEmpty();
        assertThat(second.manifest().lineage().base()).contains("first");
        assertThat(County.sorted(second)).singleElement().asString().contains("persons: 77");
    }

    @Test
    void aDatabaseOfAnotherEncodingGivesTheSameRows() throws SQLException {
        fill("gb2312", "EUC_CN");
        assertThat(County.sorted(extract(reader(primary, "gb2312"), "gb2312"))).isEqualTo(ordered);
    }

    @Test
    void aDatabaseWithoutAnEncodingIsWarnedOf() throws SQLException {
        fill("unknown", "SQL_ASCII");
        assertThat(SourceSample.of(reader(primary, "unknown"), 1).warnings()).contains(Problem.of("lack.ENCODING"));
        assertThat(SourceSample.of(reader(primary, "office"), 1).warnings())
                .doesNotContain(Problem.of("lack.ENCODING"));
    }

    @Test
    void aSessionOfAnotherCountryAndPartitionsGiveTheSameRows() throws SQLException {
        fill("partitions", "UTF8");
        execute(
                primary.owner("partitions"),
                "ALTER DATABASE partitions SET TimeZone = 'America/New_York'",
                "ALTER DATABASE partitions SET DateStyle = 'SQL, DMY'",
                "ALTER TABLE petition.petition_event RENAME TO plain",
                "CREATE TABLE petition.petition_event (LIKE petition.plain) PARTITION BY RANGE (item_id)",
                "CREATE SCHEMA parts",
                "CREATE TABLE parts.low PARTITION OF petition.petition_event FOR VALUES FROM (MINVALUE) TO (200)",
                "CREATE TABLE parts.high PARTITION OF petition.petition_event DEFAULT",
                "INSERT INTO petition.petition_event SELECT * FROM petition.plain",
                "DROP TABLE petition.plain",
                "GRANT SELECT ON ALL TABLES IN SCHEMA petition TO huibao_reader");
        assertThat(County.sorted(extract(reader(primary, "partitions"), "partitions")))
                .isEqualTo(ordered);
    }

    /** It has no transaction numbers that mean anything here: changes are found by their times, as those of views are. */
    @Test
    void aForeignTableGivesTheSameRowsAndItsChangesAreSeen() throws SQLException {
        fill("far", "UTF8");
        fill("near", "UTF8");
        execute(
                primary.owner("near"),
                "CREATE EXTENSION postgres_fdw",
                "CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '" + primary.port()
                        + "', dbname 'far')",
                "CREATE USER MAPPING FOR huibao_reader SERVER far OPTIONS (user 'huibao_reader', password '"
                        + FieldServer.PASSWORD + "')",
                "CREATE USER MAPPING FOR postgres SERVER far OPTIONS (user 'postgres', password '"
                        + FieldServer.PASSWORD + "')",
                "DROP TABLE petition.petition_item",
                "IMPORT FOREIGN SCHEMA petition LIMIT TO (petition_item) FROM SERVER far INTO petition",
                "GRANT SELECT ON ALL TABLES IN SCHEMA petition TO huibao_reader");
        Lake apart =
                new Lake(home.resolve(programs.version()).resolve("lake-of-far").toUri());
        ExtractSettings onlyChanges = ExtractSettings.defaults("test").withInstant(County.NOW);
        LakeRun first = Extractions.run(reader(primary, "near"), "petition", apart, "first", onlyChanges);
        assertThat(County.sorted(first)).isEqualTo(ordered);

        execute(
                primary.owner("far"),
                "UPDATE petition.petition_item SET persons = 77, updated_at = '2021-08-01 12:00:30+08' WHERE item_id = 5");
        LakeRun second = Extractions.run(
                reader(primary, "near"),
                "petition",
                apart,
                "second",
                onlyChanges.withInstant(County.NOW.plusSeconds(60)));
        assertThat(County.sorted(second)).anyMatch(row -> row.contains("persons: 77"));
    }

    /** It says nothing of itself: the rows are fewer. */
    @Test
    void aPolicyThatHidesRowsIsRefusedByTheNameOfTheRelation() throws SQLException {
        fill("policy", "UTF8");
        execute(
                primary.owner("policy"),
                "ALTER TABLE petition.petition_event ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY half ON petition.petition_event FOR SELECT TO huibao_reader USING (item_id <= 200)");
        DataSource reader = reader(primary, "policy");
        try (Connection connection = reader.getConnection()) {
            assertThat(ContractCheck.check(connection, "petition"))
                    .filteredOn(Breach::isRefused)
                    .singleElement()
                    .asString()
                    .contains("petition_event");
        }
        assertThatThrownBy(() -> extract(reader, "policy"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("row-level security policy for table \"petition_event\"");
    }

    private static void fill(String database, String encoding) throws SQLException {
        execute(
                primary.owner("postgres"),
                "CREATE DATABASE " + database + " ENCODING '" + encoding
                        + "' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        SourceSchema.create(primary.owner(database));
        execute(
                primary.owner(database),
                "ALTER ROLE huibao_reader LOGIN PASSWORD '" + FieldServer.PASSWORD + "'",
                "INSERT INTO petition.region VALUES ('R1', NULL, '某县', 'county', '2000-01-01', NULL)",
                "INSERT INTO petition.unit VALUES ('U1', '某局', 'R1', 'responsible_unit', '2000-01-01', NULL)",
                "INSERT INTO petition.category VALUES ('K1', NULL, '城乡建设', 1, '2020')",
                "INSERT INTO petition.petition_item SELECT i, NULL, 'visit', '2021-07-01', '2021-07-01 00:30+08', 'county', 'U1', 'R1',"
                        + " NULL, NULL, 'K1', 'request', i % 9 + 1, false, true, NULL, NULL, false, true, '2021-07-01 09:30+08',"
                        + " '2021-07-01 09:30+08', NULL FROM generate_series(1, 400) i",
                "INSERT INTO petition.petition_event SELECT i * 10 + k, i, (ARRAY['accepted', 'forwarded', 'closed'])[k],"
                        + " '2021-07-02 00:10+08'::timestamptz + k * interval '1 day', 'U1', NULL, NULL, NULL, '2021-07-02 10:00+08'"
                        + " FROM generate_series(1, 400) i, generate_series(1, 3) k",
                "ANALYZE");
    }

    private static LakeRun extract(DataSource reader, String run) {
        return Extractions.run(
                reader,
                "petition",
                lake,
                run,
                County.settings().withItemsAPart(70).withWorkers(2));
    }

    private static DataSource reader(FieldServer server, String database) {
        return SourceDatabase.external(SourceSettings.of(server.url(database), "huibao_reader", FieldServer.PASSWORD))
                .reader();
    }

    private static Process pooler(int port) throws IOException, InterruptedException {
        Path users = primary.folder().resolve("users.txt");
        Files.writeString(users, "\"huibao_reader\" \"" + FieldServer.PASSWORD + "\"\n");
        Path settings = primary.folder().resolve("pgbouncer.ini");
        Files.writeString(
                settings,
                """
                [databases]
                * = host=127.0.0.1 port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = scram-sha-256
                auth_file = %s
                pool_mode = transaction
                ignore_startup_parameters = extra_float_digits
                """
                        .formatted(primary.port(), port, users));
        List<String> command = new ArrayList<>(FieldServer.notAsRoot());
        command.addAll(List.of(POOLER.toString(), settings.toString()));
        Process pooler = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int attempt = 0; attempt < 100; attempt++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return pooler;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("pgbouncer does not listen on port " + port);
    }

    private static void awaitReplay(FieldServer standby) throws SQLException, InterruptedException {
        String written;
        try (Connection connection = primary.owner("postgres").getConnection()) {
            written = one(connection, "SELECT pg_current_wal_lsn()");
        }
        try (Connection connection = standby.owner("postgres").getConnection()) {
            for (int attempt = 0; attempt < 200; attempt++) {
                if (one(connection, "SELECT pg_last_wal_replay_lsn() >= '" + written + "'")
                        .equals("t")) {
                    return;
                }
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("The standby does not replay up to " + written);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(DataSource owner, String... statements) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            for (String sql : statements) {
                connection.createStatement().execute(sql);
            }
        }
    }
}
