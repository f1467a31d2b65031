package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

@Tag("system")
class EmbeddedServerTests {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedAndLosesNoneOfItsSafety() throws SQLException {
        try (EmbeddedServer server = start()) {
            assertThat(query(server, "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(query(server, "SHOW listen_addresses")).isEqualTo("localhost");
            assertThat(query(server, "SHOW unix_socket_directories")).isEmpty();
            assertThat(query(server, "SELECT string_agg(auth_method, ' ') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            execute(server, "CREATE TABLE kept AS SELECT 1 AS number");
        }
        try (EmbeddedServer server = start()) {
            assertThat(query(server, "SELECT number FROM kept")).isEqualTo("1");
            assertThat(query(server, "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void asksEveryRoleForItsPasswordFromTheFirstStartOn() throws Exception {
        try (EmbeddedServer server = start()) {
            for (String role : new String[] {EmbeddedServer.OWNER, EmbeddedServer.READER}) {
                var dataSource = server.dataSource(role, "huibao");
                dataSource.setPassword("guess");
                assertThatThrownBy(dataSource::getConnection)
                        .hasMessageContaining("password authentication failed for user \"" + role + "\"");
            }
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("passwords"))).isEqualTo("rw-------");
        }
    }

    @Test
    void letsNobodyInWithoutAPasswordWhileItIsMade() throws Exception {
        AtomicBoolean made = new AtomicBoolean();
        CompletableFuture<List<String>> stranger = CompletableFuture.supplyAsync(() -> attempts(made));
        try (EmbeddedServer server = start()) {
            Thread.sleep(200);
        } finally {
            made.set(true);
        }

        assertThat(stranger.get())
                .isNotEmpty()
                .noneMatch(answer -> answer.equals("let in") || answer.contains("trust"));
    }

    /** What a stranger meets who tries, as the owner, for as long as the folder is being made, and the rules he sees. */
    private List<String> attempts(AtomicBoolean made) {
        Path data = folder.resolve("data");
        List<String> answers = new ArrayList<>();
        while (!made.get()) {
            try {
                Path rules = data.resolve("pg_hba.conf");
                if (Files.exists(rules)) {
                    Files.readAllLines(rules).stream()
                            .filter(line -> line.matches("(local|host).*trust.*"))
                            .forEach(answers::add);
                }
                Path pid = data.resolve("postmaster.pid");
                if (Files.exists(pid) && Files.readAllLines(pid).size() > 3) {
                    PGSimpleDataSource guess = new PGSimpleDataSource();
                    guess.setUrl("jdbc:postgresql://localhost:"
                            + Files.readAllLines(pid).get(3) + "/postgres");
                    guess.setUser(EmbeddedServer.OWNER);
                    guess.setPassword("guess");
                    guess.getConnection().close();
                    answers.add("let in");
                }
            } catch (SQLException e) {
                answers.add("refused " + e.getSQLState());
            } catch (IOException | RuntimeException e) {
                // The file was being written.
            }
        }
        return answers;
    }

    @Test
    void refusesAServerWithARoleThatHuibaoDidNotMake() throws Exception {
        try (EmbeddedServer server = start()) {
            execute(server, "CREATE ROLE backdoor SUPERUSER LOGIN PASSWORD 'x'");
        }
        assertThatThrownBy(this::start)
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("backdoor (superuser)")
                .hasMessageContaining("move " + folder.toRealPath() + " away");
        assertThat(Postmaster.find(folder.toRealPath().resolve("data"))).isEmpty();
    }

    @Test
    void refusesAReaderWhoHasBeenGivenMore() throws Exception {
        try (EmbeddedServer server = start()) {
            execute(server, "GRANT pg_read_server_files TO huibao_reader");
        }
        assertThatThrownBy(this::start).hasMessageContaining("huibao_reader as a member of pg_read_server_files");
    }

    @Test
    void stopsTheServerThatAKilledRunLeftAndKeepsItsRows() throws Exception {
        Process killed = ServerHolder.start(folder);
        killed.destroyForcibly().waitFor();
        Postmaster orphan = Postmaster.find(folder.toRealPath().resolve("data")).orElseThrow();
        assertThat(orphan.process().isAlive()).isTrue();
        try (EmbeddedServer server = start()) {
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(query(server, "SELECT number FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void stopsAnOrphanAlsoWhereNoServerIsNeeded() throws Exception {
        Process holder = ServerHolder.start(folder);
        Postmaster server = Postmaster.find(folder.toRealPath().resolve("data")).orElseThrow();

        EmbeddedServer.stopOrphan(folder);
        assertThat(server.process().isAlive()).isTrue();

        holder.destroyForcibly().waitFor();
        EmbeddedServer.stopOrphan(folder);
        assertThat(server.process().isAlive()).isFalse();
    }

    @Test
    void sharesTheServerOfAProcessThatIsAlive() throws Exception {
        Process alive = ServerHolder.start(folder);
        try {
            EmbeddedServer server = start();
            assertThat(query(server, "SELECT number FROM kept")).isEqualTo("1");
            server.close();
            assertThat(Postmaster.find(folder.toRealPath().resolve("data"))).isPresent();
        } finally {
            alive.destroy();
            alive.waitFor();
        }
        assertThat(Postmaster.find(folder.toRealPath().resolve("data"))).isEmpty();
    }

    @Test
    void waitsForAnotherProcessThatUsesItBeforeItIsStopped() throws Exception {
        EmbeddedServer server = start();
        Process guest = ServerHolder.start(folder);
        Thread closing = new Thread(server::close);
        closing.start();
        closing.join(2_000);
        assertThat(closing.isAlive()).isTrue();
        assertThat(Postmaster.find(folder.toRealPath().resolve("data"))).isPresent();

        guest.destroyForcibly().waitFor();
        closing.join();
        assertThat(Postmaster.find(folder.toRealPath().resolve("data"))).isEmpty();
        try (EmbeddedServer again = start()) {
            assertThat(query(again, "SELECT number FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void startsAnewWhereTheFirstStartWasKilledHalfWay() throws Exception {
        start().close();
        Files.delete(folder.resolve("ready"));
        Files.delete(folder.resolve("data").resolve("PG_VERSION"));
        try (EmbeddedServer server = start()) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void ignoresAProcessNumberThatIsSomebodyElsesNow() throws Exception {
        start().close();
        Files.writeString(
                folder.resolve("data").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n0\n5432\n");
        try (EmbeddedServer server = start()) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(folder);
    }

    private static String query(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = owner(server).getConnection()) {
            ResultSet row = connection.createStatement().executeQuery(sql);
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    /** The server's own words name one of its files; what helps is room on the file system. */
    @Test
    void tellsAFullDiskWithItsRemedy() {
        SQLException full = new SQLException(
                "ERROR: could not extend file \"base/16385/1259_fsm\": No space left on device", "53100");

        assertThat(EmbeddedServer.problem(
                                Path.of("/data/postgres"),
                                new SourceException(Problem.of("embedded.interrupted"), full))
                        .in(Locale.SIMPLIFIED_CHINESE))
                .startsWith("/data/postgres：磁盘已满")
                .contains("请腾出空间")
                .doesNotContain("1259_fsm");
    }

    @Test
    void doesNotTakeWhatTheServerForbidsForAFileThatCannotBeRead() {
        SQLException forbidden = new SQLException("ERROR: permission denied to create role", "42501");

        assertThat(EmbeddedServer.problem(
                                Path.of("/data/postgres"),
                                new SourceException(Problem.of("embedded.interrupted"), forbidden))
                        .in(Locale.SIMPLIFIED_CHINESE))
                .contains("无法启动 /data/postgres 中的内置数据库")
                .doesNotContain("所有者授权");
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = owner(server).getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private static DataSource owner(EmbeddedServer server) {
        return server.openDefaultDatabase().owner();
    }
}
