package huibao.imports;

import huibao.contract.ColumnType;
import huibao.contract.Contract;
import huibao.contract.Contract.ContractColumn;
import huibao.contract.Contract.ContractRelation;
import huibao.imports.Mapping.MissingRows;
import huibao.imports.Mapping.RelationMapping;
import huibao.imports.Mapping.TableMapping;
import huibao.imports.Taking.ConstantValue;
import huibao.imports.Taking.Derived;
import huibao.imports.Taking.Expression;
import huibao.imports.Taking.Extreme;
import huibao.imports.Taking.Extreme.EventEnd;
import huibao.imports.Taking.FromCell;
import huibao.imports.Taking.OwnNumber;
import huibao.imports.Taking.RowCondition;
import huibao.imports.Taking.SameAs;
import huibao.problem.Problem;
import huibao.yaml.YamlNode;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts of a mapping file as a mapping. What is wrong is listed with its line. */
final class MappingReader {
    private static final Set<String> TOP = Set.of("mapping", "missing", "values", "tables");
    private static final Set<String> FILE = Set.of("file", "sheet", "encoding", "fill-down", "take");
    private static final Set<String> TABLE = Set.of("table", "one-per", "take");
    private static final Set<String> BLOCK = Set.of("into", "when", "columns");
    private static final Set<String> CELL = Set.of("from", "or", "values", "else", "name-of", "blank", "when");

    /** Defaults for columns the mapping leaves out: a row was recorded when the event it describes happened. */
    private static final Map<String, Map<String, String>> DEFAULTS = Map.of(
            "petition_item", Map.of("recorded_at", "registered_at", "updated_at", "recorded_at"),
            "petition_event", Map.of("recorded_at", "occurred_at"),
            "petition_evaluation", Map.of("recorded_at", "occurred_at", "updated_at", "recorded_at"),
            "leader_activity", Map.of("recorded_at", "occurred_on", "updated_at", "recorded_at"));

    private static final Map<String, String> SPACES = Map.of(
            "repeat_of", "item_id", "visit_id", "visit_id", "event_id", "event_id", "activity_id", "activity_id");

    private final YamlNode top;
    private final Origin origin;
    private final Map<String, Map<String, String>> tables = new HashMap<>();

    MappingReader(YamlNode top, Origin origin) {
        this.top = top;
        this.origin = origin;
    }

    /** What is mapped. */
    enum Origin {
        FILES,
        DATABASE
    }

    Mapping read() {
        top.entries(TOP);
        top.find("values")
                .ifPresent(values -> values.entries().forEach((name, table) -> tables.put(name, words(table))));
        List<TableMapping> read =
                top.oneOrMore("tables").stream().map(this::table).toList();
        return new Mapping(top.text("mapping"), missing(), read);
    }

    private MissingRows missing() {
        return top.find("missing")
                .flatMap(word -> word.choice(
                        text -> Optional.of(MissingRows.valueOf(text.toUpperCase(Locale.ROOT))),
                        List.of("keep", "void", "delete")))
                .orElse(MissingRows.KEEP);
    }

    /**
     * Cells of files are compared without blanks and in half width, since people type them differently; values
     * of a database as they are.
     */
    private String word(String text) {
        return origin == Origin.FILES ? Tidy.word(text) : text.strip();
    }

    private Map<String, String> words(YamlNode table) {
        Map<String, String> words = new LinkedHashMap<>();
        table.entries().forEach((word, value) -> {
            if (words.put(word(word), value.text()) != null) {
                value.problem("yaml.twice", word);
            }
        });
        return words;
    }

    private TableMapping table(YamlNode part) {
        part.entries(origin == Origin.FILES ? FILE : TABLE);
        return new TableMapping(
                part.text(origin == Origin.FILES ? "file" : "table"),
                part.findText("sheet"),
                part.find("encoding").flatMap(MappingReader::charset),
                new LinkedHashSet<>(texts(part, "fill-down")),
                texts(part, "one-per"),
                part.oneOrMore("take").stream()
                        .flatMap(block -> block(block).stream())
                        .toList());
    }

    private static List<String> texts(YamlNode part, String key) {
        return part.findAll(key).stream().map(YamlNode::text).toList();
    }

    private static Optional<Charset> charset(YamlNode part) {
        return part.choice(text -> Optional.of(Charset.forName(text)), List.of("UTF-8", "GB18030", "UTF-16LE"));
    }

    private Optional<RelationMapping> block(YamlNode part) {
        part.entries(BLOCK);
        Optional<ContractRelation> relation = part.required(
                "into",
                name -> Contract.current().relations().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst(),
                Problem.of(
                        "expected.one-of",
                        Contract.current().relations().stream()
                                .map(ContractRelation::name)
                                .toList()));
        if (relation.isEmpty()) {
            return Optional.empty();
        }
        RowCondition when = when(part);
        part.require("columns");
        Map<String, Taking> columns = part.find("columns")
                .map(listed -> columns(relation.get(), listed))
                .orElse(Map.of());
        return Optional.of(new RelationMapping(relation.get(), columns, when));
    }

