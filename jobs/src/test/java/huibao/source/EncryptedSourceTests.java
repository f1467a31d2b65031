package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.source.SourceSettings.Tls;
import huibao.source.SourceSettings.TlsMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A real server that speaks TLS, with a certificate for the name localhost. */
@Tag("system")
class EncryptedSourceTests {
    @TempDir
    static Path folder;

    private static EmbeddedServer server;
    private static ServerCertificate certificate;
    private static ServerCertificate stranger;

    @BeforeAll
    static void startServer() throws Exception {
        certificate = ServerCertificate.of(folder, "localhost");
        stranger = ServerCertificate.of(folder, "stranger.test");
        server = EmbeddedServer.start(folder.resolve("postgres"));
        // As the server's own user, whom root becomes for it, must be able to read them, they lie beside the data.
        Path data = folder.resolve("postgres").resolve("data");
        place(certificate.certificate(), data.resolve("huibao.crt"));
        place(certificate.key(), data.resolve("huibao.key"));
        try (Connection owner =
                        server.dataSource(EmbeddedServer.OWNER, "postgres").getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("ALTER SYSTEM SET ssl_cert_file = 'huibao.crt'");
            statement.execute("ALTER SYSTEM SET ssl_key_file = 'huibao.key'");
            statement.execute("ALTER SYSTEM SET ssl = on");
            statement.execute("SELECT pg_reload_conf()");
        }
        awaitEncryption();
    }

    private static void place(Path file, Path target) throws Exception {
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        Files.setOwner(target, Files.getOwner(target.getParent()));
    }

    private static void awaitEncryption() throws InterruptedException {
        for (int attempt = 0; attempt < 100 && !isEncrypted(TlsMode.PREFER, "localhost", Optional.empty()); attempt++) {
            Thread.sleep(50);
        }
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void verifyFullReadsFromTheServerItWasToldAbout() {
        assertThat(isEncrypted(TlsMode.VERIFY_FULL, "localhost", Optional.of(certificate.certificate())))
                .isTrue();
    }

    @Test
    void verifyFullRefusesAnotherName() {
        assertThatThrownBy(() -> connect(TlsMode.VERIFY_FULL, "127.0.0.1", Optional.of(certificate.certificate())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("could not be verified by hostnameverifier");
        assertThat(isEncrypted(TlsMode.VERIFY_CA, "127.0.0.1", Optional.of(certificate.certificate())))
                .isTrue();
    }

    @Test
    void aStrangersCertificateIsRefused() {
        for (TlsMode mode : new TlsMode[] {TlsMode.VERIFY_CA, TlsMode.VERIFY_FULL}) {
            assertThatThrownBy(() -> connect(mode, "localhost", Optional.of(stranger.certificate())))
                    .isInstanceOf(SQLException.class)
                    .hasStackTraceContaining("PKIX path");
        }
    }

    @Test
    void disableSendsInTheOpenAndRequireDoesNot() {
        assertThat(isEncrypted(TlsMode.DISABLE, "localhost", Optional.empty())).isFalse();
        assertThat(isEncrypted(TlsMode.REQUIRE, "localhost", Optional.empty())).isTrue();
    }

    private static boolean isEncrypted(TlsMode mode, String host, Optional<Path> root) {
        try (Connection connection = connect(mode, host, root);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(TlsMode mode, String host, Optional<Path> root) throws SQLException {
        PGSimpleDataSource reader = server.dataSource(EmbeddedServer.READER, "huibao");
        SourceSettings settings = new SourceSettings(
                "jdbc:postgresql://" + host + ":" + reader.getPortNumbers()[0] + "/huibao",
                EmbeddedServer.READER,
                reader.getPassword(),
                SourceSchema.NAME,
                new Tls(mode, root),
                Duration.ofSeconds(10));
        return SourceDatabase.external(settings).reader().getConnection();
    }
}
