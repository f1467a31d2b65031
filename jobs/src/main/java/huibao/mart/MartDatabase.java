package huibao.mart;

import huibao.figure.Audience;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The marts of one audience in a schema of their own of a PostgreSQL database, written in one transaction: readers see all of the
 * old rows or all of the new ones, and neither wait for the writing nor hold it up. Names are this program's own; whatever
 * came from elsewhere is a parameter.
 */
public record MartDatabase(String url, String user, String password, MartTls tls, Audience audience) {

    private static final String SECONDS_TO_CONNECT = "30";
    /** More than a lock is waited for, and than a statement here can take. */
    private static final String SECONDS_TO_ANSWER = "1800";

    private static final String COMMENT = "汇报系统已公布的数，由 huibao publish marts 整体改写，请勿在此修改";

    /** @param mode one of PostgreSQL's words, such as {@code verify-full} */
    public record MartTls(String mode, Optional<Path> rootCertificate) {}

    /** {@code huibao_internal}, {@code huibao_release}: a reader of the one is granted nothing of the other. */
    public String schema() {
        return "huibao_" + audience.code();
    }

    /** @throws MartException saying what the database answered */
    public void write(List<MartTable> tables) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("logServerErrorDetail", "false");
        // What the address says of these counts.
        login.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        login.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        login.setProperty("socketTimeout", SECONDS_TO_ANSWER);
        login.setProperty("tcpKeepAlive", "true");
        try (Connection connection = DriverManager.getConnection(urlWithTls(), login)) {
            connection.setAutoCommit(false);
            limitWaiting(connection);
            waitForOtherWriters(connection);
            createSchema(connection);
            for (MartTable table : tables) {
                new MartTableWriter(connection, schema(), table).write();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new MartException(url, user, schema(), e);
        }
    }

    /** In the address, whose word the driver prefers to the properties'; of two of one name it takes the last. */
    private String urlWithTls() {
        StringBuilder whole = new StringBuilder(url).append(url.contains("?") ? "&" : "?");
        whole.append("sslmode=").append(tls.mode());
        tls.rootCertificate().ifPresent(file -> whole.append("&sslrootcert=")
                .append(URLEncoder.encode(file.toString(), StandardCharsets.UTF_8)));
        return whole.toString();
    }

    @Override
    public String toString() {
        return "MartDatabase[" + user + "]";
    }

    /** For whoever reads or writes there, unless the role or the address says how long. */
    private static void limitWaiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT set_config('lock_timeout', '5min', true)" + " WHERE current_setting('lock_timeout') = '0'");
        }
    }

    /** Two commands at the same time: the second one writes after the first one's commit. */
    private void waitForOtherWriters(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('" + schema() + "'))");
        }
    }

    /** Looks first: IF NOT EXISTS asks for the right to create schemas even where there is nothing to create. */
    private void createSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT to_regnamespace('" + schema() + "') IS NOT NULL")) {
            found.next();
            if (!found.getBoolean(1)) {
                statement.execute("CREATE SCHEMA " + schema());
                statement.execute("COMMENT ON SCHEMA " + schema() + " IS '" + COMMENT + "'");
            }
        }
    }
}
