package huibao.pipeline;

import huibao.edition.FigureCsv;
import huibao.edition.Manifest.Check;
import huibao.figure.Figures;
import huibao.lake.Lake;
import huibao.narrative.SentenceCheck;
import huibao.narrative.TableBalance;
import huibao.reports.Block.Paragraph;
import huibao.reports.Block.Table;
import huibao.reports.Document;
import huibao.reports.TextVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Reads everything once more, the PDF from its bytes, and compares. What fails here is not published. */
record VerifyStage(Lake lake, FactsOfEdition facts) implements Stage {
    private static final String FIGURES = "figures-complete";
    private static final String TABLES = "tables-add-up";
    private static final String SENTENCES = "sentences-agree-with-figures";
    private static final String TEXT = "pdf-says-what-was-meant";

    @Override
    public Rows run(Work work) throws IOException {
        Figures figures = FigureCsv.read(work.figures());
        Document document = DocumentFile.read(work.document());
        long compared = figuresComplete(figures, work)
                + tablesAddUp(document, work)
                + sentencesAgree(document, figures, work)
                + pdfSaysWhatWasMeant(document, work);
        return new Rows(0, compared);
    }

    /** The checks that passed, for the manifest. */
    static List<Check> passed(Work work) {
        return List.of(FIGURES, TABLES, SENTENCES, TEXT).stream()
                .map(check -> new Check(check, work.noted(check)))
                .toList();
    }

    private long figuresComplete(Figures figures, Work work) {
        List<String> missing = FigureCsv.read(work.countedFigures()).all().stream()
                .filter(counted -> figures.find(counted.key()).isEmpty())
                .map(counted -> "缺少 " + counted.key())
                .toList();
        return passed(work, FIGURES, "指标齐全核对", missing, figures.size());
    }

    private static long tablesAddUp(Document document, Work work) {
        long tables = document.blocks().stream().filter(Table.class::isInstance).count();
        return passed(work, TABLES, "表内平衡核对", TableBalance.violations(document), tables);
    }

    private long sentencesAgree(Document document, Figures figures, Work work) {
        EditionBasis basis = EditionBasis.of(lake, work);
        SentenceCheck check = new SentenceCheck(
                figures, basis.codes(), facts.of(basis, work, SuppressionFile.read(work.suppressions())));
        long paragraphs =
                document.blocks().stream().filter(Paragraph.class::isInstance).count();
        return passed(work, SENTENCES, "文句与数据核对", check.problems(document), paragraphs);
    }

    private static long pdfSaysWhatWasMeant(Document document, Work work) throws IOException {
        TextVerification verification = TextVerification.of(document, Files.readAllBytes(work.pdf()));
        List<String> missing =
                verification.missing().stream().map(text -> "PDF 中缺少 " + text).toList();
        return passed(work, TEXT, "版面文字核对", missing, document.blocks().size());
    }

    private static long passed(Work work, String check, String title, List<String> problems, long compared) {
        if (!problems.isEmpty()) {
            throw new VerificationException(title, problems);
        }
        work.note(check, compared);
        return compared;
    }
}
