package huibao.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of any size as a spreadsheet program saves it: all texts in one table, among them a description of 60 characters
 * for each row, which must not be held.
 */
final class LargeExport {
    private static final String HEADER = "编号,形式,日期,登记时间,人数,受理时间,姓名,概况";
    private static final String DESCRIPTION = "此列不应读取，内容为虚构的长文字，只为了占去内存；".repeat(3);

    private LargeExport() {}

    /** {@code java … huibao.imports.LargeExport FOLDER [ROWS]}: writes it, or reads it. */
    public static void main(String[] args) throws IOException {
        if (args.length == 2) {
            write(Path.of(args[0]), Integer.parseInt(args[1]));
        } else {
            System.out.println(countRows(Path.of(args[0])));
        }
    }

    /** Reads the columns a mapping would take, all the others not; said by how many rows have a number of their own. */
    static long countRows(Path folder) throws IOException {
        Set<String> headers = Set.of("编号", "形式", "日期", "登记时间", "人数", "受理时间");
        try (Workbook workbook = Workbook.open(folder.resolve("large.xlsx"))) {
            Sheet sheet = new XlsxSheet(workbook, workbook.sheets().get(0));
            HeaderSearch.Header header = new HeaderSearch(sheet, headers).find();
            int[] columns = header.columns().values().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            int place = new ArrayList<>(header.columns().keySet()).indexOf("编号");
            long[] rows = {0};
            sheet.rows(columns, header.rows(), Long.MAX_VALUE - header.rows(), (number, cells) -> {
                if (!cells[place].text().equals("YQ2021-" + (1_000_000 + rows[0]))) {
                    throw new IOException("row " + number + " has another number");
                }
                rows[0]++;
            });
            return rows[0];
        }
    }

    static void write(Path folder, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("large.xlsx")))) {
            part(
                    zip,
                    "xl/workbook.xml",
                    out -> out.write(
                            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    out -> out.write(
                            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"t\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
            part(zip, "xl/worksheets/sheet1.xml", out -> sheet(out, rows));
            part(zip, "xl/sharedStrings.xml", out -> texts(out, rows));
        }
    }

    /** Three texts of its own for each row, after those of the header and two forms. */
    private static void texts(Writer out, int rows) throws IOException {
        out.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        for (String text : (HEADER + ",来信,来访").split(",")) {
            out.write("<si><t>" + text + "</t></si>");
        }
        for (int i = 0; i < rows; i++) {
            out.write("<si><t>YQ2021-" + (1_000_000 + i) + "</t></si><si><t>虚构" + i + "</t></si><si><t>" + DESCRIPTION
                    + i + "</t></si>");
        }
        out.write("</sst>");
    }

    private static void sheet(Writer out, int rows) throws IOException {
        out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:H"
                + (rows + 1) + "\"/><sheetData><row r=\"1\">");
        for (int i = 0; i < 8; i++) {
            out.write("<c r=\"" + (char) ('A' + i) + "1\" t=\"s\"><v>" + i + "</v></c>");
        }
        out.write("</row>");
        for (int i = 0; i < rows; i++) {
            int row = i + 2;
            int text = 10 + 3 * i;
            double day = 43831 + (i % 900) + 0.375;
            out.write("<row r=\"" + row + "\">" + shared('A', row, text) + shared('B', row, 8 + i % 2)
                    + number('C', row, Integer.toString((int) day)) + number('D', row, Double.toString(day))
                    + number('E', row, Integer.toString(1 + i % 9)) + number('F', row, Double.toString(day + 1))
                    + shared('G', row, text + 1) + shared('H', row, text + 2) + "</row>");
        }
        out.write("</sheetData></worksheet>");
    }

    private static String shared(char column, int row, int text) {
        return "<c r=\"" + column + row + "\" t=\"s\"><v>" + text + "</v></c>";
    }

    private static String number(char column, int row, String number) {
        return "<c r=\"" + column + row + "\"><v>" + number + "</v></c>";
    }

    private static void part(ZipOutputStream zip, String name, ZipPart part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream open = new java.io.FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        try (Writer out = new BufferedWriter(new OutputStreamWriter(open, StandardCharsets.UTF_8), 1 << 16)) {
            part.write(out);
        }
        zip.closeEntry();
    }

    private interface ZipPart {
        void write(Writer out) throws IOException;
    }
}
