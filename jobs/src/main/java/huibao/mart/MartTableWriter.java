package huibao.mart;

import huibao.lake.format.TypedTable;
import huibao.mart.MartTable.MartColumn;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts the rows of one table in the place of those that are there. The table itself stays, and with it what was granted
 * on it; columns that another version of the program had are brought in line.
 */
final class MartTableWriter {
    private static final int BATCH = 1000;

    private static final String COLUMNS_THERE =
            """
            SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped
            """;

    private final Connection connection;
    private final String schema;
    private final MartTable table;
    private final String name;

    MartTableWriter(Connection connection, String schema, MartTable table) {
        this.connection = connection;
        this.schema = schema;
        this.table = table;
        this.name = schema + "." + table.name();
    }

    void write() throws SQLException {
        execute(List.of(creation()));
        List<String> statements = new ArrayList<>();
        List<String> changes = changes(columnsThere());
        if (!changes.isEmpty()) {
            // A view holds on to the columns it shows.
            table.view().ifPresent(view -> statements.add("DROP VIEW IF EXISTS " + name(view)));
        }
        statements.addAll(changes);
        // Not TRUNCATE: it waits for readers, and to a reader whose snapshot is older the table would be empty.
        statements.add("DELETE FROM " + name);
        statements.add("COMMENT ON TABLE " + name + " IS " + quoted(table.comment()));
        for (MartColumn column : table.columns()) {
            statements.add("COMMENT ON COLUMN " + name + "." + column.name() + " IS " + quoted(column.comment()));
        }
        table.view().ifPresent(view -> statements.addAll(creation(view)));
        execute(statements);
        fill();
    }

    private String creation() {
        return "CREATE TABLE IF NOT EXISTS " + name
                + table.columns().stream()
                        .map(MartTableWriter::definition)
                        .collect(Collectors.joining(", ", " (", ", "))
                + "PRIMARY KEY (" + String.join(", ", table.key()) + "))";
    }

    /** Replaced in place where the columns are the same, so that what is granted on it stays. */
    private List<String> creation(MartTable.View view) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE OR REPLACE VIEW " + name(view) + " AS SELECT "
                + table.columns().stream().map(MartColumn::name).collect(Collectors.joining(", "))
                + " FROM " + name + " WHERE " + view.condition());
        statements.add("COMMENT ON VIEW " + name(view) + " IS " + quoted(view.comment()));
        table.columns()
                .forEach(column -> statements.add(
                        "COMMENT ON COLUMN " + name(view) + "." + column.name() + " IS " + quoted(column.comment())));
        return statements;
    }

    private String name(MartTable.View view) {
        return schema + "." + view.name();
    }

    private Map<String, String> columnsThere() throws SQLException {
        Map<String, String> columns = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS_THERE)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    columns.put(found.getString(1), found.getString(2));
                }
            }
        }
        return columns;
    }

    private List<String> changes(Map<String, String> there) {
        Map<String, String> wanted =
                table.columns().stream().collect(Collectors.toMap(MartColumn::name, column -> type(column.type())));
        List<String> changes = new ArrayList<>();
        there.forEach((column, type) -> {
            if (!type.equals(wanted.get(column))) {
                changes.add("ALTER TABLE " + name + " DROP COLUMN \"" + column.replace("\"", "\"\"") + "\"");
            }
        });
        table.columns().stream()
                .filter(column -> !type(column.type()).equals(there.get(column.name())))
                .forEach(column -> changes.add("ALTER TABLE " + name + " ADD COLUMN " + definition(column)));
        return changes;
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    private void fill() throws SQLException {
        String columns = table.columns().stream().map(MartColumn::name).collect(Collectors.joining(", "));
        String marks = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + name + " (" + columns + ") VALUES (" + marks + ")")) {
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
            case BOOLEAN -> insert.setBoolean(at, (Boolean) value.get());
            case DATE -> insert.setObject(at, (LocalDate) value.get());
        }
    }

    private static String definition(MartColumn column) {
        return column.name() + " " + type(column.type());
    }

    /** As PostgreSQL spells it. */
    private static String type(TypedTable.Type type) {
        return switch (type) {
            case TEXT -> "text";
            case LONG -> "bigint";
            case DECIMAL -> "numeric(18,6)";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
        };
    }

    private static String quoted(String comment) {
        return "'" + comment.replace("'", "''") + "'";
    }
}
