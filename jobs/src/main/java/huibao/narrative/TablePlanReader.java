package huibao.narrative;

import huibao.calendar.Role;
import huibao.narrative.ColumnPlan.Adds;
import huibao.narrative.ColumnPlan.Show;
import huibao.narrative.TablePlan.Busiest;
import huibao.narrative.TablePlan.RowLayout;
import huibao.problem.Problem;
import huibao.reports.Block.RowKind;
import huibao.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a table of a document, and asks for the figures it prints. */
final class TablePlanReader {
    private static final Set<String> TABLE =
            Set.of("caption", "unit", "stub", "stub-width", "columns", "rows", "notes", "idle", "busiest", "layout");
    private static final Set<String> COLUMN =
            Set.of("group", "header", "measure", "where", "role", "show", "against", "of", "adds", "width", "when");
    private static final Set<String> ROW = Set.of(
            "label",
            "total",
            "each",
            "roles",
            "heading",
            "only",
            "rest",
            "indent",
            "measure",
            "measures",
            "where",
            "when");

    private final AskedFigures asked;

    TablePlanReader(AskedFigures asked) {
        this.asked = asked;
    }

    TablePlan read(String name, YamlNode part) {
        Map<String, YamlNode> entries = part.entries(TABLE);
        part.require("caption", "unit", "stub", "columns", "rows");
        Map<ColumnPlan, YamlNode> columns = new LinkedHashMap<>();
        list(entries, "columns").forEach(one -> columns.put(column(one), one));
        Map<RowPlan, YamlNode> rows = new LinkedHashMap<>();
        list(entries, "rows").forEach(one -> row(one).ifPresent(row -> rows.put(row, one)));
        rows.forEach((row, place) -> columns.forEach((column, at) -> ask(row, place, column, at)));
        return new TablePlan(
                name,
                slots(entries, "caption").orElse(SlotText.of("")),
                slots(entries, "unit").orElse(SlotText.of("")),
                Optional.ofNullable(entries.get("stub")).map(YamlNode::text).orElse(""),
                Optional.ofNullable(entries.get("stub-width"))
                        .map(one -> width(one))
                        .orElse(2.0),
                List.copyOf(columns.keySet()),
                List.copyOf(rows.keySet()),
                list(entries, "notes").stream().map(this::note).toList(),
                Optional.ofNullable(entries.get("idle")).map(YamlNode::text),
                Optional.ofNullable(entries.get("busiest")).map(this::busiest),
                Optional.ofNullable(entries.get("layout"))
                        .flatMap(
                                one -> one.choice(text -> named(RowLayout.values(), text), List.of(RowLayout.values())))
                        .orElse(RowLayout.PLAIN));
    }

    private TablePlan.Note note(YamlNode part) {
        if (part.isText()) {
            return new TablePlan.Note(SlotText.read(part), List.of());
        }
        Map<String, YamlNode> entries = part.entries(Set.of("note", "when"));
        part.require("note");
        return new TablePlan.Note(
                slots(entries, "note").orElse(SlotText.of("")), Condition.read(entries, asked.catalogue()));
    }

    private Busiest busiest(YamlNode part) {
        Map<String, YamlNode> entries = part.entries(Set.of("rows", "by", "others"));
        part.require("rows", "by", "others");
        return new Busiest(
                Optional.ofNullable(entries.get("rows"))
                        .map(one -> one.number(1, 1000))
                        .orElse(1),
                list(entries, "by").stream().map(YamlNode::text).toList(),
                Optional.ofNullable(entries.get("others")).map(YamlNode::text).orElse(""));
    }

    private static double width(YamlNode part) {
        return part.read(
                        text -> Optional.of(Double.parseDouble(text)).filter(one -> one >= 0.2 && one <= 20),
                        Problem.of("expected.width"))
                .orElse(1.0);
    }

    private ColumnPlan column(YamlNode part) {
        Map<String, YamlNode> entries = part.entries(COLUMN);
        Show show = Optional.ofNullable(entries.get("show"))
                .flatMap(one -> one.choice(text -> lowercase(Show.values(), text), lowercase(Show.values())))
                .orElse(Show.VALUE);
        return new ColumnPlan(
                part.line(),
                Optional.ofNullable(entries.get("group")).map(YamlNode::text),
                slots(entries, "header"),
                Optional.ofNullable(entries.get("measure")).map(YamlNode::text),
                where(entries),
                role(entries, "role"),
                show,
                role(entries, "against").orElse(Role.SAME_LAST_YEAR),
                Optional.ofNullable(entries.get("of")).map(YamlNode::text),
                Optional.ofNullable(entries.get("adds")).map(YamlNode::isYes).orElse(true) ? Adds.YES : Adds.NO,
                Optional.ofNullable(entries.get("width"))
                        .map(TablePlanReader::width)
                        .orElse(1.0),
                Condition.read(entries, asked.catalogue()));
    }

