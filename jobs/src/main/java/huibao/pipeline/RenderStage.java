package huibao.pipeline;

import huibao.narrative.Composed;
import huibao.reports.Document;
import huibao.reports.Faces;
import huibao.reports.MissingGlyphException;
import huibao.reports.Renderer;
import huibao.settings.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Documents → the files of the formats asked for, the PDF always among them: it is what is verified. */
record RenderStage() implements Stage {
    @Override
    public Rows run(Work work) throws IOException {
        Renderer renderer = new Renderer(Faces.in(Path.of(work.settings().text(Setting.FONTS_FOLDER))));
        long blocks = 0;
        long bytes = 0;
        for (Composed composed : DocumentFile.read(work.documents())) {
            Document document = composed.document();
            for (DocumentFormat format : work.formats()) {
                bytes += render(renderer, document, format, work.deliverable(document, format));
            }
            blocks += document.blocks().size();
        }
        return new Rows(blocks, bytes);
    }

    private static long render(Renderer renderer, Document document, DocumentFormat format, Path file)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            format.render(renderer, document, out);
        } catch (MissingGlyphException e) {
            throw new VerificationException(
                    "字形核对",
                    List.of("没有字体可以排印“" + Character.toString(e.codePoint()) + "”（"
                            + "U+%04X".formatted(e.codePoint()) + "），见 " + e.where()
                            + "；请在字体目录中补充含该字的字体，或改用其他写法"));
        }
        return Files.size(file);
    }
}
