package huibao.adhoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link AnswerRecords} as CSV: UTF-8, a header, LF, fields quoted where they have to be. */
public final class AnswerCsv {
    private AnswerCsv() {}

    public static void write(AnswerRecords records, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(line(records.columns().stream()
                    .map(column -> Optional.<Object>of(column.name()))
                    .toList()));
            for (List<Optional<Object>> row : records.rows()) {
                writer.write(line(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static String line(List<Optional<Object>> values) {
        return values.stream()
                        .map(value -> value.map(AnswerCsv::field).orElse(""))
                        .collect(Collectors.joining(",")) + "\n";
    }

    private static String field(Object value) {
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return text.matches("(?s).*[,\"\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
