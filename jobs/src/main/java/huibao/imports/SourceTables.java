package huibao.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names and types of the columns that a role may read in a database. No row is looked at. */
record SourceTables(Map<String, Map<String, String>> columns) {
    private static final String COLUMNS =
            """
            SELECT n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, NULL)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND NOT c.relispartition
              AND n.nspname NOT IN ('information_schema', 'huibao_history', 'huibao_import', ?)
              AND n.nspname !~ '^pg_'
              AND has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'SELECT')
            ORDER BY 1, a.attnum
            """;

    /** @param except the schema of the views themselves */
    static SourceTables read(Connection connection, String except) throws SQLException {
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, except);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                columns.computeIfAbsent(row.getString(1), table -> new LinkedHashMap<>())
                        .put(row.getString(2), row.getString(3));
            }
        }
        return new SourceTables(columns);
    }

    Optional<String> type(String table, String column) {
        return Optional.ofNullable(columns.getOrDefault(table, Map.of()).get(column));
    }
}
