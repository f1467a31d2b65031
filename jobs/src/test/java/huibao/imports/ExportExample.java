package huibao.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What the system of a county that does not exist exports, as messy as real ones: titles, merged headers, totals, blank rows,
 * a header once more in the middle, full-width digits, days as text, number and day count, rows that stand twice, three
 * encodings. The columns that must not be read say so in every cell.
 */
final class ExportExample {
    static final String NEVER_READ = "此列不应读取";
    private static final int ITEMS = 240;

    private static final List<String> HEADERS = List.of(
            "序号", "信访件编号", "批次号", "信访形式", "信访日期", "登记时间", "登记机构", "登记机构级别", "姓名", "证件号码", "联系电话", "住址", "信访人数", "问题属地",
            "内容分类代码", "信访目的", "初重标志", "原信访件编号", "涉法涉诉", "纳入统计", "概况信息", "受理时间", "转送时间", "责任单位", "限办截止", "答复时间", "办结时间",
            "化解情况", "责任单位评价", "评价时间", "更新时间");

    private static final List<String> FORMS = List.of("来信", "来访", "网上信访", "走访", "手机APP", "来电", "联名信");
    private static final List<String> PLACES = List.of("云桥镇", "柳溪镇", "松坪镇", "北岗乡");
    private static final List<String> BUREAUS = List.of("县住建局（虚构）", "县人社局（虚构）", "县自然资源局（虚构）");
    private static final List<String> RATINGS = List.of("满意", "基本满意", "不满意", "超期未评价", "");

    private final Random random = new Random(20210614);
    private final List<String> events = new ArrayList<>();
    private CellStyle dayStyle;

    private ExportExample() {}

