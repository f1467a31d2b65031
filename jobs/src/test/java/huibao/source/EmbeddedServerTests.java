package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTests {
    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

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
    void stopsTheServerThatAKilledRunLeftAndKeepsItsRows() throws Exception {
        Process killed = ServerHolder.start(folder, BINARIES);
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
        Process holder = ServerHolder.start(folder, BINARIES);
        Postmaster server = Postmaster.find(folder.toRealPath().resolve("data")).orElseThrow();

        EmbeddedServer.stopOrphan(folder);
        assertThat(server.process().isAlive()).isTrue();

        holder.destroyForcibly().waitFor();
        EmbeddedServer.stopOrphan(folder);
        assertThat(server.process().isAlive()).isFalse();
    }

    @Test
    void sharesTheServerOfAProcessThatIsAlive() throws Exception {
        Process alive = ServerHolder.start(folder, BINARIES);
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
        return EmbeddedServer.start(folder, BINARIES);
    }

    private static String query(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = owner(server).getConnection()) {
            ResultSet row = connection.createStatement().executeQuery(sql);
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
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
