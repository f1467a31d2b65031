package huibao.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** {@link LookedBack} on its way to the steps that print it. */
public final class LookedBackFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LookedBackFile() {}

    public static void write(LookedBack lookedBack, Path file) {
        try {
            Files.write(file, MAPPER.writeValueAsBytes(lookedBack));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    public static LookedBack read(Path file) {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), LookedBack.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** For the reader; no file where there is no edition before of the same period. */
    public static void writeChanges(LookedBack lookedBack, Path file) throws IOException {
        if (lookedBack.previousCutoff().isPresent()) {
            Files.writeString(file, ChangesCsv.of(lookedBack.changes()));
        }
    }
}
