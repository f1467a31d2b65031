package huibao.mart;

import huibao.lake.TypedTable;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The marts in the schema {@value #SCHEMA} of a PostgreSQL database, written in one transaction: readers see all of the
 * old rows or all of the new ones. Names are this program's own; whatever came from elsewhere is a parameter.
 */
public record MartDatabase(String url, String user, String password) {
    public static final String SCHEMA = "huibao_mart";

    private static final int BATCH = 1000;

    /** @throws MartException saying what the database answered */
    public void write(List<MartTable> tables) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        try (Connection connection = DriverManager.getConnection(url, login)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
            }
            for (MartTable table : tables) {
                create(connection, table);
                fill(connection, table);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new MartException(url, user, e);
        }
    }

    private static void create(Connection connection, MartTable table) throws SQLException {
        String columns = table.columns().stream()
                .map(column -> column.name() + " " + type(column.type()))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + name(table) + " (" + columns + ", PRIMARY KEY ("
                    + String.join(", ", table.key()) + "))");
            statement.execute("TRUNCATE " + name(table));
            statement.execute("COMMENT ON TABLE " + name(table) + " IS " + quoted(table.comment()));
            for (MartTable.Column column : table.columns()) {
                statement.execute(
                        "COMMENT ON COLUMN " + name(table) + "." + column.name() + " IS " + quoted(column.comment()));
            }
        }
    }

    private static void fill(Connection connection, MartTable table) throws SQLException {
        String marks = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + name(table) + " VALUES (" + marks + ")")) {
            int waiting = 0;
            for (List<Optional<Object>> row : table.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    set(insert, i + 1, table.columns().get(i).type(), row.get(i));
                }
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int at, TypedTable.Type type, Optional<Object> value)
            throws SQLException {
        if (value.isEmpty()) {
            insert.setNull(at, Types.NULL);
            return;
        }
        switch (type) {
            case TEXT -> insert.setString(at, value.get().toString());
            case LONG -> insert.setLong(at, ((BigDecimal) value.get()).longValueExact());
            case DECIMAL -> insert.setBigDecimal(at, (BigDecimal) value.get());
            case DATE -> insert.setObject(at, (LocalDate) value.get());
        }
    }

    private static String type(TypedTable.Type type) {
        return switch (type) {
            case TEXT -> "text";
            case LONG -> "bigint";
            case DECIMAL -> "numeric(18, 6)";
            case DATE -> "date";
        };
    }

    private static String name(MartTable table) {
        return SCHEMA + "." + table.name();
    }

    private static String quoted(String comment) {
        return "'" + comment.replace("'", "''") + "'";
    }
}
