package huibao.narrative;

import huibao.metric.Catalogue;
import huibao.reports.Block;
import huibao.reports.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a document's plan and makes the document of an edition. */
final class DocumentInterpreter {
    private static final String NO_PROBLEM = "对照各项数据，本期未发现需要单独列出的问题。";

    private final DocumentPlan plan;
    private final Material material;
    private final Sentences sentences;
    private final Shortening shortening;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> office = new ArrayList<>();
    private final ProblemParts problems;

    /** @param shortening what it does without */
    DocumentInterpreter(
            DocumentPlan plan,
            Catalogue catalogue,
            TemplateSentences source,
            DocumentInput input,
            Shortening shortening) {
        this.shortening = shortening;
        this.plan = plan;
        this.material = new Material(catalogue, input);
        this.sentences = source.over(material);
        this.problems = new ProblemParts(source, material);
    }

    Composed compose() {
        plan.sections().stream()
                .filter(section -> Condition.all(section.when(), material))
                .forEach(this::add);
        int annexes = 0;
        for (DocumentPlan.AnnexPlan annex : plan.annexes()) {
            if (Condition.all(annex.when(), material)) {
                annexes = add(annex, annexes);
            }
        }
        Document document = new Document(
                plan.name(),
                plan.title().of(material),
                plan.subtitle().map(text -> text.of(material)),
                plan.addressee().map(text -> text.of(material)),
                blocks,
                signature(),
                material.facts().cutoff(),
                plan.layout(),
                Optional.empty(),
                Optional.empty(),
                plan.masthead().map(masthead -> masthead.of(material)),
                meanings());
        return new Composed(document, material.omissions(), office, material.tables());
    }

    private List<Document.MeasureMeaning> meanings() {
        return material.catalogue().all().stream()
                .filter(measure -> material.isPrinted(measure.name()))
                .map(measure -> new Document.MeasureMeaning(
                        measure.label(), measure.unit(), measure.definition(), measure.version()))
                .toList();
    }

    private Optional<Document.Signature> signature() {
        return plan.signed() == DocumentPlan.Signed.YES
                ? Optional.of(new Document.Signature(
                        material.facts().office(),
                        PeriodWords.day(material.facts().signedOn())))
                : Optional.empty();
    }

    private void add(SectionPlan section) {
        List<Block> content = content(section.blocks());
        if (content.isEmpty()) {
            return;
        }
        String heading = section.heading().of(material);
        if (!heading.isEmpty()) {
            boolean numbered = section.numbered() == SectionPlan.Numbered.YES;
            String number = numbered ? material.numbering().nextSection() : "";
            blocks.add(new Block.Heading(1, number + heading));
        }
        // A part without a heading sums up sections that have the closing sentence already.
        blocks.addAll(heading.isEmpty() ? content : OtherChanges.closed(content));
    }

    private int add(DocumentPlan.AnnexPlan annex, int before) {
        List<Block> content = content(annex.blocks());
        if (content.isEmpty()) {
            return before;
        }
        blocks.add(new Block.Annex(before + 1, annex.title().of(material), annex.layout()));
        blocks.addAll(content);
        return before + 1;
    }

    private List<Block> content(List<Placed> placed) {
        material.beginSection();
        SectionDraft part = new SectionDraft();
        placed.stream().filter(one -> Condition.all(one.when(), material)).forEach(part::add);
        return part.content;
    }

    /** A section as it grows: a heading of level 2 gets its number when something stands below it. */
    private final class SectionDraft {
        private final List<Block> content = new ArrayList<>();
        private Optional<String> heading = Optional.empty();
        private int headings;

