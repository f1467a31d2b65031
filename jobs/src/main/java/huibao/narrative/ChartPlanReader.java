package huibao.narrative;

import huibao.calendar.Role;
import huibao.narrative.ChartPlan.Axis;
import huibao.narrative.ChartPlan.Draws;
import huibao.narrative.ChartPlan.SeriesPlan;
import huibao.reports.Block.ChartKind;
import huibao.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a chart of a document, and asks for the figures it draws. */
final class ChartPlanReader {
    private static final Set<String> CHART = Set.of("caption", "unit", "kind", "months", "each", "only", "series");
    private static final Set<String> SERIES =
            Set.of("name", "measure", "where", "role", "months-before", "range-of-earlier-years");
    private static final int MOST_MONTHS = 25;

    private final AskedFigures asked;

    ChartPlanReader(AskedFigures asked) {
        this.asked = asked;
    }

    ChartPlan read(String name, YamlNode part) {
        Map<String, YamlNode> entries = part.entries(CHART);
        part.require("caption", "unit", "kind", "series");
        if (entries.containsKey("months") == entries.containsKey("each")) {
            part.problem("document.one-of", List.of("months", "each"));
        }
        Axis axis = Optional.ofNullable(entries.get("months"))
                .<Axis>map(one -> new Axis.Months(one.number(2, MOST_MONTHS)))
                .orElseGet(() -> new Axis.MemberAxis(
                        Optional.ofNullable(entries.get("each"))
                                .map(AskedFigures::dimension)
                                .orElse(""),
                        Optional.ofNullable(entries.get("only"))
                                .flatMap(one -> one.choice(
                                        text -> TablePlanReader.named(RowPlan.MemberFilter.values(), text),
                                        List.of(RowPlan.MemberFilter.values())))
                                .orElse(RowPlan.MemberFilter.ALL)));
        return new ChartPlan(
                name,
                TablePlanReader.slots(entries, "caption").orElse(SlotText.of("")),
                Optional.ofNullable(entries.get("unit")).map(YamlNode::text).orElse(""),
                Optional.ofNullable(entries.get("kind"))
                        .flatMap(one -> one.choice(
                                text -> TablePlanReader.lowercase(ChartKind.values(), text),
                                TablePlanReader.lowercase(ChartKind.values())))
                        .orElse(ChartKind.LINE),
                axis,
                TablePlanReader.list(entries, "series").stream()
                        .map(one -> series(axis, one))
                        .toList());
    }

    private SeriesPlan series(Axis axis, YamlNode part) {
        Map<String, YamlNode> entries = part.entries(SERIES);
        part.require("name", "measure");
        String measure =
                Optional.ofNullable(entries.get("measure")).map(YamlNode::text).orElse("");
        Map<String, String> where = TablePlanReader.where(entries);
        if (entries.containsKey("measure")) {
            String by = axis instanceof Axis.MemberAxis members ? members.dimension() : "month";
            asked.ask(entries.get("measure"), measure, where, Set.of(by));
        }
        return new SeriesPlan(
                part.line(),
                TablePlanReader.slots(entries, "name").orElse(SlotText.of("")),
                measure,
                where,
                TablePlanReader.role(entries, "role").orElse(Role.CURRENT),
                Optional.ofNullable(entries.get("months-before"))
                        .map(one -> one.number(0, MOST_MONTHS - 1))
                        .orElse(0),
                Optional.ofNullable(entries.get("range-of-earlier-years"))
                                .map(YamlNode::isYes)
                                .orElse(false)
                        ? Draws.RANGE
                        : Draws.VALUE);
    }
}
