package huibao.mart;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * The marts in the schema {@value #SCHEMA} of a PostgreSQL database, written in one transaction: readers see all of the
 * old rows or all of the new ones, and neither wait for the writing nor hold it up. Names are this program's own; whatever
 * came from elsewhere is a parameter.
 */
public record MartDatabase(String url, String user, String password) {
    public static final String SCHEMA = "huibao_mart";

    private static final String COMMENT = "汇报系统已公布的数，由 huibao publish marts 整体改写，请勿在此修改";

    /** @throws MartException saying what the database answered */
    public void write(List<MartTable> tables) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        try (Connection connection = DriverManager.getConnection(url, login)) {
            connection.setAutoCommit(false);
            waitForOtherWriters(connection);
            createSchema(connection);
            for (MartTable table : tables) {
                new MartTableWriter(connection, table).write();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new MartException(url, user, e);
        }
    }

    /** Two commands at the same time: the second one writes after the first one's commit. */
    private static void waitForOtherWriters(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('" + SCHEMA + "'))");
        }
    }

    /** Looks first: IF NOT EXISTS asks for the right to create schemas even where there is nothing to create. */
    private static void createSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT to_regnamespace('" + SCHEMA + "') IS NOT NULL")) {
            found.next();
            if (!found.getBoolean(1)) {
                statement.execute("CREATE SCHEMA " + SCHEMA);
                statement.execute("COMMENT ON SCHEMA " + SCHEMA + " IS '" + COMMENT + "'");
            }
        }
    }
}
