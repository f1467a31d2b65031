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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
            "rest-note",
            "indent",
            "measure",
            "measures",
            "where",
            "show",
            "when");

    private final AskedFigures asked;

    TablePlanReader(AskedFigures asked) {
        this.asked = asked;
    }

    TablePlan read(String name, YamlNode part) {
        part.entries(TABLE);
        part.require("caption", "unit", "stub", "columns", "rows");
        Map<ColumnPlan, YamlNode> columns = new LinkedHashMap<>();
        part.findAll("columns").forEach(one -> columns.put(column(one), one));
        Map<RowPlan, YamlNode> rows = new LinkedHashMap<>();
        part.findAll("rows").forEach(one -> row(one).ifPresent(row -> rows.put(row, one)));
        rows.forEach((row, place) -> columns.forEach((column, at) -> ask(row, place, column, at)));
        return new TablePlan(
                name,
                SlotText.at(part, "caption"),
                SlotText.at(part, "unit"),
                part.findText("stub").orElse(""),
                part.find("stub-width").map(TablePlanReader::width).orElse(2.0),
                List.copyOf(columns.keySet()),
                List.copyOf(rows.keySet()),
                part.findAll("notes").stream().map(this::note).toList(),
                part.findText("idle"),
                part.find("busiest").map(this::busiest),
                part.findWord("layout", RowLayout.class).orElse(RowLayout.PLAIN));
    }

    private TablePlan.Note note(YamlNode part) {
        if (part.isText()) {
            return new TablePlan.Note(SlotText.read(part), List.of());
        }
        part.entries(Set.of("note", "when"));
        part.require("note");
        return new TablePlan.Note(SlotText.at(part, "note"), Condition.read(part, asked.catalogue()));
    }

    private Busiest busiest(YamlNode part) {
        part.entries(Set.of("rows", "by", "others"));
        part.require("rows", "by", "others");
        return new Busiest(
                part.find("rows").map(one -> one.number(1, 1000)).orElse(1),
                part.findAll("by").stream().map(YamlNode::text).toList(),
                part.findText("others").orElse(""));
    }

    private static double width(YamlNode part) {
        return part.read(
                        text -> Optional.of(Double.parseDouble(text)).filter(one -> one >= 0.2 && one <= 20),
                        Problem.of("expected.width"))
                .orElse(1.0);
    }

    private ColumnPlan column(YamlNode part) {
        part.entries(COLUMN);
        return new ColumnPlan(
                part.line(),
                part.findText("group"),
                SlotText.find(part, "header"),
                part.findText("measure"),
                part.findTexts("where"),
                role(part, "role"),
                show(part),
                role(part, "against").orElse(Role.SAME_LAST_YEAR),
                part.findText("of"),
                part.find("adds").map(YamlNode::isYes).orElse(true) ? Adds.YES : Adds.NO,
                part.find("width").map(TablePlanReader::width).orElse(1.0),
                Condition.read(part, asked.catalogue()));
    }

    private static Show show(YamlNode part) {
        return part.findWord("show", Show.class).orElse(Show.VALUE);
    }

    private Optional<RowPlan> row(YamlNode part) {
        part.entries(ROW);
        List<String> kinds = new ArrayList<>(List.of("label", "total", "each", "roles", "heading"));
        kinds.removeIf(kind -> !part.has(kind));
        if (kinds.size() != 1) {
            part.problem("document.one-of", List.of("label", "total", "each", "roles", "heading"));
            return Optional.empty();
        }
        YamlNode main = part.find(kinds.get(0)).orElseThrow();
        List<Condition> when = Condition.read(part, asked.catalogue());
        RowPlan.RowFigures figures = new RowPlan.RowFigures(
                part.findText("measure"), part.findTexts("measures"), part.findTexts("where"), show(part));
        return Optional.of(
                switch (kinds.get(0)) {
                    case "each" ->
                        new RowPlan.MemberRows(
                                part.line(),
                                AskedFigures.dimension(main),
                                part.findWord("only", RowPlan.MemberFilter.class)
                                        .orElse(RowPlan.MemberFilter.ALL),
                                part.findText("rest"),
                                part.findText("rest-note"),
                                indent(part),
                                figures,
                                when);
                    case "roles" ->
                        new RowPlan.Roles(
                                part.line(),
                                main.oneOrMore().stream()
                                        .flatMap(one -> one.choice(TablePlanReader::role, roles()).stream())
                                        .toList(),
                                figures,
                                when);
                    case "heading" -> new RowPlan.HeadingRow(part.line(), SlotText.read(main), when);
                    default ->
                        new RowPlan.LabelledRow(
                                part.line(),
                                SlotText.read(main),
                                indent(part),
                                kinds.get(0).equals("total") ? RowKind.TOTAL : RowKind.NORMAL,
                                figures,
                                when);
                });
    }

    private static String indent(YamlNode part) {
        return part.find("indent").filter(YamlNode::isYes).map(yes -> "　").orElse("");
    }

    /** The figures where a row and a column meet. */
    private void ask(RowPlan row, YamlNode place, ColumnPlan column, YamlNode at) {
        if (row instanceof RowPlan.HeadingRow) {
            return;
        }
        RowPlan.RowFigures figures = row.figures();
        Optional<String> measure = figures.measure(column);
        if (measure.isEmpty()) {
            place.problem("document.no-measure", column.line());
            return;
        }
        Set<String> by = row instanceof RowPlan.MemberRows each ? Set.of(each.dimension()) : Set.of();
        boolean isOfColumn = column.measure().equals(measure);
        asked.ask(isOfColumn ? at : place, measure.get(), figures.where(column), by);
        column.of().ifPresent(whole -> asked.ask(at, figures.measure(whole), Map.of(), Set.of()));
    }

    static Optional<Role> role(YamlNode part, String key) {
        return part.find(key).flatMap(one -> one.choice(TablePlanReader::role, roles()));
    }

    private static Optional<Role> role(String text) {
        return Arrays.stream(Role.values())
                .filter(one -> one.code().equals(text))
                .findFirst();
    }

    private static List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::code).toList();
    }
}