    private Map<String, Taking> columns(ContractRelation relation, YamlNode listed) {
        listed.entries(Set.copyOf(relation.columnNames()));
        Map<String, Taking> columns = new LinkedHashMap<>();
        for (ContractColumn column : relation.columns()) {
            Optional<YamlNode> part = listed.find(column.name());
            String other = DEFAULTS.getOrDefault(relation.name(), Map.of()).get(column.name());
            if (part.isPresent()) {
                columns.put(column.name(), taking(relation, column, part.get(), listed));
            } else if (other != null) {
                columns.put(column.name(), new SameAs(other));
            } else if (!column.nullable()) {
                noColumn(listed, relation, column);
            }
        }
        return columns;
    }

    private static void noColumn(YamlNode part, ContractRelation relation, ContractColumn column) {
        String from = column.values().orElse("");
        Problem expected = CodesByName.RELATIONS.containsKey(from)
                ? Problem.of("expected.code-of", from)
                : column.words().isEmpty()
                        ? Problem.of("expected.type." + column.type())
                        : Problem.of("expected.one-of", column.words());
        part.problem("import.map.no-column", relation.name(), column.name(), expected);
    }

    private Taking taking(ContractRelation relation, ContractColumn column, YamlNode part, YamlNode block) {
        if (part.isText()) {
            if (part.text().isBlank()) {
                noColumn(part, relation, column);
            }
            return FromCell.plain(part.text());
        }
        if (part.has("constant")) {
            part.entries(Set.of("constant"));
            return new ConstantValue(validated(column, part, "constant"));
        }
        if (part.has("number")) {
            part.entries(Set.of("number", "space", "when"));
            requireNumber(column, part);
            String space = SPACES.getOrDefault(column.name(), "item_id");
            return new OwnNumber(part.text("number"), part.findText("space").orElse(space), when(part));
        }
        if (part.has("derived")) {
            part.entries(Set.of("derived"));
            requireNumber(column, part);
            return new Derived(texts(part, "derived"), salt(relation, block));
        }
        if (part.has("sql") && origin == Origin.DATABASE) {
            part.entries(Set.of("sql"));
            return new Expression(part.text("sql"));
        }
        for (EventEnd end : EventEnd.values()) {
            String key = end.name().toLowerCase(Locale.ROOT);
            if (part.has(key) && origin == Origin.DATABASE) {
                part.entries(Set.of(key));
                return new Extreme(part.text(key), end);
            }
        }
        return fromCell(column, part);
    }

    /** Includes the kind, so that several events taken from columns of one row get different numbers. */
    private static String salt(ContractRelation relation, YamlNode block) {
        String kind = block.find("kind")
                .flatMap(part -> part.find("constant"))
                .map(YamlNode::text)
                .orElse("");
        return relation.name() + " " + kind;
    }

    private static void requireNumber(ContractColumn column, YamlNode part) {
        if (column.type() != ColumnType.BIGINT) {
            part.problem("import.map.no-number", column.name());
        }
    }

    private Taking fromCell(ContractColumn column, YamlNode part) {
        part.entries(CELL);
        Optional<Map<String, String>> words =
                part.find("values").map(values -> values.isMapping() ? words(values) : named(values));
        words.ifPresent(table -> table.values().forEach(value -> valid(column, value, part)));
        Optional<String> names = part.find("name-of").flatMap(name -> among(name, CodesByName.RELATIONS.keySet()));
        return new FromCell(
                part.text("from"),
                words,
                names,
                part.findText("or"),
                validated(column, part, "else"),
                validated(column, part, "blank"),
                when(part));
    }

    private static String validated(ContractColumn column, YamlNode part, String key) {
        return part.find(key).map(one -> valid(column, one.text(), part)).orElse("");
    }

    private RowCondition when(YamlNode part) {
        return part.find("when").map(this::condition).orElse(RowCondition.ALWAYS);
    }

    private Map<String, String> named(YamlNode values) {
        return among(values, tables.keySet()).map(tables::get).orElse(Map.of());
    }

    private static Optional<String> among(YamlNode node, Set<String> words) {
        return node.choice(
                text -> Optional.of(text).filter(words::contains),
                words.stream().sorted().toList());
    }

    private static String valid(ContractColumn column, String value, YamlNode part) {
        if (value.isEmpty() && !column.nullable()
                || !value.isEmpty() && !column.type().isValid(value)) {
            part.problem("import.map.value", value, column.name(), Problem.of("expected.type." + column.type()));
        } else if (!value.isEmpty() && !column.allows(value)) {
            part.problem("import.map.word", value, column.name(), column.words());
        }
        return value;
    }

    /** A column that is not blank, or columns with the words that are meant. */
    private RowCondition condition(YamlNode part) {
        if (part.isText()) {
            return new RowCondition(Map.of(part.text(), Set.of()));
        }
        Map<String, Set<String>> words = new LinkedHashMap<>();
        part.entries().forEach((header, list) -> {
            Set<String> meant = new LinkedHashSet<>();
            list.oneOrMore().forEach(one -> meant.add(word(one.text())));
            words.put(header, meant);
        });
        return new RowCondition(words);
    }
}
