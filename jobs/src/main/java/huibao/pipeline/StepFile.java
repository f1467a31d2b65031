package huibao.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** What one step leaves for another, as JSON. */
final class StepFile {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private StepFile() {}

    static void write(Object value, Path file) {
        try {
            Files.write(file, MAPPER.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    static <T> T read(Path file, Class<T> kind) {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), kind);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
