package huibao.pipeline;

import huibao.edition.FigureCsv;
import huibao.edition.Manifest.PassedCheck;
import huibao.figure.Figures;
import huibao.figure.RecordsBegin;
import huibao.lake.Lake;
import huibao.narrative.Composed;
import huibao.narrative.DocumentFaults;
import huibao.narrative.TableBalance;
import huibao.reports.Block;
import huibao.reports.Block.Paragraph;
import huibao.reports.Block.Table;
import huibao.reports.Document;
import huibao.reports.OfficeVerification;
import huibao.reports.TextVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads everything once more, the PDFs from their bytes, and compares. What fails here is not published. */
record VerifyStage(Lake lake, FactsOfEdition facts) implements Stage {
    private static final String FIGURES = "figures-complete";
    private static final String WHOLE = "nothing-empty-or-broken";
    private static final String TABLES = "tables-add-up";
    private static final String SENTENCES = "sentences-agree-with-figures";
    private static final String TEXT = "pdf-says-what-was-meant";
    private static final String FILES = "every-file-read-back";

    @Override
    public RowCounts run(Work work) throws IOException {
        Figures figures = FigureCsv.read(work.figures());
        List<Composed> documents = DocumentFile.read(work.documents());
        long compared = figuresComplete(figures, work)
                + nothingEmptyOrBroken(
                        documents, EditionBasis.of(lake, work).codes().names(), work)
                + tablesAddUp(documents, work)
                + sentencesAgree(documents, figures, work)
                + pdfSaysWhatWasMeant(documents, work)
                + everyFileIsRead(documents, figures, work);
        return new RowCounts(0, compared);
    }

    /** The checks that passed, for the manifest. */
    static List<PassedCheck> passed(Work work) {
        return List.of(FIGURES, WHOLE, TABLES, SENTENCES, TEXT, FILES).stream()
                .map(check -> new PassedCheck(check, work.noted(check)))
                .toList();
    }

    private long figuresComplete(Figures figures, Work work) {
        boolean isComplete = !work.readership().isRelease();
        List<String> missing = FigureCsv.read(work.countedFigures()).all().stream()
                .filter(counted -> isComplete && figures.find(counted.key()).isEmpty())
                .map(counted -> "缺少 " + counted.key())
                .toList();
        return passed(work, FIGURES, missing, figures.size());
    }

    private static long nothingEmptyOrBroken(List<Composed> documents, List<String> names, Work work) {
        List<String> faults = documents.stream()
                .flatMap(one -> DocumentFaults.in(one.document(), names).stream())
                .toList();
        return passed(work, WHOLE, faults, count(documents, Block.class));
    }

    private static long tablesAddUp(List<Composed> documents, Work work) {
        // Rounded parts need not add up.
        List<Composed> exact = work.readership().isRelease() ? List.of() : documents;
        List<String> violations = exact.stream()
                .flatMap(one -> TableBalance.violations(one).stream())
                .toList();
        return passed(work, TABLES, violations, count(exact, Table.class));
    }

    private long sentencesAgree(List<Composed> documents, Figures figures, Work work) {
        EditionBasis basis = EditionBasis.of(lake, work);
        RecordsBegin begin = EditionBasis.recordsBegin(lake, basis.run());
        List<String> problems = Recipe.of(work.request(), work.settings())
                .problems(documents, begin.inEdition(figures), basis, facts.of(basis, begin, work));
        return passed(work, SENTENCES, problems, count(documents, Paragraph.class));
    }

    private static long pdfSaysWhatWasMeant(List<Composed> documents, Work work) throws IOException {
        int mostPages = Recipe.of(work.request(), work.settings()).mostPages();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i).document();
            if (!Files.exists(work.deliverable(document, DocumentFormat.PDF)) && !work.isAskedFor(DocumentFormat.PDF)) {
                continue;
            }
            TextVerification read =
                    TextVerification.of(document, Files.readAllBytes(work.deliverable(document, DocumentFormat.PDF)));
            read.missing().forEach(text -> problems.add(document.title() + "：PDF 中缺少 " + text));
            // annexes are as long as they are
            if (i == 0 && read.pages().size() > mostPages) {
                problems.add(document.title() + "：共" + read.pages().size() + "页，应不多于" + mostPages + "页");
            }
        }
        return passed(work, TEXT, problems, count(documents, Block.class));
    }

    /** By a parser of its format; and what is meant to be edited or calculated with says what the document does. */
    private static long everyFileIsRead(List<Composed> documents, Figures figures, Work work) throws IOException {
        List<String> problems = new ArrayList<>(FileCheck.problems(work.deliverables()));
        for (Composed composed : documents) {
            Document document = composed.document();
            for (DocumentFormat format : work.formats()) {
                Path file = work.deliverable(document, format);
                if (format != DocumentFormat.PDF) {
                    OfficeVerification.problems(document, Files.readAllBytes(file))
                            .forEach(problem -> problems.add(file.getFileName() + "：" + problem));
                }
            }
        }
        long rows = Files.readAllLines(work.figures()).size() - 1;
        if (rows != figures.size()) {
            problems.add(FigureCsv.FILE + "：共" + rows + "行，应为" + figures.size() + "行");
        }
        return passed(work, FILES, problems.stream().distinct().toList(), rows);
    }

    private static long count(List<Composed> documents, Class<? extends Block> kind) {
        return documents.stream()
                .flatMap(one -> one.document().blocks().stream())
                .filter(kind::isInstance)
                .count();
    }

    private static long passed(Work work, String check, List<String> problems, long compared) {
        if (!problems.isEmpty()) {
            throw VerificationException.ofTexts(check, problems);
        }
        work.note(check, compared);
        return compared;
    }
}
