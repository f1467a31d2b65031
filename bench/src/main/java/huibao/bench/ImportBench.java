package huibao.bench;

import huibao.source.SourceDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * {@code ImportBench HOME write FOLDER ROWS CHANGED} writes an export of a county that does not exist, with its mapping: every
 * CHANGEDth row says something else, 0 for none. {@code ImportBench HOME rows} prints a line for each relation of the home
 * folder's database: how many rows it has, and a number that is the same where the rows are.
 */
final class ImportBench {
    private static final String MAPPING =
            """
            mapping: bench
            tables:
              - file: export.xlsx
                take:
                  - into: petition_item
                    columns:
                      item_id: {number: 编号}
                      form: {from: 形式, values: {来信: letter, 来访: visit}}
                      petitioned_on: 日期
                      registered_at: 登记时间
                      registering_level: {constant: county}
                      registering_unit: {constant: X1}
                      region_code: {constant: "1"}
                      purpose: {constant: request}
                      persons: 人数
                      joint_letter: {constant: "false"}
                      judicial: {constant: "false"}
                      counted: {constant: "true"}
                  - into: petition_event
                    when: 受理时间
                    columns:
                      event_id: {derived: 编号}
                      item_id: {number: 编号}
                      kind: {constant: accepted}
                      occurred_at: 受理时间
            """;
    private static final List<String> HEADERS = List.of("编号", "形式", "日期", "登记时间", "人数", "受理时间", "概况一", "概况二");
    private static final int FIRST_DAY = 43_831;
    private static final int DAYS = 900;

    private ImportBench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments[1].equals("write")) {
            write(Path.of(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        } else {
            try (SourceDatabase database = SourceDatabase.embedded(Path.of(arguments[0]));
                    Connection connection = database.owner().getConnection()) {
                for (String relation : List.of("petition_item", "petition_event")) {
                    System.out.println(relation + " " + rows(connection, relation));
                }
            }
        }
        System.exit(0);
    }

    /** As spreadsheet programs save it: texts in a table of their own, among them two that no mapping takes. */
    private static void write(Path folder, int rows, int changed) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true);
                OutputStream out = Files.newOutputStream(folder.resolve("export.xlsx"))) {
            Sheet sheet = workbook.createSheet();
            Row header = sheet.createRow(0);
            for (int column = 0; column < HEADERS.size(); column++) {
                header.createCell(column).setCellValue(HEADERS.get(column));
            }
            for (int number = 0; number < rows; number++) {
                boolean isChanged = changed > 0 && number % changed == 0;
                int day = FIRST_DAY + number % DAYS;
                Row row = sheet.createRow(number + 1);
                row.createCell(0).setCellValue("YQ2021-" + (1_000_000 + number));
                row.createCell(1).setCellValue(number % 2 == 0 ? "来信" : "来访");
                row.createCell(2).setCellValue(day);
                row.createCell(3).setCellValue(day + 0.375);
                row.createCell(4).setCellValue(isChanged ? 11 : 1 + number % 9);
                row.createCell(5).setCellValue(day + (isChanged ? 2.375 : 1.375));
                row.createCell(6).setCellValue("虚构的文字" + number);
                row.createCell(7).setCellValue("此列不应读取，内容为虚构的长文字，只为了占去内存；".repeat(2) + number);
            }
            workbook.write(out);
        }
    }

    /** Without the time at which a row was written, which no two imports share. */
    private static String rows(Connection connection, String relation) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*), sum(hashtextextended("
                        + "(to_jsonb(of_row) - 'recorded_at')::text, 0)) FROM petition." + relation + " AS of_row")) {
            result.next();
            return result.getString(1) + " " + result.getString(2);
        }
    }
}
