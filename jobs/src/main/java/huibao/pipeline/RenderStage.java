package huibao.pipeline;

import huibao.reports.Document;
import huibao.reports.Faces;
import huibao.reports.Renderer;
import huibao.settings.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Document → the files of the formats asked for, the PDF always among them: it is what is verified. */
record RenderStage() implements Stage {
    @Override
    public Rows run(Work work) throws IOException {
        Document document = DocumentFile.read(work.document());
        Renderer renderer = new Renderer(Faces.in(Path.of(work.settings().text(Setting.FONTS_FOLDER))));
        long bytes = 0;
        for (DocumentFormat format : work.formats()) {
            Path file = work.deliverable(format);
            try (OutputStream out = Files.newOutputStream(file)) {
                format.render(renderer, document, out);
            }
            bytes += Files.size(file);
        }
        return new Rows(document.blocks().size(), bytes);
    }
}
