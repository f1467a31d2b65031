package huibao.pipeline;

import huibao.reports.Document;
import huibao.reports.Faces;
import huibao.reports.Renderer;
import huibao.settings.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Document → PDF. */
record RenderStage() implements Stage {
    @Override
    public Rows run(Work work) throws IOException {
        Document document = DocumentFile.read(work.document());
        Path fonts = Path.of(work.settings().text(Setting.FONTS_FOLDER));
        Path pdf = work.pdf();
        try (OutputStream out = Files.newOutputStream(pdf)) {
            new Renderer(Faces.in(fonts)).render(document, out);
        }
        return new Rows(document.blocks().size(), Files.size(pdf));
    }
}
