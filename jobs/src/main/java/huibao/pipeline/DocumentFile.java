package huibao.pipeline;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import huibao.reports.Block;
import huibao.reports.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** A composed document on its way to the step that renders it and the one that verifies it. */
final class DocumentFile {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addMixIn(Block.class, NamedBlock.class).build();

    private DocumentFile() {}

    /** A block says which of the sealed records it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "block")
    private interface NamedBlock {}

    static void write(Document document, Path file) {
        try {
            Files.write(file, MAPPER.writeValueAsBytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    static Document read(Path file) {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), Document.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
