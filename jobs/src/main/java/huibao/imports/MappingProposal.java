package huibao.imports;

import huibao.contract.ColumnType;
import huibao.contract.Contract;
import huibao.contract.Contract.ContractColumn;
import huibao.contract.Contract.ContractRelation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping file for a database, proposed from names and types of its columns. What these do not show becomes a line
 * to be filled in, so that no guess goes unnoticed.
 */
final class MappingProposal {
    private static final List<String> RELATIONS =
            List.of("region", "unit", "category", "petition_item", "petition_event");

    private final SourceTables tables;

    MappingProposal(SourceTables tables) {
        this.tables = tables;
    }

    /** @return lines that have to be filled in */
    long open(String yaml) {
        return yaml.lines().filter(line -> line.contains("# ?")).count();
    }

    String yaml() {
        StringBuilder yaml = new StringBuilder(
                """
                # 由 huibao map 按列名和类型提出，未读取任何数据。请逐行核对；带 “# ?” 的行要补上取自哪一列、各代码是什么意思，然后再运行一次。
                # Proposed by huibao map from names and types of columns; no row was read. Check every line, fill in those with "# ?", run again.
                # What each key means: docs/sources.md
                mapping: views
                tables:
                """);
        for (String name : RELATIONS) {
            ContractRelation relation = Contract.current().relation(name);
            likeliest(relation).ifPresent(table -> yaml.append(table(relation, table)));
        }
        return yaml.toString();
    }

    /** The table with the most matching columns, if they are more than a coincidence. */
    private Optional<String> likeliest(ContractRelation relation) {
        return tables.columns().entrySet().stream()
                .filter(table -> found(relation, table.getValue()) >= 3)
                .max(Comparator.comparingLong(
                                (Map.Entry<String, Map<String, String>> table) -> found(relation, table.getValue()))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private static long found(ContractRelation relation, Map<String, String> columns) {
        return relation.columns().stream()
                .filter(column -> KnownColumns.find(relation.name(), column.name(), columns)
                        .isPresent())
                .count();
    }

    private String table(ContractRelation relation, String table) {
        Map<String, String> columns = tables.columns().get(table);
        StringBuilder yaml = new StringBuilder("  - table: " + quoted(table) + "\n    take:\n      - into: "
                + relation.name() + "\n        columns:\n");
        for (ContractColumn column : relation.columns()) {
            Optional<String> source = KnownColumns.find(relation.name(), column.name(), columns);
            if (source.isPresent()) {
                yaml.append(line(column, source.get(), columns.get(source.get())));
            } else if (column.name().equals("event_id")) {
                yaml.append(derived(relation, columns));
            } else if (!isFilledAnyway(column)) {
                yaml.append("          " + (column.nullable() ? "# " : "") + column.name() + ":"
                        + (column.nullable() ? "" : "  # ?") + "\n");
            }
        }
        return yaml.toString();
    }

    private static boolean isFilledAnyway(ContractColumn column) {
        return column.name().matches("recorded_at|updated_at");
    }

    private static String derived(ContractRelation relation, Map<String, String> columns) {
        List<String> parts = relation.columns().stream()
                .filter(column -> column.name().matches("item_id|kind|occurred_at"))
                .flatMap(column -> KnownColumns.find(relation.name(), column.name(), columns).stream())
                .map(MappingProposal::quoted)
                .toList();
        return "          event_id: {derived: [" + String.join(", ", parts) + "]}\n";
    }

    private static String line(ContractColumn column, String source, String type) {
        String name = quoted(source);
        if (column.type() == ColumnType.BIGINT) {
            return "          " + column.name() + ": {number: " + name
                    + (column.name().equals("visit_id") ? ", space: item_id" : "") + "}\n";
        }
        Map<String, String> words = ExchangeCodes.of(column.name());
        if (words.isEmpty()) {
            return "          " + column.name() + ": " + name + "\n";
        }
        StringBuilder listed = new StringBuilder();
        words.forEach((word, value) -> listed.append(listed.isEmpty() ? "" : ", ")
                .append(quoted(word))
                .append(": ")
                .append(quoted(value)));
        // Code tables differ between versions and provinces.
        return "          " + column.name() + ": {from: " + name + ", values: {" + listed + "}}  # ? " + type + "\n";
    }

    /** Quoted where YAML would read something else. */
    private static String quoted(String text) {
        return text.matches("[\\p{L}_][\\p{L}\\p{N}_.]*") && !text.matches("(?i)true|false|yes|no|null|on|off|y|n")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
