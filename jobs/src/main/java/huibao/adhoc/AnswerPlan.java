package huibao.adhoc;

import huibao.metric.Measure;
import huibao.narrative.DocumentFolder;
import huibao.narrative.InvalidDocument;
import huibao.narrative.SlottedText;
import huibao.problem.Problem;
import huibao.yaml.TextRule;
import huibao.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What stands on the page of an answer, and in which words: {@code adhoc/document.yaml}, as it comes with the program or as
 * the office has it.
 *
 * @param blocks from top to bottom
 * @param caption of the table
 */
public record AnswerPlan(
        SlottedText title,
        SlottedText subtitle,
        List<AnswerBlock> blocks,
        ChartWords chart,
        SlottedText caption,
        List<ConditionalNote> notes,
        DefinitionWords definitions,
        OnePage onePage) {
    public static final String FOLDER = "adhoc";

    private static final Set<String> DOCUMENT =
            Set.of("title", "subtitle", "blocks", "chart", "table", "definitions", "one-page");
    private static final Set<String> NOTE = Set.of("when", "note");
    private static final int MOST = 60;

    /** A part of the page. */
    enum AnswerBlock {
        CHART,
        TABLE,
        DEFINITIONS
    }

    /** How the chart is drawn. */
    record ChartWords(SlottedText caption, SlottedText source, int mostBars, int mostLines) {
        private static final Set<String> KEYS = Set.of("caption", "source", "most-bars", "most-lines");
    }

    /** A note below the table, where all its conditions hold and its slots have something to say. */
    record ConditionalNote(SlottedText text, List<AnswerCondition> when) {}

    /**
     * What the measures mean.
     *
     * @param measure said of each
     * @param made when and of what the answer was made
     */
    record DefinitionWords(SlottedText heading, SlottedText measure, SlottedText made) {
        static final Map<String, Function<Measure, String>> OF_MEASURE = Map.of(
                "measure", Measure::label,
                "unit", Measure::unit,
                "version", measure -> Integer.toString(measure.version()),
                "definition", Measure::definition);

        private static final Set<String> KEYS = Set.of("heading", "measure", "made");
    }

    /**
     * What a single page holds.
     *
     * @param mostRows rows and definitions below a chart
     * @param mostCompared of no more bars those of other periods are drawn beside them
     * @param note where rows are left out
     */
    record OnePage(int mostRows, int mostBars, int mostCompared, SlottedText note) {
        private static final Set<String> KEYS = Set.of("most-rows", "most-bars", "most-compared", "note");
    }

    /**
     * Reads the file.
     *
     * @param own the office's files by name; what is not there comes with the program
     * @throws InvalidDocument naming every mistake with file and line
     */
    public static AnswerPlan read(Map<String, String> own) {
        String file = FOLDER + "/" + DocumentFolder.DOCUMENT;
        String yaml = Optional.ofNullable(own.get(DocumentFolder.DOCUMENT))
                .or(() -> DocumentFolder.resource(FOLDER, DocumentFolder.DOCUMENT))
                .orElse("");
        List<Problem> problems = new ArrayList<>();
        Optional<AnswerPlan> plan =
                YamlNode.read(file, yaml, TextRule.PRINTABLE, problems).map(AnswerPlan::of);
        if (!problems.isEmpty()) {
            throw new InvalidDocument(FOLDER, problems);
        }
        return plan.orElseThrow();
    }

    private static AnswerPlan of(YamlNode top) {
        top.entries(DOCUMENT);
        PlanPart page = new PlanPart(Optional.of(top), AnswerSlots.NAMES);
        PlanPart chart = page.part("chart", ChartWords.KEYS, AnswerChart.SLOTS);
        PlanPart table = page.part("table", Set.of("caption", "notes"), AnswerSlots.NAMES);
        PlanPart definitions = page.part("definitions", DefinitionWords.KEYS, AnswerSlots.NAMES);
        PlanPart onePage = page.part("one-page", OnePage.KEYS, Set.of(AnswerDocument.ROWS));
        return new AnswerPlan(
                page.words("title"),
                page.words("subtitle"),
                page.list("blocks").stream()
                        .flatMap(one -> one.word(AnswerBlock.class).stream())
                        .toList(),
                new ChartWords(
                        chart.words("caption"),
                        chart.words("source"),
                        chart.number("most-bars"),
                        chart.number("most-lines")),
                table.words("caption"),
                table.list("notes").stream().map(AnswerPlan::note).toList(),
                new DefinitionWords(
                        definitions.words("heading"),
                        definitions.with(DefinitionWords.OF_MEASURE.keySet()).words("measure"),
                        definitions.words("made")),
                new OnePage(
                        onePage.number("most-rows"),
                        onePage.number("most-bars"),
                        onePage.number("most-compared"),
                        onePage.words("note")));
    }

    private static ConditionalNote note(YamlNode node) {
        if (!node.isMapping()) {
            return new ConditionalNote(SlottedText.read(node, AnswerSlots.NAMES), List.of());
        }
        node.entries(NOTE);
        List<AnswerCondition> when = node.findAll("when").stream()
                .flatMap(one -> one.choice(AnswerCondition::find, AnswerCondition.words()).stream())
                .toList();
        return new ConditionalNote(new PlanPart(Optional.of(node), AnswerSlots.NAMES).words("note"), when);
    }

    /**
     * A mapping of the file.
     *
     * @param node empty where the file has none, which has been told
     * @param slots that its texts may have
     */
    private record PlanPart(Optional<YamlNode> node, Set<String> slots) {
        PlanPart part(String key, Set<String> keys, Set<String> known) {
            Optional<YamlNode> inside = find(key);
            inside.ifPresent(one -> one.entries(keys));
            return new PlanPart(inside, known);
        }

        PlanPart with(Set<String> known) {
            return new PlanPart(node, known);
        }

        SlottedText words(String key) {
            return find(key).map(one -> SlottedText.read(one, slots)).orElse(SlottedText.NOTHING);
        }

        int number(String key) {
            return find(key).map(one -> one.number(1, MOST)).orElse(1);
        }

        List<YamlNode> list(String key) {
            return find(key).map(YamlNode::oneOrMore).orElse(List.of());
        }

        private Optional<YamlNode> find(String key) {
            node.ifPresent(one -> one.require(key));
            return node.flatMap(one -> one.find(key));
        }
    }
}
