package huibao.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Renders a document written as JSON, for whoever changes a template: see reports/README.md. */
public final class Preview {
    private Preview() {}

    /** @param arguments the JSON document, the PDF to write, the font folder */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "Invalid arguments: " + arguments.length + ". Expected DOCUMENT.json OUTPUT.pdf FONT_FOLDER");
        }
        try (InputStream json = Files.newInputStream(Path.of(arguments[0]));
                OutputStream pdf = Files.newOutputStream(Path.of(arguments[1]))) {
            new Renderer(Faces.in(Path.of(arguments[2]))).render(new DocumentReader().read(json), pdf);
        }
    }
}
