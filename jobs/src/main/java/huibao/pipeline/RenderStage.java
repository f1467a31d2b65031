package huibao.pipeline;

import huibao.lake.Lake;
import huibao.narrative.Composed;
import huibao.reports.Document;
import huibao.reports.Faces;
import huibao.reports.MissingGlyphException;
import huibao.reports.Renderer;
import huibao.settings.Setting;
import huibao.text.CleanText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents → the files of the formats asked for, and the PDF with them. Where no font has a character and nobody asked for
 * the PDF, the others go on: their readers bring their own fonts.
 */
record RenderStage(Lake lake) implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(RenderStage.class);

    @Override
    public Rows run(Work work) throws IOException {
        Renderer renderer = new Renderer(Faces.in(Path.of(work.settings().text(Setting.FONTS_FOLDER))));
        long blocks = 0;
        long bytes = 0;
        for (Composed composed : DocumentFile.read(work.documents())) {
            Document document = composed.document();
            for (DocumentFormat format : work.formats()) {
                bytes += render(work, renderer, document, format);
            }
            blocks += document.blocks().size();
        }
        return new Rows(blocks, bytes);
    }

    private long render(Work work, Renderer renderer, Document document, DocumentFormat format) throws IOException {
        Path file = work.deliverable(document, format);
        try (OutputStream out = Files.newOutputStream(file)) {
            format.render(renderer, document, out);
        } catch (MissingGlyphException e) {
            if (work.isAskedFor(format)) {
                throw new VerificationException("字形核对", List.of(refusal(work, e)));
            }
            Files.delete(file);
            LOG.warn("{}: {}", file.getFileName(), refusal(work, e));
            return 0;
        }
        return Files.size(file);
    }

    /** With the rows of the source the character stands in. */
    private String refusal(Work work, MissingGlyphException e) {
        String character = Character.toString(e.codePoint());
        String rows = EditionBasis.of(lake, work)
                .codes()
                .named()
                .filter(row -> row.name().contains(character))
                .map(row -> row.relation().word() + " " + row.code())
                .distinct()
                .limit(10)
                .collect(Collectors.joining("、"));
        return "没有字体可以排印" + CleanText.named(e.codePoint()) + "，见 " + e.where() + (rows.isEmpty() ? "" : "；来源：" + rows)
                + "；请在字体目录中补充含该字的字体，或改用其他写法";
    }
}
