package huibao.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Renders a document written as JSON, for whoever changes a template or a style. */
public final class Preview {
    private Preview() {}

    /** @param arguments the JSON document, the file to write (.pdf, .docx or .xlsx), the font folder */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("Invalid arguments: " + arguments.length
                    + ". Expected DOCUMENT.json OUTPUT.pdf|docx|xlsx FONT_FOLDER");
        }
        try (InputStream json = Files.newInputStream(Path.of(arguments[0]));
                OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            Document document = DocumentJson.read(json);
            Renderer renderer = new Renderer(Faces.in(Path.of(arguments[2])));
            if (arguments[1].endsWith(".docx")) {
                renderer.renderWord(document, out);
            } else if (arguments[1].endsWith(".xlsx")) {
                renderer.renderWorkbook(document, out);
            } else {
                renderer.render(document, out);
            }
        }
    }
}