    private Optional<RowPlan> row(YamlNode part) {
        Map<String, YamlNode> entries = part.entries(ROW);
        List<String> kinds = new ArrayList<>(List.of("label", "total", "each", "roles", "heading"));
        kinds.retainAll(entries.keySet());
        if (kinds.size() != 1) {
            part.problem("document.one-of", List.of("label", "total", "each", "roles", "heading"));
            return Optional.empty();
        }
        YamlNode main = entries.get(kinds.get(0));
        List<Condition> when = Condition.read(entries, asked.catalogue());
        Optional<String> measure = Optional.ofNullable(entries.get("measure")).map(YamlNode::text);
        Map<String, String> measures = texts(entries, "measures");
        Map<String, String> where = where(entries);
        return Optional.of(
                switch (kinds.get(0)) {
                    case "each" ->
                        new RowPlan.MemberRows(
                                part.line(),
                                AskedFigures.dimension(main),
                                Optional.ofNullable(entries.get("only"))
                                        .flatMap(one -> one.choice(
                                                text -> named(RowPlan.MemberFilter.values(), text),
                                                List.of(RowPlan.MemberFilter.values())))
                                        .orElse(RowPlan.MemberFilter.ALL),
                                Optional.ofNullable(entries.get("rest")).map(YamlNode::text),
                                Optional.ofNullable(entries.get("indent"))
                                        .filter(YamlNode::isYes)
                                        .map(yes -> "　")
                                        .orElse(""),
                                measure,
                                measures,
                                where,
                                when);
                    case "roles" ->
                        new RowPlan.Roles(
                                part.line(),
                                main.oneOrMore().stream()
                                        .flatMap(one -> one.choice(TablePlanReader::role, roles()).stream())
                                        .toList(),
                                measure,
                                measures,
                                where,
                                when);
                    case "heading" -> new RowPlan.HeadingRow(part.line(), SlotText.read(main), when);
                    default ->
                        new RowPlan.LabelledRow(
                                part.line(),
                                SlotText.read(main),
                                kinds.get(0).equals("total") ? RowKind.TOTAL : RowKind.NORMAL,
                                measure,
                                measures,
                                where,
                                when);
                });
    }

    /** The figures where a row and a column meet. */
    private void ask(RowPlan row, YamlNode place, ColumnPlan column, YamlNode at) {
        if (row instanceof RowPlan.HeadingRow) {
            return;
        }
        Optional<String> named = column.measure().or(row::measure);
        if (named.isEmpty()) {
            place.problem("document.no-measure", column.line());
            return;
        }
        Map<String, String> where = new TreeMap<>(row.where());
        where.putAll(column.where());
        Set<String> by = row instanceof RowPlan.MemberRows each ? Set.of(each.dimension()) : Set.of();
        boolean isOfColumn = column.measure().isPresent() && !row.measures().containsKey(named.get());
        asked.ask(isOfColumn ? at : place, row.measures().getOrDefault(named.get(), named.get()), where, by);
        column.of().ifPresent(whole -> asked.ask(at, row.measures().getOrDefault(whole, whole), Map.of(), Set.of()));
    }

    static List<YamlNode> list(Map<String, YamlNode> entries, String key) {
        return Optional.ofNullable(entries.get(key)).map(YamlNode::oneOrMore).orElse(List.of());
    }

    static Optional<SlotText> slots(Map<String, YamlNode> entries, String key) {
        return Optional.ofNullable(entries.get(key)).map(SlotText::read);
    }

    static Map<String, String> where(Map<String, YamlNode> entries) {
        return texts(entries, "where");
    }

    private static Map<String, String> texts(Map<String, YamlNode> entries, String key) {
        Map<String, String> texts = new TreeMap<>();
        Optional.ofNullable(entries.get(key))
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    static Optional<Role> role(Map<String, YamlNode> entries, String key) {
        return Optional.ofNullable(entries.get(key)).flatMap(one -> one.choice(TablePlanReader::role, roles()));
    }

    private static Optional<Role> role(String text) {
        return Arrays.stream(Role.values())
                .filter(one -> one.code().equals(text))
                .findFirst();
    }

    private static List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::code).toList();
    }

    static <E extends Enum<E>> Optional<E> named(E[] choices, String text) {
        return Arrays.stream(choices).filter(one -> one.toString().equals(text)).findFirst();
    }

    static <E extends Enum<E>> Optional<E> lowercase(E[] choices, String text) {
        return Arrays.stream(choices)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    static <E extends Enum<E>> List<String> lowercase(E[] choices) {
        return Arrays.stream(choices)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
