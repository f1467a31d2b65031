package huibao.source;

import huibao.problem.Problem;
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
    public static Optional<Problem> problem(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            CsvReader reader = new CsvReader(in);
            int columns = -1;
            for (Optional<List<String>> row = reader.readRow(); row.isPresent(); row = reader.readRow()) {
                int fields = row.get().size();
                if (columns >= 0 && fields != columns) {
                    return Optional.of(Problem.of("verify.file.fields", reader.rowLine(), fields, columns));
                }
                columns = fields;
            }
            return Optional.empty();
        } catch (MalformedCsvException e) {
            return Optional.of(Problem.of("load.csv." + e.key(), "1"));
        } catch (CharacterCodingException e) {
            return Optional.of(Problem.of("cause.not-utf8"));
        }
    }
}
