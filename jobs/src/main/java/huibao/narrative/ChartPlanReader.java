package huibao.narrative;

import huibao.calendar.Role;
import huibao.narrative.ChartPlan.Axis;
import huibao.narrative.ChartPlan.Draws;
import huibao.narrative.ChartPlan.SeriesPlan;
import huibao.reports.Block.ChartKind;
import huibao.yaml.YamlNode;
import java.util.List;
import java.util.Map;
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
        part.entries(CHART);
        part.require("caption", "unit", "kind", "series");
        if (part.has("months") == part.has("each")) {
            part.problem("document.one-of", List.of("months", "each"));
        }
        Axis axis = part.find("months")
                .<Axis>map(one -> new Axis.Months(one.number(2, MOST_MONTHS)))
                .orElseGet(() -> new Axis.MemberAxis(
                        part.find("each").map(AskedFigures::dimension).orElse(""),
                        part.findWord("only", RowPlan.MemberFilter.class).orElse(RowPlan.MemberFilter.ALL)));
        return new ChartPlan(
                name,
                SlotText.at(part, "caption"),
                part.findText("unit").orElse(""),
                part.findWord("kind", ChartKind.class).orElse(ChartKind.LINE),
                axis,
                part.findAll("series").stream().map(one -> series(axis, one)).toList());
    }

    private SeriesPlan series(Axis axis, YamlNode part) {
        part.entries(SERIES);
        part.require("name", "measure");
        String measure = part.findText("measure").orElse("");
        Map<String, String> where = part.findTexts("where");
        part.find("measure").ifPresent(at -> asked.ask(at, measure, where, Set.of(axis.dimension())));
        return new SeriesPlan(
                part.line(),
                SlotText.at(part, "name"),
                measure,
                where,
                TablePlanReader.role(part, "role").orElse(Role.CURRENT),
                part.find("months-before")
                        .map(one -> one.number(0, MOST_MONTHS - 1))
                        .orElse(0),
                part.find("range-of-earlier-years").map(YamlNode::isYes).orElse(false) ? Draws.RANGE : Draws.VALUE);
    }
}
