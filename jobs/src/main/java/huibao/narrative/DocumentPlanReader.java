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
        part.entries(DOCUMENT);
        part.require("title", "sections");
        part.find("tables").ifPresent(all -> all.entries()
                .forEach((table, one) -> tables.put(table, new TablePlanReader(asked).read(table, one))));
        part.find("charts").ifPresent(all -> all.entries()
                .forEach((chart, one) -> charts.put(chart, new ChartPlanReader(asked).read(chart, one))));
        List<SectionPlan> sections =
                part.findAll("sections").stream().map(this::section).toList();
        List<AnnexPlan> annexes =
                part.findAll("annexes").stream().map(this::annex).toList();
        return new DocumentPlan(
                name,
                part.findWord("about", About.class).orElse(About.OFFICE),
                part.findAll("beside").stream().map(YamlNode::text).toList(),
                part.find("most-pages").map(one -> one.number(1, 999)).orElse(Integer.MAX_VALUE),
                part.findWord("page-one", PageOne.class).orElse(PageOne.FREE),
                part.findAll("where-too-long").stream()
                        .map(one -> Shortening.read(one, sentences))
                        .toList(),
                SlotText.at(part, "title"),
                SlotText.find(part, "subtitle"),
                SlotText.find(part, "addressee"),
                part.find("masthead").map(MastheadPlan::read),
                layout(part),
                part.find("signature").map(YamlNode::isYes).orElse(true) ? Signed.YES : Signed.NO,
                sections,
                annexes,
                asked.asked());
    }

    private static Document.Layout layout(YamlNode part) {
        return part.findWord("layout", Document.Layout.class).orElse(Document.Layout.PORTRAIT);
    }

    private SectionPlan section(YamlNode part) {
        part.entries(SECTION);
        part.require("blocks");
        return new SectionPlan(
                SlotText.at(part, "heading"),
                part.find("numbered").map(YamlNode::isYes).orElse(true)
                        ? SectionPlan.Numbered.YES
                        : SectionPlan.Numbered.NO,
                blocks(part),
                Condition.read(part, catalogue));
    }

    private AnnexPlan annex(YamlNode part) {
        part.entries(ANNEX);
        part.require("title", "blocks");
        return new AnnexPlan(SlotText.at(part, "title"), layout(part), blocks(part), Condition.read(part, catalogue));
    }

    private List<Placed> blocks(YamlNode part) {
        return part.findAll("blocks").stream()
                .flatMap(one -> block(one).stream())
                .toList();
    }

    private Optional<Placed> block(YamlNode part) {
        List<String> allowed = new ArrayList<>(KINDS);
        allowed.addAll(List.of("lead", "when"));
        part.entries(Set.copyOf(allowed));
        List<String> kinds = KINDS.stream().filter(part::has).toList();
        if (kinds.size() != 1) {
            part.problem("document.one-of", KINDS);
            return Optional.empty();
        }
        List<Condition> when = Condition.read(part, catalogue);
        YamlNode main = part.find(kinds.get(0)).orElseThrow();
        return switch (kinds.get(0)) {
            case "paragraph" -> Optional.of(sentenced(main, part, when));
            case "text" -> Optional.of(new Placed.PlacedWords(SlotText.read(main), when));
            case "heading" -> Optional.of(new Placed.PlacedHeading(SlotText.read(main), when));
            case "table" ->
                main.choice(name -> Optional.ofNullable(tables.get(name)), tables.keySet())
                        .map(table -> new Placed.PlacedTable(table, when));
            case "chart" ->
                main.choice(name -> Optional.ofNullable(charts.get(name)), charts.keySet())
                        .map(chart -> new Placed.PlacedChart(chart, when));
            case "office" ->
                main.word(OfficeText.OfficeSection.class).map(office -> new Placed.PlacedOfficeText(office, when));
            case "terms" ->
                Optional.of(new Placed.Terms(
                        main.list().stream().flatMap(one -> term(one).stream()).toList(), when));
            default -> main.word(BuiltIn.class).map(builtIn -> new Placed.PlacedBuiltIn(builtIn, when));
        };
    }

    private Placed sentenced(YamlNode main, YamlNode part, List<Condition> when) {
        main.oneOrMore().stream()
                .filter(one -> !sentences.contains(one.text()))
                .forEach(one -> one.problem("document.sentence", one.text(), sentences));
        return new Placed.Sentenced(main.texts(), part.find("lead").map(SlotText::read), when);
    }

    /** A measure by its name, called otherwise or not, or a word of the document with what it means. */
    private Optional<DefinedTerm> term(YamlNode part) {
        if (part.isText()) {
            return measure(part)
                    .map(one -> new DefinedTerm(Optional.of(one.name()), one.label(), meaning(one), List.of()));
        }
        part.entries(Set.of("measure", "term", "text", "when"));
        Optional<Measure> measure = part.find("measure").flatMap(this::measure);
        part.require("term");
        if (!part.has("measure")) {
            part.require("text");
        }
        List<Condition> when = Condition.read(part, catalogue);
        Optional<String> text = part.findText("text").or(() -> measure.map(DocumentPlanReader::meaning));
        return part.has("term")
                ? text.map(words -> new DefinedTerm(
                        measure.map(Measure::name), part.findText("term").orElseThrow(), words, when))
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
