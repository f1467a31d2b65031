package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.Block.Cell;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class OfficeVerificationTests {
    private final Document document = SampleDocument.read();

    @Test
    void findsAllThatTheSampleSays() {
        assertThat(OfficeVerification.problems(document, word())).isEmpty();
        assertThat(OfficeVerification.problems(document, workbook(document))).isEmpty();
    }

    @Test
    void namesThePartThatNoProgramCanRead() throws IOException {
        byte[] broken = changed(word(), "word/document.xml", xml -> xml.replace("</w:t>", "\u000B</w:t>"));
        assertThat(OfficeVerification.problems(broken)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FileFault.FaultKind.NOT_XML);
            assertThat(fault.values()).first().isEqualTo("word/document.xml");
            assertThat(fault.values()).last().asString().startsWith("line ");
        });
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        byte[] lost = changed(word(), "word/document.xml", xml -> xml.replace("信访", "信"));
        assertThat(OfficeVerification.problems(document, lost))
                .anyMatch(fault -> fault.kind() == FileFault.FaultKind.LACKS_TEXT
                        && fault.values().get(0).equals("title"));
        byte[] astray = changed(word(), "word/_rels/document.xml.rels", xml -> xml.replace("styles.xml", "style.xml"));
        assertThat(OfficeVerification.problems(astray))
                .containsExactly(FileFault.of(
                        FileFault.FaultKind.MISSING_TARGET, "word/_rels/document.xml.rels", "word/style.xml"));
        byte[] other = changed(workbook(document), "xl/worksheets/sheet2.xml", xml -> xml.replaceFirst("<v>", "<v>1"));
        assertThat(OfficeVerification.problems(document, other)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FileFault.FaultKind.LACKS_ROWS);
            assertThat(fault.values()).first().isEqualTo("1");
        });
    }

    @Test
    void daysAreDaysAndLiteralNumbersOfCharactersStayText() throws IOException {
        Row row = new Row(
                RowKind.NORMAL,
                List.of(
                        Cell.words("县_x0041_局"),
                        Cell.words("2021-06-30"),
                        new Cell("剩余30天", Optional.of(BigDecimal.valueOf(30)), NumberFormat.DAYS),
                        new Cell("30.5", Optional.of(new BigDecimal("30.5")), NumberFormat.DAYS)));
        Document ledger = SampleDocument.of(TableTests.table(
                List.of(
                        TableTests.words("单位"),
                        TableTests.words("日期"),
                        TableTests.number("期限"),
                        TableTests.number("天数")),
                List.of(row)));
        byte[] bytes = workbook(ledger);

        assertThat(OfficeVerification.problems(ledger, bytes)).isEmpty();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = read.getSheetAt(1);
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("县_x0041_局");
            assertThat(sheet.getRow(3).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2021, 6, 30));
            assertThat(sheet.getRow(3).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("0;\"−\"0");
            assertThat(sheet.getRow(3).getCell(3).getCellStyle().getDataFormatString())
                    .isEqualTo("0.0;\"−\"0.0");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(read.getStylesSource()
                            .getCTStylesheet()
                            .getCellStyles()
                            .getCellStyleArray(0)
                            .getName())
                    .isEqualTo("Normal");
        }
    }

    private byte[] word() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Renderer(SampleDocument.FACES).renderWord(document, out);
        return out.toByteArray();
    }

    private static byte[] workbook(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Renderer(SampleDocument.FACES).renderWorkbook(document, out);
        return out.toByteArray();
    }

    private static byte[] changed(byte[] file, String path, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((entry.getName().equals(path) ? change.apply(xml) : xml).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
