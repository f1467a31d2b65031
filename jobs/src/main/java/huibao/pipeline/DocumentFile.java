package huibao.pipeline;

import huibao.edition.Edition;
import huibao.narrative.Composed;
import huibao.narrative.PrintedTable;
import huibao.reports.Document;
import huibao.reports.DocumentJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Composed documents on their way to the step that renders them and the one that verifies them. The file is published with
 * the edition, so that a page can show what its PDF says.
 */
public final class DocumentFile {
    /** In the folder of an edition. */
    public static final String NAME = "documents.json";

    private DocumentFile() {}

    private record StoredDocument(Document document, List<String> office, List<PrintedTable> tables) {}

    static void write(List<Composed> documents, Path file) {
        List<StoredDocument> written = documents.stream()
                .map(one -> new StoredDocument(one.document(), one.office(), one.tables()))
                .toList();
        try {
            Files.write(file, DocumentJson.MAPPER.writeValueAsBytes(written));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** What an edition says; empty if an older program made it. */
    public static List<Document> of(Edition edition) {
        Path file = edition.folder().resolve(NAME);
        return Files.exists(file) ? read(file).stream().map(Composed::document).toList() : List.of();
    }

    /** The documents with the office's own paragraphs, without their omissions. */
    static List<Composed> read(Path file) {
        try {
            StoredDocument[] written = DocumentJson.MAPPER.readValue(Files.readAllBytes(file), StoredDocument[].class);
            return List.of(written).stream()
                    .map(one -> new Composed(one.document(), List.of(), one.office(), one.tables()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
