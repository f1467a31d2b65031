package huibao.pipeline;

import huibao.lake.Lake;
import huibao.narrative.Composed;
import huibao.problem.Problem;
import huibao.reports.Document;
import huibao.reports.Faces;
import huibao.reports.MissingGlyphException;
import huibao.reports.Renderer;
import huibao.text.CleanText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents, arranged so that pages are filled → the files of the formats asked for, and the PDF with them. Where no font has
 * a character and nobody asked for the PDF, the others go on: their readers bring their own fonts.
 */
record RenderStage(Lake lake) implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(RenderStage.class);

    @Override
    public RowCounts run(Work work) throws IOException {
        List<String> missing = Faces.missing(work.fonts());
        if (!missing.isEmpty()) {
            LOG.warn(
                    "No font for {} in {}: Noto Sans SC stands in. Expected e.g. 仿宋.ttf or FandolFang-Regular.otf there",
                    String.join("、", missing),
                    work.fonts());
        }
        Renderer renderer = new Renderer(Faces.in(work.fonts()));
        long blocks = 0;
        long bytes = 0;
        List<Composed> documents = DocumentFile.read(work.documents()).stream()
                .map(composed -> composed.arranged(renderer::arranged))
                .toList();
        DocumentFile.write(documents, work.documents());
        for (Composed composed : documents) {
            Document document = composed.document();
            for (DocumentFormat format : work.formats()) {
                bytes += render(work, renderer, document, format);
            }
            blocks += document.blocks().size();
        }
        return new RowCounts(blocks, bytes);
    }

    private long render(Work work, Renderer renderer, Document document, DocumentFormat format) throws IOException {
        Path file = work.deliverable(document, format);
        try (OutputStream out = Files.newOutputStream(file)) {
            format.render(renderer, document, out);
        } catch (MissingGlyphException e) {
            if (work.isAskedFor(format)) {
                throw VerificationException.of("glyphs", List.of(refusal(work, e)));
            }
            Files.delete(file);
            LOG.warn("{}: {}", file.getFileName(), refusal(work, e));
            return 0;
        }
        return Files.size(file);
    }

    /** With the rows of the source the character stands in. */
    private Problem refusal(Work work, MissingGlyphException e) {
        String character = Character.toString(e.codePoint());
        List<String> rows = EditionBasis.of(lake, work)
                .codes()
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
