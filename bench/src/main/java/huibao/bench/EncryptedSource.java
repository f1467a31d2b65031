package huibao.bench;

import huibao.source.SourceDatabase;
import huibao.source.SourceSettings;
import huibao.source.SourceSettings.Tls;
import huibao.source.SourceSettings.TlsMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** The bench's own server over TLS, as offices reach theirs: the certificate and the name in it are checked. Needs openssl. */
final class EncryptedSource {
    private static final String CERTIFICATE = "bench.crt";
    private static final String KEY = "bench.key";

    private EncryptedSource() {}

    /** @param home where the certificate is kept for the clients */
    static SourceDatabase of(SourceDatabase source, Path home) throws Exception {
        Path certificate = home.resolve(CERTIFICATE);
        if (!Files.exists(certificate)) {
            make(home);
        }
        encrypt(source, home);
        PGSimpleDataSource plain = (PGSimpleDataSource) source.reader();
        SourceSettings settings = SourceSettings.of(plain.getURL(), plain.getUser(), plain.getPassword());
        return SourceDatabase.external(new SourceSettings(
                settings.url().replaceFirst("\\?.*", ""),
                settings.user(),
                settings.password(),
                settings.schema(),
                new Tls(TlsMode.VERIFY_FULL, Optional.of(certificate)),
                settings.statementTimeout()));
    }

    private static void make(Path home) throws IOException, InterruptedException {
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "3650",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost",
                        "-keyout",
                        home.resolve(KEY).toString(),
                        "-out",
                        home.resolve(CERTIFICATE).toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("openssl.log").toFile())
                .start();
        if (openssl.waitFor() != 0) {
            throw new IOException("openssl made no certificate, see " + home.resolve("openssl.log"));
        }
    }

    private static void encrypt(SourceDatabase source, Path home) throws Exception {
        try (Connection owner = source.owner().getConnection();
                Statement statement = owner.createStatement()) {
            if (show(statement, "ssl").equals("on")) {
                return;
            }
            Path data = Path.of(show(statement, "data_directory"));
            for (String file : new String[] {CERTIFICATE, KEY}) {
                Path copy = Files.copy(home.resolve(file), data.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
                Files.setOwner(copy, Files.getOwner(data));
            }
            statement.execute("ALTER SYSTEM SET ssl_cert_file = '" + CERTIFICATE + "'");
            statement.execute("ALTER SYSTEM SET ssl_key_file = '" + KEY + "'");
            statement.execute("ALTER SYSTEM SET ssl = on");
            statement.execute("SELECT pg_reload_conf()");
            // The server takes new settings a moment later.
            Thread.sleep(1000);
        }
    }

    /** As it was before: a driver that finds a server willing encrypts, and a way without TLS would be one with it. */
    static void end(SourceDatabase source) throws Exception {
        try (Connection owner = source.owner().getConnection();
                Statement statement = owner.createStatement()) {
            if (show(statement, "ssl").equals("on")) {
                statement.execute("ALTER SYSTEM SET ssl = off");
                statement.execute("SELECT pg_reload_conf()");
                Thread.sleep(1000);
            }
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
