package huibao.source;

import huibao.source.CsvReader.MalformedCsvException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether a CSV file can be read, each row as long as the first. */
public final class CsvShape {
    private CsvShape() {}

    /** Why not; empty if it can. */
    public static Optional<String> problem(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            CsvReader reader = new CsvReader(in);
            int columns = -1;
            for (Optional<List<String>> row = reader.readRow(); row.isPresent(); row = reader.readRow()) {
                int fields = row.get().size();
                if (columns >= 0 && fields != columns) {
                    return Optional.of("line " + reader.rowLine() + " has " + fields + " fields, expected " + columns);
                }
                columns = fields;
            }
            return Optional.empty();
        } catch (MalformedCsvException e) {
            return Optional.of(e.getMessage());
        } catch (CharacterCodingException e) {
            return Optional.of("is not UTF-8");
        }
    }
}
