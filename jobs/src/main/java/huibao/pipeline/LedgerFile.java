package huibao.pipeline;

import huibao.figure.ListedItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The lines of the ledger on their way from the step that counts to the one that writes. */
final class LedgerFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LedgerFile() {}

    static void write(List<ListedItem> items, Path file) {
        try {
            Files.write(file, MAPPER.writeValueAsBytes(items));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    static List<ListedItem> read(Path file) {
        try {
            return List.of(MAPPER.readValue(Files.readAllBytes(file), ListedItem[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
