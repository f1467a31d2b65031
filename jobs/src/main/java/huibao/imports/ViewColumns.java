package huibao.imports;

import huibao.contract.ColumnType;
import huibao.contract.Contract.ContractColumn;
import huibao.imports.Mapping.TableMapping;
import huibao.imports.Taking.Derived;
import huibao.imports.Taking.Extreme;
import huibao.imports.Taking.FromCell;
import huibao.imports.Taking.OwnNumber;
import huibao.imports.Taking.RowCondition;
import huibao.imports.Taking.SameAs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns of the contract as SQL over the columns of one table. Independent of session settings. */
final class ViewColumns {
    private static final String NUMBER = "'^(0|[1-9][0-9]{0,14})$'";

    private final TableMapping table;
    private final SourceTables tables;

    ViewColumns(TableMapping table, SourceTables tables) {
        this.table = table;
        this.tables = tables;
    }

    /** @param columns of the block, for those that have what another has */
    String of(ContractColumn column, Map<String, Taking> columns) {
        Taking taking = columns.get(column.name());
        if (taking == null) {
            return "NULL::" + column.type().sqlName();
        }
        String type = "::" + column.type().sqlName();
        return taking.match(new Taking.TakingCases<String, RuntimeException>(
                constant -> literal(constant.value()) + type,
                cell -> from(column, cell),
                number -> only(number.when(), ownNumber(number)),
                expression -> "(" + expression.sql() + ")" + type,
                this::derived,
                extreme -> typed(column, extreme(extreme), type(extreme.header())),
                same -> sameAs(column, same, columns)));
    }

    private String only(RowCondition when, String value) {
        return when.equals(RowCondition.ALWAYS) ? value : "CASE WHEN " + condition(when) + " THEN " + value + " END";
    }

    private String sameAs(ContractColumn column, SameAs same, Map<String, Taking> columns) {
        ContractColumn other = new ContractColumn(same.column(), column.type(), column.nullable(), column.values());
        return of(other, columns);
    }

    private String extreme(Extreme extreme) {
        String function = extreme.end() == Extreme.EventEnd.FIRST ? "min" : "max";
        return function + "(" + name(extreme.header()) + ") OVER (PARTITION BY "
                + table.onePer().stream().map(ViewColumns::name).collect(Collectors.joining(", ")) + ")";
    }

    private String from(ContractColumn column, FromCell from) {
        String value = value(column, from);
        if (from.other().isPresent()) {
            value = "coalesce(" + value + ", "
                    + typed(column, name(from.other().get()), type(from.other().get())) + ")";
        }
        if (!from.blank().isEmpty()) {
            value = "coalesce(" + value + ", " + literal(from.blank()) + "::"
                    + column.type().sqlName() + ")";
        }
        return only(from.when(), value);
    }

    private String value(ContractColumn column, FromCell from) {
        if (from.names().isPresent()) {
            String relation = from.names().get();
            return "(SELECT min(named." + name(CodesByName.RELATIONS.get(relation)) + ") FROM petition." + relation
                    + " named WHERE named.name = " + text(from.header()) + ")";
        }
        if (from.words().isPresent()) {
            return words(column, from);
        }
        return typed(column, name(from.header()), type(from.header()));
    }

    /** A word that is not in the table stays as it is where it can, so that it is seen among the rejected rows. */
    private String words(ContractColumn column, FromCell from) {
        String cases = from.words().get().entrySet().stream()
                .map(word -> "\n        WHEN " + literal(word.getKey()) + " THEN "
                        + (word.getValue().isEmpty() ? "NULL" : literal(word.getValue())))
                .collect(Collectors.joining());
        String text = text(from.header());
        String value = "CASE " + text + cases + unlisted(column, from, text) + " END";
        return column.type() == ColumnType.TEXT
                ? value
                : "(" + value + ")::" + column.type().sqlName();
    }

    private static String unlisted(ContractColumn column, FromCell from, String text) {
        if (!from.unlisted().isEmpty()) {
            return "\n        ELSE " + literal(from.unlisted());
        }
        return column.type() == ColumnType.TEXT ? "\n        ELSE " + text : "";
    }

    private String typed(ContractColumn column, String value, String type) {
        boolean isText =
                Set.of("text", "character varying", "character", "name").contains(type);
        String filled = isText ? "nullif(btrim(" + value + "::text), '')" : value;
        return switch (column.type()) {
            case TEXT -> isText ? filled : value + "::text";
            case BOOLEAN ->
                type.equals("boolean")
                        ? value
                        : "CASE WHEN lower(btrim(" + value
                                + "::text)) IN ('1', 't', 'true', 'y', 'yes', '是', '有') THEN true"
                                + " WHEN lower(btrim(" + value
                                + "::text)) IN ('0', 'f', 'false', 'n', 'no', '否', '无') THEN false END";
            case DATE, TIMESTAMPTZ ->
                isText
                        ? column.type().cast("(" + filled + ")", "text")
                        : column.type().accepts(type) ? value : column.type().cast(value, type);
            case BIGINT, INTEGER, SMALLINT ->
                column.type().accepts(type) && !isText
                        ? value
                        : filled + "::" + column.type().sqlName();
        };
    }

    private String ownNumber(OwnNumber number) {
        if (Set.of("bigint", "integer", "smallint").contains(type(number.header()))) {
            return name(number.header()) + "::bigint";
        }
        String label = text(number.header());
        return "CASE WHEN " + label + " ~ " + NUMBER + " THEN " + label + "::bigint\n        ELSE "
                + hashed(number.space(), List.of(label), "1000000000000000", "998999999999999999") + " END";
    }

    private String derived(Derived derived) {
        List<String> texts = derived.headers().stream()
                .map(header -> "coalesce(" + instant(header) + ", '')")
                .toList();
        return hashed(derived.salt(), texts, "1000000000000000000", "8223372036854775807");
    }

    /** The number that an import gives the same texts ({@link CellNumbers}). */
    private static String hashed(String salt, List<String> texts, String least, String range) {
        String bytes = texts.stream()
                .map(text -> " || '\\x00'::bytea || convert_to(" + text + ", 'UTF8')")
                .collect(Collectors.joining());
        return least + " + (('x' || encode(substr(sha256(convert_to(" + literal(salt) + ", 'UTF8')" + bytes
                + "), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % " + range;
    }

    /** Text that does not depend on DateStyle and TimeZone. */
    private String instant(String header) {
        return switch (type(header)) {
            case "timestamp with time zone" ->
                "to_char(" + name(header) + " AT TIME ZONE 'Asia/Shanghai', 'YYYYMMDDHH24MISSUS')";
            case "timestamp without time zone", "date" -> "to_char(" + name(header) + ", 'YYYYMMDDHH24MISSUS')";
            default -> text(header);
        };
    }

    String condition(RowCondition condition) {
        return condition.words().entrySet().stream()
                .map(words -> words.getValue().isEmpty()
                        ? text(words.getKey()) + " IS NOT NULL"
                        : text(words.getKey()) + " IN ("
                                + words.getValue().stream()
                                        .map(ViewColumns::literal)
                                        .collect(Collectors.joining(", "))
                                + ")")
                .collect(Collectors.joining(" AND "));
    }

    private String text(String header) {
        return "nullif(btrim(" + name(header) + "::text), '')";
    }

    private String type(String header) {
        return Optional.of(table.from())
                .flatMap(from -> tables.type(from, header))
                .orElse("text");
    }

    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
