package huibao.narrative;

import huibao.metric.Catalogue;
import huibao.metric.Measure;
import huibao.narrative.DocumentPlan.About;
import huibao.narrative.DocumentPlan.AnnexPlan;
import huibao.narrative.DocumentPlan.PageOne;
import huibao.narrative.DocumentPlan.Signed;
import huibao.narrative.Placed.BuiltIn;
import huibao.narrative.Placed.DefinedTerm;
import huibao.reports.Document;
import huibao.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code document.yaml}. What is wrong in it is added to the problems, with file and line. */
final class DocumentPlanReader {
    private static final Set<String> DOCUMENT = Set.of(
            "title",
            "subtitle",
            "addressee",
            "about",
            "beside",
            "most-pages",
            "page-one",
            "where-too-long",
            "masthead",
            "layout",
            "signature",
            "sections",
            "annexes",
            "tables",
            "charts");
    private static final Set<String> SECTION = Set.of("heading", "numbered", "blocks", "when");
    private static final Set<String> ANNEX = Set.of("title", "layout", "blocks", "when");
    private static final List<String> KINDS =
            List.of("paragraph", "text", "heading", "table", "chart", "office", "terms", "part");

    private final Catalogue catalogue;
    private final Set<String> sentences;
    private final AskedFigures asked;
    private final Map<String, TablePlan> tables = new LinkedHashMap<>();
    private final Map<String, ChartPlan> charts = new LinkedHashMap<>();

    /** @param sentences the names a document may place */
    DocumentPlanReader(Catalogue catalogue, Set<String> sentences) {
        this.catalogue = catalogue;
        this.sentences = sentences;
        this.asked = new AskedFigures(catalogue);
    }

    DocumentPlan read(String name, YamlNode part) {
        Map<String, YamlNode> entries = part.entries(DOCUMENT);
        part.require("title", "sections");
        Optional.ofNullable(entries.get("tables"))
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((table, one) -> tables.put(table, new TablePlanReader(asked).read(table, one)));
        Optional.ofNullable(entries.get("charts"))
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((chart, one) -> charts.put(chart, new ChartPlanReader(asked).read(chart, one)));
        List<SectionPlan> sections = TablePlanReader.list(entries, "sections").stream()
                .map(this::section)
                .toList();
        List<AnnexPlan> annexes = TablePlanReader.list(entries, "annexes").stream()
                .map(this::annex)
                .toList();
        return new DocumentPlan(
                name,
                Optional.ofNullable(entries.get("about"))
                        .flatMap(one -> one.choice(
                                text -> TablePlanReader.named(About.values(), text), List.of(About.values())))
                        .orElse(About.OFFICE),
                TablePlanReader.list(entries, "beside").stream()
                        .map(YamlNode::text)
                        .toList(),
                Optional.ofNullable(entries.get("most-pages"))
                        .map(one -> one.number(1, 999))
                        .orElse(Integer.MAX_VALUE),
                Optional.ofNullable(entries.get("page-one"))
                        .flatMap(one -> one.choice(
                                text -> TablePlanReader.named(PageOne.values(), text), List.of(PageOne.values())))
                        .orElse(PageOne.FREE),
                TablePlanReader.list(entries, "where-too-long").stream()
                        .map(one -> Shortening.read(one, sentences))
                        .toList(),
                TablePlanReader.slots(entries, "title").orElse(SlotText.of("")),
                TablePlanReader.slots(entries, "subtitle"),
                TablePlanReader.slots(entries, "addressee"),
                Optional.ofNullable(entries.get("masthead")).map(MastheadPlan::read),
                layout(entries),
                Optional.ofNullable(entries.get("signature"))
                                .map(YamlNode::isYes)
                                .orElse(true)
                        ? Signed.YES
                        : Signed.NO,
                sections,
                annexes,
                asked.asked());
    }

    private static Document.Layout layout(Map<String, YamlNode> entries) {
        return Optional.ofNullable(entries.get("layout"))
                .flatMap(one -> one.choice(
                        text -> TablePlanReader.lowercase(Document.Layout.values(), text),
                        TablePlanReader.lowercase(Document.Layout.values())))
                .orElse(Document.Layout.PORTRAIT);
    }

