package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.contract.Contract;
import huibao.contract.Contract.ContractColumn;
import huibao.contract.Contract.ContractRelation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("system")
class ContractTests {
    @RegisterExtension
    static final EmbeddedSourceExtension SOURCE = EmbeddedSourceExtension.withSchema();

    private static final String COLUMNS =
            """
            SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relnamespace = 'petition'::regnamespace AND c.relkind = 'r'
            ORDER BY c.relname, a.attnum
            """;

    private static final String KEYS =
            """
            SELECT c.relname || ' ' || string_agg(a.attname, ' ' ORDER BY k.position)
            FROM pg_constraint p
            JOIN pg_class c ON c.oid = p.conrelid
            CROSS JOIN LATERAL unnest(p.conkey) WITH ORDINALITY AS k (attnum, position)
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
            WHERE c.relnamespace = 'petition'::regnamespace AND p.contype IN ('p', 'u')
            GROUP BY c.relname, p.oid
            """;

    private static final String UNCOMMENTED =
            """
            SELECT c.relname || coalesce('.' || a.attname, '')
            FROM pg_class c
            LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
            WHERE c.relnamespace = 'petition'::regnamespace AND c.relkind = 'r'
              AND (obj_description(c.oid, 'pg_class') IS NULL OR col_description(c.oid, a.attnum) IS NULL)
            """;

    @Test
    void scriptsCreateExactlyItsRelationsAndColumns() throws SQLException {
        List<String> expected = new ArrayList<>();
        for (ContractRelation relation : byName()) {
            for (ContractColumn column : relation.columns()) {
                expected.add(relation.name() + "." + column.name() + " "
                        + column.type().sqlName() + " " + column.nullable());
            }
        }
        assertThat(query(
                        COLUMNS,
                        row -> row.getString(1) + "." + row.getString(2) + " " + row.getString(3) + " "
                                + row.getBoolean(4)))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void scriptsCreateExactlyItsKeys() throws SQLException {
        List<String> expected = byName().stream()
                .filter(relation -> !relation.key().isEmpty())
                .map(relation -> relation.name() + " " + String.join(" ", relation.key()))
                .toList();
        assertThat(query(KEYS, row -> row.getString(1))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyTableAndColumnHasAComment() throws SQLException {
        assertThat(query(UNCOMMENTED, row -> row.getString(1))).isEmpty();
    }

    @Test
    void creatingTheSchemaAgainChangesNothing() throws SQLException {
        SourceSchema.create(SOURCE.database().owner());
        assertThat(query(COLUMNS, row -> row.getString(1))).isNotEmpty();
    }

    @Test
    void knowsWhichRelationsMayBeMissing() {
        assertThat(Contract.current().relations().stream().filter(ContractRelation::optional))
                .extracting(ContractRelation::name)
                .containsExactly("calendar_period", "holiday");
    }

    @Test
    void namesTheRelationsItHasWhenAskedForAnother() {
        assertThatThrownBy(() -> Contract.current().relation("person"))
                .hasMessageStartingWith("Invalid relation: person. Expected one of [region, unit");
    }

    private static List<ContractRelation> byName() {
        return Contract.current().relations().stream()
                .sorted(Comparator.comparing(relation -> relation.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<String> query(String sql, RowText text) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = SOURCE.database().reader().getConnection()) {
            ResultSet row = connection.createStatement().executeQuery(sql);
            while (row.next()) {
                rows.add(text.of(row));
            }
        }
        return rows;
    }

    private interface RowText {
        String of(ResultSet row) throws SQLException;
    }
}
