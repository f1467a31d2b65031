package huibao.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The sample of every kind of block, and the faces the build fetched. */
final class SampleDocument {
    static final Faces FACES = Faces.in(Path.of(System.getProperty("huibao.fonts")));

    private SampleDocument() {}

    static Document read() {
        try (InputStream in = SampleDocument.class.getResourceAsStream("sample.json")) {
            return new DocumentReader().read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read sample.json", e);
        }
    }

    static byte[] pdf(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Renderer(FACES).render(document, out);
        return out.toByteArray();
    }
}
