package huibao.source;

import huibao.problem.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What PostgreSQL's catalogue says of a schema: relations with their columns in order, and what the connected role could
 * do besides reading. Not {@code information_schema}, which hides what the role may not see.
 */
record SourceCatalog(String schema, Map<String, Map<String, CatalogColumn>> relations, List<Power> powers) {
    private static final String COLUMNS =
            """
            SELECT c.relname, a.attname, format_type(a.atttypid, NULL),
                   has_column_privilege(c.oid, a.attnum, 'SELECT')
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE n.nspname = ? AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
              AND has_schema_privilege(n.oid, 'USAGE')
            ORDER BY c.relname, a.attnum
            """;

    /** A superuser may do everything: said once, not once for every table. */
    private static final String POWERS =
            """
            SELECT '', 'SUPERUSER' FROM pg_roles WHERE rolname = current_user AND rolsuper
            UNION ALL
            SELECT '', 'CREATES'
            FROM pg_namespace n, pg_roles r
            WHERE n.nspname = ? AND r.rolname = current_user AND NOT r.rolsuper AND has_schema_privilege(n.oid, 'CREATE')
            UNION ALL
            (SELECT c.relname, 'WRITES'
             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, pg_roles r
             WHERE n.nspname = ? AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
               AND r.rolname = current_user AND NOT r.rolsuper
               AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
             ORDER BY c.relname)
            """;

    /** @param type as PostgreSQL writes it, without length */
    record CatalogColumn(String type, boolean readable) {}

    /** @param relation empty where the whole schema is meant */
    record Power(String relation, WritePrivilege what) {
        enum WritePrivilege {
            SUPERUSER,
            CREATES,
            WRITES;

            Problem told(String schema) {
                return Problem.of("breach.power." + name(), schema);
            }
        }
    }

    static SourceCatalog read(Connection connection, String schema) throws SQLException {
        return new SourceCatalog(schema, readColumns(connection, schema), readPowers(connection, schema));
    }

    /** Its columns in their order; empty if there is no such relation. */
    Map<String, CatalogColumn> relation(String name) {
        return relations.getOrDefault(name, Map.of());
    }

    List<String> readableRelations() {
        return relations.entrySet().stream()
                .filter(relation -> relation.getValue().values().stream().anyMatch(CatalogColumn::readable))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Map<String, CatalogColumn>> readColumns(Connection connection, String schema)
            throws SQLException {
        Map<String, Map<String, CatalogColumn>> relations = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, schema);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                relations
                        .computeIfAbsent(row.getString(1), name -> new LinkedHashMap<>())
                        .put(row.getString(2), new CatalogColumn(row.getString(3), row.getBoolean(4)));
            }
        }
        return relations;
    }

    private static List<Power> readPowers(Connection connection, String schema) throws SQLException {
        List<Power> powers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(POWERS)) {
            statement.setString(1, schema);
            statement.setString(2, schema);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                powers.add(new Power(row.getString(1), Power.WritePrivilege.valueOf(row.getString(2))));
            }
        }
        return powers;
    }
}