    private SectionPlan section(YamlNode part) {
        Map<String, YamlNode> entries = part.entries(SECTION);
        part.require("blocks");
        return new SectionPlan(
                TablePlanReader.slots(entries, "heading").orElse(SlotText.of("")),
                Optional.ofNullable(entries.get("numbered"))
                                .map(YamlNode::isYes)
                                .orElse(true)
                        ? SectionPlan.Numbered.YES
                        : SectionPlan.Numbered.NO,
                blocks(entries),
                Condition.read(entries, catalogue));
    }

    private AnnexPlan annex(YamlNode part) {
        Map<String, YamlNode> entries = part.entries(ANNEX);
        part.require("title", "blocks");
        return new AnnexPlan(
                TablePlanReader.slots(entries, "title").orElse(SlotText.of("")),
                layout(entries),
                blocks(entries),
                Condition.read(entries, catalogue));
    }

    private List<Placed> blocks(Map<String, YamlNode> entries) {
        return TablePlanReader.list(entries, "blocks").stream()
                .flatMap(one -> block(one).stream())
                .toList();
    }

    private Optional<Placed> block(YamlNode part) {
        List<String> allowed = new ArrayList<>(KINDS);
        allowed.addAll(List.of("lead", "when"));
        Map<String, YamlNode> entries = part.entries(Set.copyOf(allowed));
        List<String> kinds = KINDS.stream().filter(entries::containsKey).toList();
        if (kinds.size() != 1) {
            part.problem("document.one-of", KINDS);
            return Optional.empty();
        }
        List<Condition> when = Condition.read(entries, catalogue);
        YamlNode main = entries.get(kinds.get(0));
        return switch (kinds.get(0)) {
            case "paragraph" -> Optional.of(sentenced(main, entries, when));
            case "text" -> Optional.of(new Placed.PlacedWords(SlotText.read(main), when));
            case "heading" -> Optional.of(new Placed.PlacedHeading(SlotText.read(main), when));
            case "table" ->
                main.choice(name -> Optional.ofNullable(tables.get(name)), tables.keySet())
                        .map(table -> new Placed.PlacedTable(table, when));
            case "chart" ->
                main.choice(name -> Optional.ofNullable(charts.get(name)), charts.keySet())
                        .map(chart -> new Placed.PlacedChart(chart, when));
            case "office" ->
                main.choice(
                                text -> TablePlanReader.lowercase(OfficeText.OfficeSection.values(), text),
                                TablePlanReader.lowercase(OfficeText.OfficeSection.values()))
                        .map(office -> new Placed.PlacedOfficeText(office, when));
            case "terms" ->
                Optional.of(new Placed.Terms(
                        main.list().stream().flatMap(one -> term(one).stream()).toList(), when));
            default ->
                main.choice(text -> TablePlanReader.named(BuiltIn.values(), text), List.of(BuiltIn.values()))
                        .map(builtIn -> new Placed.PlacedBuiltIn(builtIn, when));
        };
    }

    private Placed sentenced(YamlNode main, Map<String, YamlNode> entries, List<Condition> when) {
        main.oneOrMore().stream()
                .filter(one -> !sentences.contains(one.text()))
                .forEach(one -> one.problem("document.sentence", one.text(), sentences));
        return new Placed.Sentenced(
                main.texts(), Optional.ofNullable(entries.get("lead")).map(YamlNode::text), when);
    }

    /** A measure by its name, called otherwise or not, or a word of the document with what it means. */
    private Optional<DefinedTerm> term(YamlNode part) {
        if (part.isText()) {
            return measure(part).map(one -> new DefinedTerm(Optional.of(one.name()), one.label(), meaning(one)));
        }
        Map<String, YamlNode> entries = part.entries(Set.of("measure", "term", "text"));
        Optional<Measure> measure = Optional.ofNullable(entries.get("measure")).flatMap(this::measure);
        part.require("term");
        if (!entries.containsKey("measure")) {
            part.require("text");
        }
        Optional<String> text = Optional.ofNullable(entries.get("text"))
                .map(YamlNode::text)
                .or(() -> measure.map(DocumentPlanReader::meaning));
        return entries.containsKey("term")
                ? text.map(words -> new DefinedTerm(
                        measure.map(Measure::name), entries.get("term").text(), words))
                : Optional.empty();
    }

    private Optional<Measure> measure(YamlNode name) {
        return name.choice(catalogue::find, List.of("huibao metrics"));
    }

    /** As the catalogue defines it, in a clause where it has one. */
    private static String meaning(Measure measure) {
        return measure.wording().meaning().orElse(measure.definition());
    }
}