        void add(Placed placed) {
            placed.match(new Placed.PlacedCases(
                    said -> material.paragraph(sentences, shortening.of(said.names()))
                            .map(paragraph -> led(said.lead().map(lead -> lead.of(material)), paragraph))
                            .ifPresent(this::add),
                    words -> office(words.text().of(material)),
                    one -> heading = Optional.of(one.text().of(material)),
                    table -> new PlannedTable(material, table.plan(), shortening)
                            .block()
                            .ifPresent(this::add),
                    chart -> new PlannedChart(material, chart.plan()).block().ifPresent(this::add),
                    written -> material.input()
                            .brief()
                            .ifPresent(brief -> office(brief.text()
                                    .filled(
                                            written.part(),
                                            material.catalogue(),
                                            material.figures(),
                                            material.rates(),
                                            material.omissions()))),
                    terms -> TermsTable.of(material, terms.terms()).ifPresent(this::add),
                    made -> builtIn(made.part())));
        }

        private void builtIn(Placed.BuiltIn part) {
            switch (part) {
                case PROBLEMS -> {
                    problems.found()
                            .forEach(found -> add(led(
                                    Optional.of(found.heading()), found.said().paragraph())));
                    if (problems.found().isEmpty() && !isWritten(OfficeText.OfficeSection.PROBLEMS)) {
                        office(NO_PROBLEM);
                    }
                }
                case MEASURES ->
                    problems.found().forEach(found -> found.measure()
                            .map(measure -> led(Optional.of(""), measure.paragraph()))
                            .ifPresent(this::add));
                case ADVICE ->
                    problems.advised()
                            .forEach(found -> add(led(
                                    Optional.of(found.heading()), advice(found).paragraph())));
                case CHECKS -> new DataChecks(material).blocks().forEach(this::said);
                case DUE_LEDGER -> new LedgerPart(material).due().forEach(this::said);
                case LEDGER -> new LedgerPart(material).blocks().forEach(this::said);
                case LEDGER_BY_UNIT -> new LedgerPart(material).byUnit().forEach(this::said);
                case LEDGER_ITEMS -> new LedgerPart(material).items().forEach(this::said);
                case DEADLINES ->
                    new Deadlines(material.input().ledger(), Lateness.of(material.facts()))
                            .paragraph()
                            .ifPresent(this::said);
                case CONTENTS -> add(new Block.Contents());
                case PAGE_BREAK -> {
                    if (!content.isEmpty()) {
                        add(new Block.PageBreak());
                    }
                }
            }
        }

        private boolean isWritten(OfficeText.OfficeSection part) {
            return material.input()
                    .brief()
                    .filter(brief -> brief.text().has(part))
                    .isPresent();
        }

        /** What is said of the making or of single items is not read against the figures. */
        private void said(Block block) {
            if (block instanceof Block.Paragraph paragraph) {
                office(paragraph);
            } else {
                add(block);
            }
        }

        private void office(List<OfficeText.FilledPart> written) {
            Optional<String> lead = Optional.empty();
            for (OfficeText.FilledPart one : written) {
                switch (one.kind()) {
                    case HEADING -> lead = Optional.of(one.said().text());
                    case PARAGRAPH -> {
                        office(led(lead, one.said()));
                        lead = Optional.empty();
                    }
                }
            }
        }

        private void office(String text) {
            office(new Block.Paragraph(text));
        }

        private void office(Block.Paragraph paragraph) {
            office.add(paragraph.text());
            add(paragraph);
        }

        private static SaidSentence advice(ProblemParts.Found found) {
            return found.measure().map(found.said()::and).orElse(found.said());
        }

        /** With its number, and behind that what it is about; a measure has the number of its problem alone. */
        private Block.Paragraph led(Optional<String> lead, Block.Paragraph paragraph) {
            if (lead.isEmpty()) {
                return paragraph;
            }
            String about = lead.get().isEmpty() ? "" : lead.get() + "。";
            return paragraph.under("（" + Numbering.chinese(++headings) + "）" + about);
        }

        private void add(Block block) {
            heading.ifPresent(
                    text -> content.add(new Block.Heading(2, "（" + Numbering.chinese(++headings) + "）" + text)));
            heading = Optional.empty();
            content.add(block);
        }
    }
}
