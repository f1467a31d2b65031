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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

class WorkbookRenderingTests {
    @Test
    void writesASheetForEachTableAndOneOfDefinitions() throws IOException {
        try (XSSFWorkbook workbook = read(SampleDocument.read())) {
            assertThat(workbook)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly(
                            "目录",
                            "表1 主要指标完成情况",
                            "图1 近13个月信访总量低于上年同期",
                            "图2 县级登记占比逐月提高",
                            "图3 城乡建设类信访事项最多",
                            "表2 按问题属地和责任单位统计",
                            "图4 本月存量减少14件",
                            "口径");
            assertThat(workbook.getSheet("目录").getHyperlink(1, 0).getLocation()).isEqualTo("'表1 主要指标完成情况'!A1");
            assertThat(workbook.getSheet("口径").getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("示例县信访形势分析月报");
        }
    }

    @Test
    void keepsTheHeaderOfNumbersInSight() throws IOException {
        try (XSSFWorkbook workbook = read(SampleDocument.read())) {
            for (String sheet : List.of("表1 主要指标完成情况", "图1 近13个月信访总量低于上年同期", "图2 县级登记占比逐月提高")) {
                PaneInformation pane = workbook.getSheet(sheet).getPaneInformation();
                int header = pane.getHorizontalSplitPosition() - 1;

                assertThat(pane.isFreezePane()).as(sheet).isTrue();
                assertThat(pane.getVerticalSplitPosition()).as(sheet).isEqualTo((short) 1);
                assertThat(workbook.getSheet(sheet)
                                .getRow(header + 1)
                                .getCell(1)
                                .getCellType())
                        .as(sheet)
                        .isEqualTo(CellType.NUMERIC);
            }
        }
    }

    /** A page has room for a dozen terms; whoever calculates needs all of them. */
    @Test
    void explainsEveryMeasureOnTheSheetOfDefinitions() throws IOException {
        try (XSSFWorkbook workbook = read(SampleDocument.read())) {
            XSSFSheet sheet = workbook.getSheet("口径");
            assertThat(sheet)
                    .extracting(row -> row.getCell(0).getStringCellValue() + "="
                            + row.getCell(1).getStringCellValue())
                    .contains("办结率（%）=期末已办结的比重。（定义第2版）");
        }
    }

    /** On a page the second half stands beside the first; a sheet is sorted and added up. */
    @Test
    void listsBothHalvesOfATableOneBelowAnother() throws IOException {
        Block.Table abreast = new Block.Table(
                "works" + Block.Table.TWO_ABREAST,
                1,
                "各属地",
                "件",
                "",
                List.of(
                        TableTests.words("属地"),
                        TableTests.number("件数"),
                        TableTests.words("属地"),
                        TableTests.number("件数")),
                List.of(
                        TableTests.row(RowKind.NORMAL, "甲镇", "1", "丙镇", "3"),
                        TableTests.row(RowKind.NORMAL, "乙镇", "2", "", ""),
                        TableTests.row(RowKind.TOTAL, "合计", "6", "", "")),
                List.of());
        Document document = SampleDocument.read().with(List.of(abreast));

        try (XSSFWorkbook workbook = read(document)) {
            XSSFSheet sheet = workbook.getSheet("表1 各属地");
            assertThat(IntStream.range(3, 7)
                            .mapToObj(row -> sheet.getRow(row).getCell(0).getStringCellValue()))
                    .containsExactly("甲镇", "乙镇", "丙镇", "合计");
            assertThat(sheet.getRow(3).getLastCellNum()).isEqualTo((short) 2);
        }
    }

    /** On a page a rate and its two numbers share a cell; on a sheet each is a number that can be added up. */
    @Test
    void givesTheNumbersOfARateColumnsOfTheirOwn() throws IOException {
        Document document = SampleDocument.of(TableTests.table(
                List.of(TableTests.words("单位"), TableTests.number("办结率"), TableTests.number("评价")),
                List.of(
                        counted("甲局", cell("64/80 80.0%", "0.8", NumberFormat.COUNTED), fraction("24/28")),
                        counted("乙局", cell("3/4", "0.75", NumberFormat.COUNTED), fraction("0/0")),
                        counted("丙局", Cell.words("—"), cell("5", "5", NumberFormat.COUNT)))));
        try (XSSFWorkbook workbook = read(document)) {
            XSSFSheet sheet = workbook.getSheetAt(1);
            assertThat(shown(sheet, 2)).containsExactly("单位", "办结率（分子）", "办结率（分母）", "办结率", "评价（分子）", "评价（分母）");
            assertThat(shown(sheet, 3)).containsExactly("甲局", "64", "80", "80.00%", "24", "28");
            assertThat(shown(sheet, 4)).containsExactly("乙局", "3", "4", "3/4", "0", "0");
            assertThat(shown(sheet, 5)).containsExactly("丙局", "", "", "—", "", "5");
            assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(80);
            assertThat(sheet.getRow(3).getCell(3).getNumericCellValue()).isEqualTo(0.8);
        }
    }

    private static Row counted(String unit, Cell rate, Cell base) {
        return new Row(RowKind.NORMAL, List.of(Cell.words(unit), rate, base));
    }

    private static Cell fraction(String text) {
        return new Cell(text, Optional.empty(), NumberFormat.COUNTED);
    }

    private static List<String> shown(XSSFSheet sheet, int row) {
        DataFormatter shown = new DataFormatter();
        return IntStream.range(0, 6)
                .mapToObj(column ->
                        shown.formatCellValue(sheet.getRow(row).getCell(column)).strip())
                .toList();
    }

    @Test
    void showsTheMarksOfChangesBeyondChance() throws IOException {
        Row row = new Row(
                RowKind.NORMAL,
                List.of(
                        Cell.words("全县"),
                        cell("+22.07%▲", "0.2207", NumberFormat.PERCENT),
                        cell("−10.00▼", "-10.00", NumberFormat.POINTS),
                        cell("−1.12%", "-0.0112", NumberFormat.PERCENT)));
        List<Block.Column> columns = List.of(
                TableTests.words("属地"), TableTests.number("同比"), TableTests.number("比率"), TableTests.number("环比"));
        try (XSSFWorkbook workbook = read(SampleDocument.of(TableTests.table(columns, List.of(row))))) {
            DataFormatter shown = new DataFormatter();
            assertThat(IntStream.rangeClosed(1, 3)
                            .mapToObj(column -> shown.formatCellValue(
                                    workbook.getSheetAt(1).getRow(3).getCell(column))))
                    .containsExactly("22.07%▲", "−10.00▼", "−1.12%");
            assertThat(workbook.getSheetAt(1).getRow(3).getCell(1).getNumericCellValue())
                    .isEqualTo(0.2207);
        }
    }

    @Test
    void writesNumbersAsNumbersInTheirFormatAndMarksAsText() throws IOException {
        Row row = new Row(
                RowKind.TOTAL,
                List.of(
                        Cell.words("全县"),
                        cell("412", "412", NumberFormat.COUNT),
                        cell("96.80%", "0.968", NumberFormat.PERCENT),
                        cell("-1.25", "-1.25", NumberFormat.POINTS),
                        Cell.words("＊")));
        List<Block.Column> columns = List.of(
                TableTests.words("属地"),
                TableTests.number("件次"),
                TableTests.number("答复率"),
                TableTests.number("百分点"),
                TableTests.number("满意率"));
        try (XSSFWorkbook workbook = read(SampleDocument.of(TableTests.table(columns, List.of(row))))) {
            XSSFSheet sheet = workbook.getSheetAt(1);
            var cells = sheet.getRow(3);
            assertThat(cells.getCell(1).getNumericCellValue()).isEqualTo(412);
            assertThat(cells.getCell(2).getNumericCellValue()).isEqualTo(0.968);
            assertThat(cells.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("0.00%;\"−\"0.00%");
            assertThat(cells.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("+0.00;\"−\"0.00;0.00");
            assertThat(cells.getCell(4).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        }
    }

    @Test
    void runsAHeadingAmongTheRowsOverAllColumns() throws IOException {
        List<Row> rows =
                List.of(TableTests.row(RowKind.NORMAL, "示例镇", "1"), TableTests.row(RowKind.HEADING, "按2018版内容分类", ""));
        List<Block.Column> columns = List.of(TableTests.words("属地"), TableTests.number("件次"));
        try (XSSFWorkbook workbook = read(SampleDocument.of(TableTests.table(columns, rows)))) {
            XSSFSheet sheet = workbook.getSheetAt(1);
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("按2018版内容分类");
            assertThat(sheet.getMergedRegions())
                    .extracting(CellRangeAddress::formatAsString)
                    .containsExactly("A5:B5");
        }
    }

    /** Each chart is drawn from the cells beside it, and they hold the numbers of the document. */
    @Test
    void drawsEachChartFromTheCellsBesideIt() throws IOException {
        try (XSSFWorkbook workbook = read(SampleDocument.read())) {
            for (Block block : SampleDocument.read().blocks()) {
                if (block instanceof Block.Chart chart) {
                    XSSFSheet sheet = workbook.getSheet(FormWords.caption(chart).replace('　', ' '));
                    assertThat(sheet.createDrawingPatriarch().getCharts()).hasSize(1);
                    XDDFChartData drawn = sheet.createDrawingPatriarch()
                            .getCharts()
                            .get(0)
                            .getChartSeries()
                            .get(0);
                    List<Block.Series> series = OfficeChart.drawn(chart);
                    assertThat(drawn.getSeriesCount()).isEqualTo(series.size());
                    for (int i = 0; i < series.size(); i++) {
                        String range = drawn.getSeries(i).getValuesData().getDataRangeReference();
                        assertThat(numbers(workbook, range))
                                .isEqualTo(series.get(i).values());
                    }
                }
            }
        }
    }

    /** A rate of 93.88 that the page shows was a cell that read 94. */
    @Test
    void showsThePointsOfAChartAsThePageDoes() throws IOException {
        Block.Series rates = new Block.Series(
                "及时受理率", List.of(Optional.of(new BigDecimal("93.88")), Optional.of(new BigDecimal("80.00"))));
        Block.Series counts =
                new Block.Series("信访总量", List.of(Optional.of(new BigDecimal("1764")), Optional.of(BigDecimal.ZERO)));
        Block.Chart chart = new Block.Chart(
                "rates", 1, "走势", "%", "", "", Block.ChartKind.LINE, List.of("5月", "6月"), List.of(rates, counts));
        try (XSSFWorkbook workbook = read(SampleDocument.of(chart))) {
            XSSFSheet sheet = workbook.getSheetAt(1);
            DataFormatter shown = new DataFormatter();
            assertThat(IntStream.rangeClosed(3, 4).boxed().flatMap(row -> IntStream.rangeClosed(1, 2)
                            .mapToObj(column ->
                                    shown.formatCellValue(sheet.getRow(row).getCell(column)))))
                    .containsExactly("93.88", "1,764", "80", "0");
        }
    }

    private static List<Optional<BigDecimal>> numbers(XSSFWorkbook workbook, String range) {
        AreaReference area = new AreaReference(range, SpreadsheetVersion.EXCEL2007);
        return Arrays.stream(area.getAllReferencedCells())
                .map(cell -> Optional.ofNullable(workbook.getSheet(cell.getSheetName())
                                .getRow(cell.getRow())
                                .getCell(cell.getCol()))
                        .map(found -> new BigDecimal(found.getRawValue())))
                .toList();
    }

    @Test
    void mergesHeadersOfGroups() throws IOException {
        try (XSSFWorkbook workbook = read(SampleDocument.read())) {
            assertThat(workbook.getSheetAt(5).getMergedRegions())
                    .extracting(range -> range.formatAsString())
                    .containsExactlyInAnyOrder("A3:A4", "J3:J4", "B3:D3", "E3:G3", "H3:I3", "A17:J17");
        }
    }

    @Test
    void followsTheSchema() throws IOException {
        try (XSSFWorkbook workbook = read(SampleDocument.read())) {
            List<Object> errors = new ArrayList<>();
            XmlOptions options = new XmlOptions().setErrorListener(new ArrayList<>() {
                @Override
                public boolean add(org.apache.xmlbeans.XmlError error) {
                    return errors.add(error.getMessage());
                }
            });
            workbook.getCTWorkbook().validate(options);
            workbook.getStylesSource().getCTStylesheet().validate(options);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                workbook.getSheetAt(i).getCTWorksheet().validate(options);
                XSSFDrawing drawing = workbook.getSheetAt(i).getDrawingPatriarch();
                if (drawing != null) {
                    drawing.getCTDrawing().validate(options);
                    drawing.getCharts().get(0).getCTChartSpace().validate(options);
                }
            }
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void givesTheSameBytesForTheSameDocument() throws InterruptedException {
        byte[] first = bytes(SampleDocument.read());
        Thread.sleep(2100);
        assertThat(bytes(SampleDocument.read())).isEqualTo(first);
    }

    private static Cell cell(String text, String value, NumberFormat format) {
        return new Cell(text, Optional.of(new BigDecimal(value)), format);
    }

    private static XSSFWorkbook read(Document document) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(document)));
    }

    private static byte[] bytes(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Renderer(SampleDocument.FACES).renderWorkbook(document, out);
        return out.toByteArray();
    }
}
