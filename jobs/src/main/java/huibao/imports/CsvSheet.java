package huibao.imports;

import huibao.problem.Problem;
import huibao.source.CsvReader;
import huibao.source.CsvReader.MalformedCsvException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CSV file in whichever encoding and with whichever delimiter it has. */
final class CsvSheet implements Sheet {
    private static final int SAMPLE = 50;

    private final Path file;
    private final Charset charset;
    private final char delimiter;

    private CsvSheet(Path file, Charset charset, char delimiter) {
        this.file = file;
        this.charset = charset;
        this.delimiter = delimiter;
    }

    /** @param named by the mapping; else it is found */
    static CsvSheet open(Path file, Optional<Charset> named) throws IOException {
        Charset charset = named.isPresent() ? named.get() : TextEncoding.of(file);
        return new CsvSheet(file, charset, delimiter(file, charset));
    }

    /** The delimiter with which most of the first rows have the same number of fields: texts may contain commas. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        char best = ',';
        long most = 0;
        for (char delimiter : List.of(',', '\t', ';', '|')) {
            long alike = alike(new CsvSheet(file, charset, delimiter));
            best = alike > most ? delimiter : best;
            most = Math.max(most, alike);
        }
        return best;
    }

    /** How many rows have the most frequent number of fields, then that number. */
    private static long alike(CsvSheet sheet) throws IOException {
        Map<Integer, Long> rows = new HashMap<>();
        try {
            sheet.read(SAMPLE, (line, fields) -> rows.merge(fields.size(), 1L, Long::sum));
        } catch (UnreadableFile e) {
            // With the wrong delimiter quotes can be misplaced; with the right one the error is reported later.
        }
        rows.remove(1);
        return rows.entrySet().stream()
                .mapToLong(entry -> entry.getValue() << 32 | entry.getKey())
                .max()
                .orElse(0);
    }

    private static UnreadableFile notEncoded(Path file, Charset charset) throws IOException {
        return new UnreadableFile(
                "import.not-encoded",
                charset.name(),
                Long.toString(TextEncoding.faultyLine(file, charset).orElse(1)));
    }

    private static InputStreamReader open(InputStream bytes, Charset charset) {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public long expectedRows() {
        return 0;
    }

    @Override
    public CellTimes times() {
        return CellTimes.from1900();
    }

    @Override
    public List<List<String>> top(int rows) throws IOException {
        List<List<String>> top = new ArrayList<>();
        read(rows, (line, fields) -> top.add(fields));
        return top;
    }

    @Override
    public void rows(int[] columns, long after, long most, SheetRowSink rows) throws IOException {
        SheetCell[] cells = new SheetCell[columns.length];
        long[] row = {0};
        read(after + most, (line, fields) -> {
            if (++row[0] <= after) {
                return;
            }
            for (int i = 0; i < columns.length; i++) {
                cells[i] = columns[i] < fields.size() ? SheetCell.text(fields.get(columns[i])) : SheetCell.BLANK;
            }
            rows.take(line, cells);
        });
    }

    private void read(long most, Fields taker) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            CsvReader reader = new CsvReader(open(bytes, charset), delimiter);
            Optional<List<String>> row = next(reader);
            for (long i = 0; i < most && row.isPresent(); i++) {
                taker.take(reader.rowLine(), row.get());
                row = next(reader);
            }
        } catch (CharacterCodingException e) {
            throw notEncoded(file, charset);
        }
    }

    private static Optional<List<String>> next(CsvReader reader) throws IOException {
        try {
            return reader.readRow();
        } catch (MalformedCsvException e) {
            throw new UnreadableFile(
                    "import.malformed-csv",
                    Long.toString(reader.line()),
                    Problem.of("load.csv." + e.key(), Long.toString(reader.rowLine())));
        }
    }

    private interface Fields {
        void take(long line, List<String> fields) throws IOException;
    }
}