    /** Writes the folder, without the mapping. */
    static void write(Path folder) {
        try {
            new ExportExample().writeAll(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code java … huibao.imports.ExportExample FOLDER} makes the example anew. */
    public static void main(String[] args) {
        write(Path.of(args[0]));
    }

    private void writeAll(Path folder) throws IOException {
        text(
                folder,
                "区划.csv",
                "GB18030",
                List.of(
                        "区划代码,区划名称,上级代码,级别",
                        "000000,全国（示例）,,国家",
                        "990000,示例省,000000,省级",
                        "990100,示例市,990000,市级",
                        "990121,云桥县,990100,县级",
                        "990121001,云桥镇,990121,乡级",
                        "990121002,柳溪镇,990121,乡级",
                        "990121003,松坪镇,990121,乡级",
                        "990121004,北岗乡,990121,乡级"));
        text(
                folder,
                "机构.csv",
                "UTF-8",
                List.of(
                        "\uFEFF机构代码,机构名称,所在区划,机构类别",
                        "X990121,县信访局（虚构）,云桥县,信访部门",
                        "B01,县住建局（虚构）,云桥县,责任单位",
                        "B02,县人社局（虚构）,云桥县,责任单位",
                        "B03,县自然资源局（虚构）,云桥县,责任单位"));
        text(
                folder,
                "内容分类.csv",
                "UTF-8",
                List.of(
                        "分类代码,上级分类,分类名称,级次",
                        "01,,城乡建设,1",
                        "0101,01,房屋质量,2",
                        "02,,劳动社保,1",
                        "0201,02,工资待遇,2",
                        "03,,自然资源,1"));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            ledger(workbook);
            try (OutputStream out = Files.newOutputStream(folder.resolve("信访件台账2021.xlsx"))) {
                workbook.write(out);
            }
        }
        events.add(0, "流水号\t信访件编号\t办理方式\t办理时间\t办理单位\t延至\t办理意见");
        text(folder, "办理过程.csv", "GB18030", events);
    }

    private static void text(Path folder, String name, String charset, List<String> lines) throws IOException {
        Files.write(
                folder.resolve(name), String.join("\r\n", lines).concat("\r\n").getBytes(Charset.forName(charset)));
    }

    private void ledger(XSSFWorkbook workbook) {
        dayStyle = workbook.createCellStyle();
        dayStyle.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
        workbook.createSheet("填报说明").createRow(0).createCell(0).setCellValue("本工作簿为虚构");
        Sheet sheet = workbook.createSheet("台账");
        sheet.createRow(0).createCell(0).setCellValue("云桥县信访件台账（2021年5月至7月）");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADERS.size() - 1));
        group(sheet, 5, 7, "登记信息");
        group(sheet, 8, 11, "信访人信息");
        group(sheet, 21, 27, "办理信息");
        header(sheet, 2);
        int row = 3;
        for (int item = 1; item <= ITEMS; item++) {
            if (item == ITEMS / 2) {
                row++;
                header(sheet, row++);
            }
            item(sheet.createRow(row++), item);
            if (item % 80 == 0) {
                // the same row once more
                copy(sheet.getRow(row - 1), sheet.createRow(row++));
            }
        }
        Row total = sheet.createRow(row++);
        total.createCell(0).setCellValue("合  计");
        total.createCell(12).setCellValue(999);
        sheet.createRow(row + 1).createCell(0).setCellValue("填表单位：县信访局（虚构）");
    }

    private static void group(Sheet sheet, int first, int last, String text) {
        Row row = sheet.getRow(1) == null ? sheet.createRow(1) : sheet.getRow(1);
        row.createCell(first).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(1, 1, first, last));
    }

    private static void header(Sheet sheet, int at) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < HEADERS.size(); i++) {
            row.createCell(i).setCellValue(i % 5 == 4 ? HEADERS.get(i) + "\n" : HEADERS.get(i));
        }
    }

    private static void copy(Row from, Row to) {
        for (Cell cell : from) {
            Cell copy = to.createCell(cell.getColumnIndex());
            copy.setCellStyle(cell.getCellStyle());
            switch (cell.getCellType()) {
                case NUMERIC -> copy.setCellValue(cell.getNumericCellValue());
                default -> copy.setCellValue(cell.getStringCellValue());
            }
        }
    }

    /** The number of an item, in the form the county writes it. */
    static String number(int item) {
        return String.format("YQ2021-%05d", item);
    }

    private void item(Row row, int item) {
        LocalDateTime registered = LocalDateTime.of(2021, 5, 1, 9, 0).plusMinutes(item * 530L);
        String form = FORMS.get(random.nextInt(FORMS.size()));
        set(row, "序号", item);
        set(row, "信访件编号", item % 7 == 0 ? wide(number(item)) : number(item));
        for (String never : List.of("姓名", "证件号码", "联系电话", "住址", "概况信息")) {
            set(row, never, NEVER_READ);
        }
        if (form.endsWith("访") && item % 3 == 0) {
            set(row, "批次号", "P" + item / 6);
        }
        set(row, "信访形式", item % 11 == 0 ? " " + form + " " : form);
        day(row, "信访日期", registered.toLocalDate().minusDays(random.nextInt(5)), item);
        time(row, "登记时间", registered, item);
        set(row, "登记机构", "县信访局（虚构）");
        set(row, "登记机构级别", "县级");
        persons(row, form, item);
        set(row, "问题属地", PLACES.get(random.nextInt(PLACES.size())));
        set(row, "内容分类代码", List.of("0101", "0201", "03").get(random.nextInt(3)));
        set(row, "信访目的", List.of("求决", "求决", "意见建议", "咨询", "申诉").get(random.nextInt(5)));
        set(row, "初重标志", item % 9 == 0 ? "重件" : "初件");
        if (item % 9 == 0) {
            set(row, "原信访件编号", number(item - 8));
        }
        set(row, "涉法涉诉", item % 20 == 0 ? "是" : "否");
        handle(row, registered, item);
        set(row, "更新时间", text(registered.plusDays(40)));
    }

    private void persons(Row row, String form, int item) {
        int persons = form.endsWith("访") || form.equals("联名信") ? 1 + random.nextInt(12) : 1;
        if (item % 13 == 0) {
            set(row, "信访人数", wide(Integer.toString(persons)));
        } else if (item % 17 != 0) {
            set(row, "信访人数", persons);
        }
    }

    private void handle(Row row, LocalDateTime registered, int item) {
        String bureau = BUREAUS.get(random.nextInt(BUREAUS.size()));
        time(row, "受理时间", registered.plusDays(1), item + 1);
        if (item % 10 == 0) {
            return;
        }
        time(row, "转送时间", registered.plusDays(2), item + 2);
        set(row, "责任单位", bureau);
        day(row, "限办截止", registered.toLocalDate().plusDays(62), item + 2);
        if (item % 6 == 0) {
            events.add(String.join(
                    "\t",
                    Integer.toString(9000 + item),
                    number(item),
                    "延期",
                    text(registered.plusDays(50)),
                    bureau,
                    registered.toLocalDate().plusDays(92).toString(),
                    NEVER_READ));
        }
        if (item % 4 == 0) {
            return;
        }
        time(row, "答复时间", registered.plusDays(20 + random.nextInt(20)), item);
        time(row, "办结时间", registered.plusDays(45), item + 3);
        set(row, "化解情况", List.of("化解", "未化解", "已稳控").get(random.nextInt(3)));
        String rating = RATINGS.get(random.nextInt(RATINGS.size()));
        set(row, "责任单位评价", rating);
        if (!rating.isEmpty()) {
            time(row, "评价时间", registered.plusDays(60), item);
        }
    }

    /** As text in three ways, as a number, or as a day count with and without a format. */
    private void day(Row row, String header, LocalDate day, int item) {
        switch (item % 6) {
            case 0 -> set(row, header, day.toString());
            case 1 -> set(row, header, day.format(DateTimeFormatter.ofPattern("yyyy/M/d")));
            case 2 -> set(row, header, wide(day.format(DateTimeFormatter.ofPattern("yyyy年M月d日"))));
            case 3 -> set(row, header, Integer.parseInt(day.format(DateTimeFormatter.BASIC_ISO_DATE)));
            case 4 -> set(row, header, (int) org.apache.poi.ss.usermodel.DateUtil.getExcelDate(day));
            default -> {
                set(row, header, day.format(DateTimeFormatter.ofPattern("yyyy.MM.dd")));
            }
        }
    }

    private void time(Row row, String header, LocalDateTime time, int item) {
        switch (item % 4) {
            case 0 -> set(row, header, text(time));
            case 1 -> set(row, header, time.format(DateTimeFormatter.ofPattern("yyyy/M/d H:mm")));
            case 2 -> set(row, header, time.format(DateTimeFormatter.ofPattern("yyyy年M月d日H时m分")));
            default -> {
                Cell cell = row.createCell(HEADERS.indexOf(header));
                cell.setCellValue(time);
                cell.setCellStyle(dayStyle);
            }
        }
    }

    private static String text(LocalDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    }

    private static void set(Row row, String header, String value) {
        row.createCell(HEADERS.indexOf(header)).setCellValue(value);
    }

    private static void set(Row row, String header, int value) {
        row.createCell(HEADERS.indexOf(header)).setCellValue(value);
    }

    /** Digits and letters as a Chinese keyboard may type them. */
    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 && c != '-' ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
