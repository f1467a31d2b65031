package huibao.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.imports.SheetCell.CellKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as POI and other writers make them, and those that are none. */
class XlsxSheetTests {
    @TempDir
    Path folder;

    @Test
    void readsTextsNumbersYesAndNoFormulasAndErrorsOfNamedColumns() throws IOException {
        Path file = workbook(workbook -> {
            Row row = workbook.createSheet("一").createRow(4);
            row.createCell(0).setCellValue("甲");
            row.createCell(1).setCellValue("never");
            row.createCell(2).setCellValue(1.5);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellFormula("1+1");
            row.getCell(4).setCellValue(2);
            row.createCell(5).setCellFormula("\"a\"&\"b\"");
            row.getCell(5).setCellValue("ab");
            row.createCell(6).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
            row.createCell(30, CellType.BLANK);
        });
        assertThat(rows(file, 0, 2, 3, 4, 5, 6, 30))
                .containsExactly(Map.entry(
                        5L,
                        List.of(
                                SheetCell.text("甲"),
                                new SheetCell(CellKind.NUMBER, "1.5"),
                                SheetCell.text("TRUE"),
                                new SheetCell(CellKind.NUMBER, "2.0"),
                                SheetCell.text("ab"),
                                new SheetCell(CellKind.ERROR, ""),
                                SheetCell.BLANK)));
    }

    @Test
    void readsTextsOfATableWithRunsAndSpacesAndThoseOfTheCell() throws IOException {
        Path shared = workbook(workbook -> {
            Row row = workbook.createSheet().createRow(0);
            var text = workbook.getCreationHelper().createRichTextString(" 前 后 ");
            text.applyFont(0, 2, workbook.createFont());
            row.createCell(0).setCellValue(text);
            row.createCell(1).setCellValue("𬒗_x000D_镇");
        });
        assertThat(rows(shared, 0, 1).get(1L)).containsExactly(SheetCell.text(" 前 后 "), SheetCell.text("𬒗\r镇"));
        Path inline = folder.resolve("inline.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(inline)) {
            workbook.createSheet().createRow(0).createCell(3).setCellValue("行内");
            workbook.write(out);
        }
        assertThat(rows(inline, 3).get(1L)).containsExactly(SheetCell.text("行内"));
    }

    @Test
    void keepsOnlyTextsThatNamedColumnsPointTo() {
        java.util.BitSet wanted = new java.util.BitSet();
        wanted.set(0);
        wanted.set(63);
        wanted.set(64);
        wanted.set(200);
        SharedTexts texts = new SharedTexts(wanted);
        List.of("甲", "b", "", "丁丁").forEach(texts::add);
        texts.seal();
        assertThat(List.of(texts.get(0), texts.get(63), texts.get(64), texts.get(200), texts.get(1), texts.get(300)))
                .containsExactly("甲", "b", "", "丁丁", "", "");
    }

    @Test
    void countsRowsAndCellsThatDoNotSayWhereTheyAre() throws IOException {
        Path file = workbook(workbook -> {
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellValue(2);
            workbook.getSheetAt(0).createRow(1).createCell(0).setCellValue(3);
        });
        rewrite(file, "xl/worksheets/sheet1.xml", xml -> xml.replaceAll(" r=\"[A-Z0-9]+\"", ""));
        assertThat(rows(file, 0, 1))
                .containsExactly(
                        Map.entry(
                                1L,
                                List.of(new SheetCell(CellKind.NUMBER, "1.0"), new SheetCell(CellKind.NUMBER, "2.0"))),
                        Map.entry(2L, List.of(new SheetCell(CellKind.NUMBER, "3.0"), SheetCell.BLANK)));
    }

    @Test
    void findsAHeaderOfTwoRowsBelowATitle() throws IOException {
        Path file = workbook(workbook -> {
            var sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("某县台账");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            Row upper = sheet.createRow(2);
            upper.createCell(0).setCellValue("编号");
            upper.createCell(1).setCellValue("登记");
            upper.createCell(3).setCellValue("办理");
            Row lower = sheet.createRow(3);
            lower.createCell(1).setCellValue("时 间");
            lower.createCell(2).setCellValue("单位*");
            lower.createCell(3).setCellValue("时间");
            lower.createCell(4).setCellValue("单位（必填）");
        });
        try (Workbook workbook = Workbook.open(file)) {
            Sheet sheet = new XlsxSheet(workbook, workbook.sheets().get(0));
            assertThat(new HeaderSearch(sheet, Set.of("编号", "登记/时间", "办理/时间", "办理/单位")).find())
                    .isEqualTo(new HeaderSearch.Header(4, Map.of("编号", 0, "登记/时间", 1, "办理/时间", 3, "办理/单位", 4)));
            assertThatThrownBy(() -> new HeaderSearch(sheet, Set.of("编号", "时间")).find())
                    .hasMessageContaining("several columns are headed 时间");
            assertThatThrownBy(() -> new HeaderSearch(sheet, Set.of("编号", "结果")).find())
                    .hasMessageContaining("the row of headers has no 结果");
        }
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Path file = folder.resolve("x.xlsx");
        Files.writeString(file, "text");
        assertThatThrownBy(() -> Workbook.open(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("not an XLSX");
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> Workbook.open(file)).hasMessageContaining("is empty (0 bytes)");
        for (String page : List.of("<html><table>", "\uFEFF\r\n<?xml version=\"1.0\"?><Workbook>")) {
            Files.writeString(file, page);
            assertThatThrownBy(() -> Workbook.open(file)).hasMessageContaining("is a web page or an XML table");
        }
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        assertThatThrownBy(() -> Workbook.open(file))
                .hasMessageContaining("an old .xls file or protected with a password");
        try (POIFSFileSystem locked = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("x");
            workbook.createSheet();
            try (OutputStream out = encryptor.getDataStream(locked)) {
                workbook.write(out);
            } catch (java.security.GeneralSecurityException e) {
                throw new AssertionError(e);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                locked.writeFilesystem(out);
            }
        }
        assertThatThrownBy(() -> Workbook.open(file)).hasMessageContaining("protected with a password");
    }

    @Test
    void refusesADamagedSheetWithoutQuotingIt() throws IOException {
        Path file = workbook(
                workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue(7));
        rewrite(file, "xl/worksheets/sheet1.xml", xml -> xml.replace("<v>7.0", "<v>张三<b"));
        assertThatThrownBy(() -> rows(file, 0))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("part xl/worksheets/sheet1.xml is damaged. Expected a whole file. Export it again");
    }

    @Test
    void opensNoFileThatAWorkbookNames() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "secret");
        Path file = workbook(
                workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue(7));
        rewrite(file, "xl/worksheets/sheet1.xml", xml -> xml.replaceFirst(
                        "<worksheet", "<!DOCTYPE w [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><worksheet")
                .replace("<v>7.0", "<v>&s;"));
        assertThatThrownBy(() -> rows(file, 0))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageNotContaining("secret");
    }

    private Path workbook(Consumer<XSSFWorkbook> fill) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static void rewrite(Path file, String part, java.util.function.UnaryOperator<String> change)
            throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
        }
    }

    private static Map<Long, List<SheetCell>> rows(Path file, int... columns) throws IOException {
        Map<Long, List<SheetCell>> rows = new TreeMap<>();
        try (Workbook workbook = Workbook.open(file)) {
            new XlsxSheet(workbook, workbook.sheets().get(0))
                    .rows(
                            columns,
                            0,
                            Long.MAX_VALUE,
                            (number, cells) -> rows.put(number, new ArrayList<>(List.of(cells))));
        }
        return rows;
    }
}
