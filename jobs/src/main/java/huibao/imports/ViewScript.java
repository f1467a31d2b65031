package huibao.imports;

import huibao.contract.Contract;
import huibao.contract.Contract.ContractRelation;
import huibao.imports.Mapping.RelationMapping;
import huibao.imports.Mapping.TableMapping;
import huibao.imports.Taking.RowCondition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The views of a mapping as SQL, for the administrator of the office's database to review and run. */
final class ViewScript {
    private static final String HEAD =
            """
            -- 由 huibao map 按对照文件生成，由数据库管理员审阅后执行；以后改对照文件，再生成一次。
            -- Made by huibao map from a mapping file. An administrator reviews and runs it; to change it, change the mapping.
            -- Afterwards: huibao check-source
            BEGIN;
            CREATE SCHEMA IF NOT EXISTS petition;
            """;

    private static final String TAIL =
            """

            -- The role of V2__reader_role.sql.
            DO $$
            BEGIN
                IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'huibao_reader') THEN
                    GRANT USAGE ON SCHEMA petition TO huibao_reader;
                    GRANT SELECT ON ALL TABLES IN SCHEMA petition TO huibao_reader;
                END IF;
            END
            $$;
            COMMIT;
            """;

    private final Mapping mapping;
    private final SourceTables tables;

    ViewScript(Mapping mapping, SourceTables tables) {
        this.mapping = mapping;
        this.tables = tables;
    }

    String sql() {
        StringBuilder sql = new StringBuilder(HEAD);
        for (ContractRelation relation : Contract.current().relations()) {
            List<String> parts = parts(relation);
            if (!parts.isEmpty() || !relation.optional()) {
                sql.append("\nDROP VIEW IF EXISTS petition.")
                        .append(relation.name())
                        .append(";\n");
                sql.append("CREATE VIEW petition.").append(relation.name()).append(" AS\n");
                sql.append(parts.isEmpty() ? empty(relation) : String.join("\nUNION ALL\n", parts))
                        .append(";\n");
            }
        }
        return sql.append(TAIL).toString();
    }

    private List<String> parts(ContractRelation relation) {
        List<String> parts = new ArrayList<>();
        for (TableMapping table : mapping.tables()) {
            for (RelationMapping block : table.blocks()) {
                if (block.relation().equals(relation)) {
                    parts.add(select(table, block));
                }
            }
        }
        return parts;
    }

    private String select(TableMapping table, RelationMapping block) {
        ViewColumns columns = new ViewColumns(table, tables);
        String listed = block.relation().columns().stream()
                .map(column -> "    " + columns.of(column, block.columns()) + " AS " + column.name())
                .collect(Collectors.joining(",\n"));
        String one = table.onePer().stream().map(ViewColumns::name).collect(Collectors.joining(", "));
        String where = block.when().equals(RowCondition.ALWAYS) ? "" : "\nWHERE " + columns.condition(block.when());
        return one.isEmpty()
                ? "SELECT\n" + listed + "\nFROM " + quoted(table.from()) + where
                : "(SELECT DISTINCT ON (" + one + ")\n" + listed + "\nFROM " + quoted(table.from()) + where
                        + "\nORDER BY " + one + ")";
    }

    private static String quoted(String table) {
        return Arrays.stream(table.split("\\.", 2)).map(ViewColumns::name).collect(Collectors.joining("."));
    }

    /** What the office does not have: a relation without rows. */
    private static String empty(ContractRelation relation) {
        return "SELECT\n"
                + relation.columns().stream()
                        .map(column -> "    NULL::" + column.type().sqlName() + " AS " + column.name())
                        .collect(Collectors.joining(",\n"))
                + "\nWHERE false";
    }
}
