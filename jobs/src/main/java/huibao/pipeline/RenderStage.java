package huibao.pipeline;

import huibao.adhoc.Answer;
import huibao.edition.VerificationException;
import huibao.narrative.Composed;
import huibao.problem.Problem;
import huibao.reports.Arranged;
import huibao.reports.Faces;
import huibao.reports.MissingGlyphException;
import huibao.reports.Renderer;
import huibao.request.QuestionBasis;
import huibao.request.ReportBasis;
import huibao.text.CleanText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents, arranged so that pages are filled → the files of the formats asked for, and the PDF with them. Where no font has
 * a character and nobody asked for the PDF, the others go on: their readers bring their own fonts.
 */
record RenderStage(Renderers renderers) implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(RenderStage.class);

    @Override
    public RowCounts run(Work work) {
        return work.basis().either(report -> ofReport(report, work), question -> ofAnswer(question, work));
    }

    private RowCounts ofReport(ReportBasis basis, Work work) {
        List<String> missing = Faces.missing(work.fonts());
        if (!missing.isEmpty()) {
            LOG.warn(
                    "No font for {} in {}: Noto Sans SC stands in. Expected e.g. 仿宋.ttf or FandolFang-Regular.otf"
                            + " there",
                    String.join("、", missing),
                    work.fonts());
        }
        Renderer renderer = renderers.of(work.fonts());
        long bytes = 0;
        List<Composed> documents = new ArrayList<>();
        for (Composed composed : DocumentFile.read(work.documents())) {
            Arranged arranged = renderer.arranged(composed.document());
            documents.add(composed.arranged(arranged.document()));
            for (DocumentFormat format : DocumentFormat.of(basis.request())) {
                bytes += render(work, basis, renderer, arranged, format);
            }
        }
        DocumentFile.write(documents, work.documents());
        return new RowCounts(blocks(documents), bytes);
    }

    /** The files asked for, none where the answer is only looked at. */
    private static RowCounts ofAnswer(QuestionBasis basis, Work work) {
        Answer answer = basis.answer(work.disclosed());
        long bytes = 0;
        for (String code : basis.request().formats()) {
            AnswerFormat format = AnswerFormat.of(code);
            Path file = work.deliverables().resolve(basis.fileName() + "." + format.code());
            try {
                format.write(answer, file, work.settings());
                bytes += Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + file, e);
            }
        }
        return new RowCounts(blocks(DocumentFile.read(work.documents())), bytes);
    }

    private static long blocks(List<Composed> documents) {
        return documents.stream()
                .mapToLong(one -> one.document().blocks().size())
                .sum();
    }

    private static long render(
            Work work, ReportBasis basis, Renderer renderer, Arranged arranged, DocumentFormat format) {
        Path file = work.deliverable(arranged.document(), basis.request(), format);
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                format.render(renderer, arranged, out);
            } catch (MissingGlyphException e) {
                if (format.isAskedFor(basis.request())) {
                    throw VerificationException.of("glyphs", List.of(refusal(basis, e)));
                }
                Files.delete(file);
                LOG.warn("{}: {}", file.getFileName(), refusal(basis, e));
                return 0;
            }
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** With the rows of the source the character stands in. */
    private static Problem refusal(ReportBasis basis, MissingGlyphException e) {
        String character = Character.toString(e.codePoint());
        List<String> rows = basis.codes()
                .named()
                .filter(row -> row.name().contains(character))
                .map(row -> row.relation().word() + " " + row.code())
                .distinct()
                .limit(10)
                .toList();
        return rows.isEmpty()
                ? Problem.of("verify.glyph", CleanText.named(e.codePoint()), e.where())
                : Problem.of("verify.glyph-of-rows", CleanText.named(e.codePoint()), e.where(), rows);
    }
}
