package huibao.adhoc;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import huibao.lake.format.TypedTable.TypedColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@link AnswerRecords} as CSV that a spreadsheet shows as it is: UTF-8 with a byte order mark, a header, LF. An
 * apostrophe stands before a text that a spreadsheet would take for a formula, a number, a day or a truth value; whoever
 * reads the file takes one apostrophe away from the beginning of a text.
 */
public final class AnswerCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String GUARD = "'";
    /** What begins like a formula, also after a blank; and the guard itself, so that it can be taken away again. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\p{Z}\\p{C}]*[=+\\-@＝＋－＠'].*|[\\t\\r\\n].*");

    private static final Pattern NUMBER =
            Pattern.compile("(?!.*\\.\\.)[¥$€(]?\\d[\\d\\s.,:/\\-%eE年月日时分秒)]*|(?i:true|false)|(?i:e)\\d+");
    private static final Pattern MONTH = Pattern.compile(
            "(?i)(\\d{1,2}[ .\\-/]?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*[ .\\-/]?(\\d{1,4})?");

    private AnswerCsv() {}

    public static void write(AnswerRecords records, Path file) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(records.columns().stream().map(TypedColumn::name).toList());
        records.rows()
                .forEach(row -> lines.add(row.stream()
                        .map(value -> value.map(AnswerCsv::field).orElse(""))
                        .toList()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            write(lines, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    static void write(List<List<String>> lines, Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        lines.forEach(csv::writeRecord);
        csv.flush();
    }

    private static String field(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? guarded(text) : value.toString();
    }

    static String guarded(String text) {
        boolean isTaken = FORMULA.matcher(text).matches()
                || NUMBER.matcher(text.strip()).matches()
                || MONTH.matcher(text.strip()).matches();
        return isTaken ? GUARD + text : text;
    }
}
