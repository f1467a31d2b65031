package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.Figures;
import huibao.figure.ListedItem;
import huibao.figure.RateWords;
import huibao.lake.run.CodeTables;
import huibao.metric.Catalogue;
import huibao.reports.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the sections of one document are written from, and what they share while it is written. */
final class Material {
    private final Catalogue catalogue;
    private final DocumentInput input;
    private final Figures figures;
    private final EditionFacts facts;
    private final Names names;
    private final PeriodWords words;
    private final Numbering numbering = new Numbering();
    private final List<Omission> omissions = new ArrayList<>();
    private final Set<String> printed = new HashSet<>();
    private final List<PrintedTable> tables = new ArrayList<>();
    private final Set<Role> withoutRecords = new HashSet<>();

    Material(Catalogue catalogue, DocumentInput input) {
        this.catalogue = catalogue;
        this.input = input;
        this.figures = input.figures();
        this.facts = input.facts();
        this.names = new Names(
                        catalogue,
                        input.tables(),
                        facts.region(),
                        facts.period(Role.CURRENT).lastDay())
                .among(figures, listed(input.ledger()));
        this.words = new PeriodWords(facts);
    }

    /** Codes the ledger prints beside those of the figures, by dimension. */
    private static Map<String, Set<String>> listed(List<ListedItem> items) {
        return Map.of(
                "unit",
                items.stream().flatMap(item -> item.unit().stream()).collect(Collectors.toSet()),
                "post",
                items.stream().flatMap(item -> item.post().stream()).collect(Collectors.toSet()));
    }

    /** Tells the members of the reporting region from others. */
    OwnMembers own() {
        return new OwnMembers(names, input.tables(), facts.region());
    }

    RateWords rates() {
        return new RateWords(facts.audience());
    }

    Catalogue catalogue() {
        return catalogue;
    }

    DocumentInput input() {
        return input;
    }

    /** What the campaign is called; empty where the document is of none. */
    String campaign() {
        return input.brief()
                .map(brief -> input.tables().campaigns().stream()
                        .filter(one -> one.code().equals(brief.campaign()))
                        .map(CodeTables.Campaign::name)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("Unknown campaign: " + brief.campaign()
                                + ". Expected one of "
                                + input.tables().campaigns().stream()
                                        .map(CodeTables.Campaign::code)
                                        .toList())))
                .orElse("");
    }

    Figures figures() {
        return figures;
    }

    EditionFacts facts() {
        return facts;
    }

    Names names() {
        return names;
    }

    PeriodWords words() {
        return words;
    }

    /** Starts a section: what is said once in each section may be said again. */
    void beginSection() {
        withoutRecords.clear();
    }

    /** Whether it is said for the first time in this section that the base has no records; all of last year is one base. */
    boolean tellsFirstOfNoRecords(Role base) {
        return withoutRecords.add(base == Role.PREVIOUS ? base : Role.SAME_LAST_YEAR);
    }

    Numbering numbering() {
        return numbering;
    }

    List<Omission> omissions() {
        return omissions;
    }

    /** The numbered tables so far. */
    List<PrintedTable> tables() {
        return tables;
    }

    /** Whether a table prints the measure, so that its definition must be printed, too. */
    boolean isPrinted(String metric) {
        return printed.contains(metric);
    }

    Optional<Block.Table> numbered(TableDraft draft) {
        Optional<Block.Table> table = draft.numbered(numbering, figures);
        if (table.isPresent()) {
            draft.metrics().forEach(printed::add);
            tables.add(new PrintedTable(
                    table.get().number(), table.get().caption(), draft.figureIds(figures), draft.adding()));
        }
        return table;
    }

    /** The paragraph of the sentences of these names; empty if none of them can be said. */
    Optional<Block.Paragraph> paragraph(Sentences sentences, List<String> names) {
        return paragraph(
                names.stream().flatMap(name -> sentences.say(name).stream()).toList());
    }

    static Optional<Block.Paragraph> paragraph(List<SaidSentence> said) {
        return said.stream().reduce(SaidSentence::and).map(SaidSentence::paragraph);
    }

    boolean has(String metric) {
        return figures.ofMetric(metric).findAny().isPresent();
    }

    /** Members of a dimension that the edition holds for any of the measures, in the order tables print them. */
    List<String> members(String dimension, String... metrics) {
        Set<String> codes = Set.of(metrics).stream()
                .flatMap(figures::ofMetric)
                .map(Figure::key)
                .flatMap(key -> Optional.ofNullable(key.dimensions().get(dimension)).stream())
                .collect(Collectors.toSet());
        return names.sorted(dimension, codes);
    }
}
