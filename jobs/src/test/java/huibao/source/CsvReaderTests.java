package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.source.CsvReader.MalformedCsvException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvReaderTests {
    @Test
    void readsQuotesCommasAndLineEndsWithinFields() throws Exception {
        assertThat(rows("a,\"b,\"\"c\"\"\nd\",e\n")).containsExactly(List.of("a", "b,\"c\"\nd", "e"));
    }

    @Test
    void readsWindowsFilesWithByteOrderMark() throws Exception {
        assertThat(rows("\uFEFFa,b\r\n县,\r\n")).containsExactly(List.of("a", "b"), List.of("县", ""));
    }

    @Test
    void countsLinesThatEndInACarriageReturnOnly() throws Exception {
        CsvReader reader = new CsvReader(new StringReader("a\rb\r\nc\n\rd"), ',');
        List<Long> lines = new ArrayList<>();
        while (reader.readRow().isPresent()) {
            lines.add(reader.rowLine());
        }
        assertThat(lines).containsExactly(1L, 2L, 3L, 5L);
    }

    @Test
    void needsNoLineEndAtTheEndAndSkipsEmptyLines() throws Exception {
        assertThat(rows("a,b\n\n\n,\"\"")).containsExactly(List.of("a", "b"), List.of("", ""));
    }

    @Test
    void knowsTheLineARowBeginsOn() throws Exception {
        CsvReader reader = reader("a\n\"b\nc\"\nd".getBytes(StandardCharsets.UTF_8));
        List<Long> lines = new ArrayList<>();
        while (reader.readRow().isPresent()) {
            lines.add(reader.rowLine());
        }
        assertThat(lines).containsExactly(1L, 2L, 4L);
    }

    @Test
    void refusesQuotesOutOfPlace() {
        assertThatThrownBy(() -> rows("a\"b\n"))
                .isInstanceOf(MalformedCsvException.class)
                .hasMessage("quote-inside");
        assertThatThrownBy(() -> rows("\"a\"b\n")).hasMessage("text-after-quote");
        assertThatThrownBy(() -> rows("x\n\"a\nb")).hasMessage("quote-open");
    }

    @Test
    void refusesAnotherEncoding() {
        assertThatThrownBy(() -> reader("县".getBytes(Charset.forName("GBK"))).readRow())
                .isInstanceOf(CharacterCodingException.class);
    }

    private static List<List<String>> rows(String text) throws IOException, MalformedCsvException {
        CsvReader reader = reader(text.getBytes(StandardCharsets.UTF_8));
        List<List<String>> rows = new ArrayList<>();
        for (Optional<List<String>> row = reader.readRow(); row.isPresent(); row = reader.readRow()) {
            rows.add(row.get());
        }
        return rows;
    }

    private static CsvReader reader(byte[] bytes) throws IOException {
        return new CsvReader(new ByteArrayInputStream(bytes));
    }
}
