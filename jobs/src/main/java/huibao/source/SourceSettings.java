package huibao.source;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach an office's database.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, without user or password in it
 * @param user a role that may only SELECT
 * @param password never printed
 * @param schema where the relations of the contract are, {@value SourceSchema#NAME} by default
 * @param tls how the connection is protected
 * @param statementTimeout longest time of one statement; zero is no limit
 * @param connectTimeout longest time of one attempt to connect; zero is no limit
 */
public record SourceSettings(
        String url,
        String user,
        String password,
        String schema,
        Tls tls,
        Duration statementTimeout,
        Duration connectTimeout) {
    /** Long enough for a busy machine; a connection is tried for three times. */
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(30);

    /** Long enough to stream the largest relation, short enough that a hung statement is noticed the same morning. */
    public static final Duration DEFAULT_STATEMENT_TIMEOUT = Duration.ofMinutes(30);

    public SourceSettings {
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
        requireNonNull(tls, "tls is null");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("Invalid source URL: " + url.replaceFirst("(?s)\\?.*", "")
                    + ". Expected jdbc:postgresql://host:port/database");
        }
        if (!schema.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Invalid source schema: " + schema
                    + ". Expected a plain name in lower case such as " + SourceSchema.NAME);
        }
        if (connectTimeout.isNegative()) {
            throw new IllegalArgumentException(
                    "Invalid connect timeout: " + connectTimeout + ". Expected zero (no limit) or more");
        }
        if (statementTimeout.isNegative()) {
            throw new IllegalArgumentException(
                    "Invalid statement timeout: " + statementTimeout + ". Expected zero (no limit) or more");
        }
    }

    /** With the default time to connect. */
    public SourceSettings(String url, String user, String password, String schema, Tls tls, Duration statementTimeout) {
        this(url, user, password, schema, tls, statementTimeout, DEFAULT_CONNECT_TIMEOUT);
    }

    /** Settings with the contract's schema, TLS where the server offers it, and the default timeout. */
    public static SourceSettings of(String url, String user, String password) {
        return new SourceSettings(url, user, password, SourceSchema.NAME, Tls.preferred(), DEFAULT_STATEMENT_TIMEOUT);
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return "SourceSettings[url=" + url + ", user=" + user + ", schema=" + schema + ", tls=" + tls
                + ", statementTimeout=" + statementTimeout + ", connectTimeout=" + connectTimeout + "]";
    }

    /** @param rootCertificate PEM file of the authority that signed the server's certificate, for the verifying modes */
    public record Tls(TlsMode mode, Optional<Path> rootCertificate) {
        public Tls {
            requireNonNull(mode, "mode is null");
            requireNonNull(rootCertificate, "rootCertificate is null");
        }

        public static Tls preferred() {
            return new Tls(TlsMode.PREFER, Optional.empty());
        }
    }

    /** PostgreSQL's own words; only the last two say who is at the other end. */
    public enum TlsMode {
        DISABLE("disable"),
        PREFER("prefer"),
        REQUIRE("require"),
        VERIFY_CA("verify-ca"),
        VERIFY_FULL("verify-full");

        private final String code;

        TlsMode(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException if there is no such mode */
        public static TlsMode of(String code) {
            for (TlsMode mode : values()) {
                if (mode.code.equals(code)) {
                    return mode;
                }
            }
            throw new IllegalArgumentException(
                    "Invalid sslmode: " + code + ". Expected disable, prefer, require, verify-ca or verify-full");
        }
    }
}
