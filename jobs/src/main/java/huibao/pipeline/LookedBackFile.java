package huibao.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** {@link LookedBack} on its way to the steps that print it. */
final class LookedBackFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LookedBackFile() {}

    static void write(LookedBack lookedBack, Path file) {
        try {
            Files.write(file, MAPPER.writeValueAsBytes(lookedBack));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    static LookedBack read(Path file) {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), LookedBack.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
