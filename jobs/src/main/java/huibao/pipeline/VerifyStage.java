package huibao.pipeline;

import huibao.edition.FigureCsv;
import huibao.edition.Manifest.PassedCheck;
import huibao.edition.VerificationException;
import huibao.figure.Figure;
import huibao.figure.Figures;
import huibao.figure.RecordsBegin;
import huibao.narrative.Composed;
import huibao.narrative.DocumentFaults;
import huibao.narrative.TableBalance;
import huibao.problem.Problem;
import huibao.reports.Block;
import huibao.reports.Block.Paragraph;
import huibao.reports.Block.Table;
import huibao.reports.Document;
import huibao.reports.OfficeVerification;
import huibao.reports.TextVerification;
import huibao.request.ReportBasis;
import huibao.request.ReportRequest;
import huibao.text.CleanText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads everything once more, the PDFs from their bytes, and compares. What fails here is not published. */
record VerifyStage() implements Stage {
    private static final String FIGURES = "figures-complete";
    private static final String WHOLE = "nothing-empty-or-broken";
    private static final String TABLES = "tables-add-up";
    private static final String SENTENCES = "sentences-agree-with-figures";
    private static final String TEXT = "pdf-says-what-was-meant";
    private static final String FILES = "every-file-read-back";

    @Override
    public RowCounts run(Work work) throws IOException {
        Figures figures = FigureCsv.read(work.figures());
        Optional<ReportBasis> report = work.basis().either(Optional::of, question -> Optional.empty());
        long compared = report.isPresent()
                ? ofReport(report.get(), DocumentFile.read(work.documents()), figures, work)
                : ofAnswer(work);
        return new RowCounts(0, compared);
    }

    private static long ofReport(ReportBasis basis, List<Composed> documents, Figures figures, Work work)
            throws IOException {
        // Half of the work, and nothing else waits for it.
        CompletableFuture<List<Problem>> unlike =
                CompletableFuture.supplyAsync(() -> whatPdfSaysOtherwise(basis, documents, work));
        return figuresComplete(figures, work)
                + nothingEmptyOrBroken(documents, basis.codes().names(), work)
                + tablesAddUp(documents, work)
                + sentencesAgree(basis, documents, figures, work)
                + passed(work, TEXT, found(unlike), count(documents, Block.class))
                + everyFileIsRead(basis.request(), documents, figures, work);
    }

    private static List<Problem> found(CompletableFuture<List<Problem>> problems) {
        try {
            return problems.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Of the counted figures an answer holds those asked for. */
    private static long ofAnswer(Work work) throws IOException {
        List<Problem> problems = FileCheck.problems(work.deliverables());
        if (!problems.isEmpty()) {
            throw VerificationException.of(FILES, problems);
        }
        return passed(work, FIGURES, List.of(), work.counted().size());
    }

    /** The checks that passed, for the manifest. */
    static List<PassedCheck> passed(Work work) {
        return List.of(FIGURES, WHOLE, TABLES, SENTENCES, TEXT, FILES).stream()
                .filter(work::isNoted)
                .map(check -> new PassedCheck(check, work.noted(check)))
                .toList();
    }

    private static long figuresComplete(Figures figures, Work work) {
        List<Problem> missing = work.isRelease() ? List.of() : missing(figures, work.counted());
        return passed(work, FIGURES, missing, figures.size());
    }

    private static List<Problem> missing(Figures figures, Figures counted) {
        return counted.all().stream()
                .map(Figure::key)
                .filter(key -> figures.find(key).isEmpty())
                .map(key -> Problem.of("verify.no-figure", key))
                .toList();
    }

    private static long nothingEmptyOrBroken(List<Composed> documents, List<String> names, Work work) {
        List<Problem> faults = documents.stream()
                .flatMap(one -> DocumentFaults.in(one.document(), names).stream())
                .toList();
        return passed(work, WHOLE, faults, count(documents, Block.class));
    }

    private static long tablesAddUp(List<Composed> documents, Work work) {
        // Rounded parts need not add up.
        List<Composed> exact = work.isRelease() ? List.of() : documents;
        List<Problem> violations = exact.stream()
                .flatMap(one -> TableBalance.violations(one).stream())
                .toList();
        return passed(work, TABLES, violations, count(exact, Table.class));
    }

    private static long sentencesAgree(ReportBasis basis, List<Composed> documents, Figures figures, Work work) {
        RecordsBegin begin = basis.recordsBegin(work.lake());
        List<Problem> problems =
                basis.recipe().problems(documents, begin.inEdition(figures), FactsOfEdition.of(basis, begin, work));
        return passed(work, SENTENCES, problems, count(documents, Paragraph.class));
    }

    private static List<Problem> whatPdfSaysOtherwise(ReportBasis basis, List<Composed> documents, Work work) {
        int mostPages = basis.recipe().mostPages();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i).document();
            Path file = work.deliverable(document, basis.request(), DocumentFormat.PDF);
            if (!Files.exists(file) && !DocumentFormat.PDF.isAskedFor(basis.request())) {
                continue;
            }
            TextVerification read = TextVerification.of(document, bytes(file));
            read.missing()
                    .forEach(text ->
                            problems.add(Problem.of("verify.pdf-lacks", document.title(), CleanText.shown(text))));
            // annexes are as long as they are
            if (i == 0 && read.pages().size() > mostPages) {
                problems.add(Problem.of(
                        "verify.pages", document.title(), read.pages().size(), mostPages));
            }
        }
        return problems;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** By a parser of its format; and what is meant to be edited or calculated with says what the document does. */
    private static long everyFileIsRead(ReportRequest request, List<Composed> documents, Figures figures, Work work)
            throws IOException {
        List<Problem> problems = new ArrayList<>(FileCheck.problems(work.deliverables()));
        for (Composed composed : documents) {
            Document document = composed.document();
            for (DocumentFormat format : DocumentFormat.of(request)) {
                Path file = work.deliverable(document, request, format);
                if (format != DocumentFormat.PDF) {
                    OfficeVerification.problems(document, Files.readAllBytes(file))
                            .forEach(fault -> problems.add(FileCheck.in(file, FileCheck.told(fault))));
                }
            }
        }
        long rows = Files.readAllLines(work.figures()).size() - 1;
        if (rows != figures.size()) {
            problems.add(Problem.of("verify.rows", FigureCsv.FILE, rows, figures.size()));
        }
        return passed(work, FILES, problems.stream().distinct().toList(), rows);
    }

    private static long count(List<Composed> documents, Class<? extends Block> kind) {
        return documents.stream()
                .flatMap(one -> one.document().blocks().stream())
                .filter(kind::isInstance)
                .count();
    }

    private static long passed(Work work, String check, List<Problem> problems, long compared) {
        if (!problems.isEmpty()) {
            throw VerificationException.of(check, problems);
        }
        work.note(check, compared);
        return compared;
    }
}
