package huibao.adhoc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import huibao.text.CleanText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCsvTests {
    /** What a parser could stumble over, or a spreadsheet take for something else. */
    private static final List<String> AWKWARD =
            List.of("", ",", "\"", "\"\"", "'", "=", "-1", "#", ";", " ", "\\", "\\\"", "\uFF1D", "a,b\"c");

    private static final int[][] PLANES = {
        {0, 0x7F},
        {0x80, 0x24F},
        {0x590, 0x6FF},
        {0x2000, 0x206F},
        {0x4E00, 0x9FFF},
        {0xFF00, 0xFFFF},
        {0x20000, 0x323AF}
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(1)",
                "\tx",
                "\rx",
                " =1",
                "＝1+1",
                "'x",
                "5-10",
                "03",
                "990121001",
                "2021-06",
                "49018e16",
                "2021",
                "2021年6月",
                "1/2",
                "true",
                "FALSE",
                "1-May",
                "MAR1",
                "12:30",
                "10%"
            })
    void whatASpreadsheetWouldReadDifferentlyHasAnApostropheBeforeIt(String text) {
        assertThat(AnswerCsv.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"城关镇", "letter", "2021-W22", "2021-Q2", "1—4人", ">100", "T01", "A0101", "unknown", "三十里铺"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(AnswerCsv.guarded(text)).isEqualTo(text);
    }

    /** By a parser that has nothing in common with what writes the file. */
    @Test
    void fiveThousandTextsComeBackFromTheFileAsTheyWere() throws IOException {
        List<List<String>> texts = new ArrayList<>();
        Random random = new Random(20211129);
        while (texts.size() < 5_000) {
            CleanText clean = CleanText.of(randomText(random));
            if (clean.isUsable()) {
                texts.add(List.of(clean.text(), "x", AWKWARD.get(random.nextInt(AWKWARD.size())) + clean.text()));
            }
        }
        StringWriter file = new StringWriter();
        AnswerCsv.write(
                texts.stream()
                        .map(line -> line.stream().map(AnswerCsv::guarded).toList())
                        .toList(),
                file);
        byte[] bytes = file.toString().getBytes(UTF_8);

        assertThat(new String(bytes, UTF_8)).as("no half characters").isEqualTo(file.toString());
        assertThat(parsed(bytes)).isEqualTo(texts);
    }

    private static List<List<String>> parsed(byte[] file) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setLineSeparator("\n");
        settings.setLineSeparatorDetectionEnabled(false);
        settings.setNormalizeLineEndingsWithinQuotes(false);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setSkipEmptyLines(false);
        settings.setNullValue("");
        settings.setEmptyValue("");
        return new CsvParser(settings)
                .parseAll(new ByteArrayInputStream(file), UTF_8).stream()
                        .map(line -> Stream.of(line)
                                .map(text -> text.startsWith("'") ? text.substring(1) : text)
                                .toList())
                        .toList();
    }

    private static String randomText(Random random) {
        int[] plane = random.nextInt(3) == 0 ? new int[] {0, 0x10FFFF} : PLANES[random.nextInt(PLANES.length)];
        return random.ints(1 + random.nextInt(8), plane[0], plane[1] + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
