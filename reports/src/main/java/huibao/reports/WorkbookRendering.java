package huibao.reports;

import huibao.reports.Block.BlockCases;
import huibao.reports.Block.Chart;
import huibao.reports.Block.Paragraph;
import huibao.reports.Block.Table;
import huibao.reports.OfficePackage.PackageRelationship;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables and charts of a document as typed numbers, a sheet each, and a sheet 口径 with what they mean. */
final class WorkbookRendering {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    /** The section of an answer, and the annex of a report, that say what was read and how it was counted. */
    private static final String DESCRIBED = "数据说明";

    private static final String CHECKED = "数据核对";

    private final List<String> names = new ArrayList<>();
    private final SheetNames free = new SheetNames();
    /** Rows that are printed again on each page, by the sheet's place. */
    private final Map<Integer, String> titles = new TreeMap<>();

    private final List<List<String>> descriptions = new ArrayList<>();

    private boolean isDescribed;
    private int charts;

    void render(Document document, OutputStream out) throws IOException {
        OfficePackage file = new OfficePackage(document.createdAt());
        names.add(free.of("目录"));
        String definitions = free.of("口径");
        BlockCases sheets = new BlockCases(
                heading -> isDescribed = heading.text().contains(DESCRIBED) || isDescribed && heading.level() > 1,
                this::describe,
                enclosure -> {},
                annex -> isDescribed = annex.title().contains(CHECKED),
                contents -> {},
                pageBreak -> {},
                table -> add(file, table),
                chart -> add(file, chart));
        document.blocks().forEach(block -> block.match(sheets));
        names.add(definitions);
        sheet(file, names.size(), new DefinitionSheet(definitions(document)).xml());
        String title = document.title().replace("\n", "") + document.subtitle().orElse("");
        sheet(file, 1, new ContentsSheet(title, names.subList(1, names.size())).xml());
        file.add("xl/styles.xml", "spreadsheetml.styles+xml", SheetStyle.stylesheet());
        file.add("xl/workbook.xml", "spreadsheetml.sheet.main+xml", workbook());
        file.addRelations("xl/_rels/workbook.xml.rels", relations(names.size()));
        file.addProperties(document);
        file.write("xl/workbook.xml", out);
    }

    /** What the section on the data says. */
    private void describe(Paragraph paragraph) {
        if (isDescribed) {
            descriptions.add(List.of(DESCRIBED, paragraph.text()));
        }
    }

    private static void sheet(OfficePackage file, int number, String xml) {
        file.add("xl/worksheets/sheet" + number + ".xml", "spreadsheetml.worksheet+xml", xml);
    }

    private void add(OfficePackage file, Table table) {
        names.add(free.of(FormWords.caption(table)));
        TableSheet sheet = new TableSheet(TableSheet.listed(table));
        sheet(file, names.size(), sheet.xml());
        titles.put(names.size() - 1, sheet.headRows());
    }

    /** A sheet of numbers, the drawing on it, and the chart in the drawing. */
    private void add(OfficePackage file, Chart chart) {
        names.add(free.of(FormWords.caption(chart)));
        charts++;
        ChartSheet sheet = new ChartSheet(chart);
        sheet(file, names.size(), sheet.xml());
        file.addRelations(
                "xl/worksheets/_rels/sheet" + names.size() + ".xml.rels",
                List.of(PackageRelationship.office("rId1", "drawing", "../drawings/drawing" + charts + ".xml")));
        file.add("xl/drawings/drawing" + charts + ".xml", "drawing+xml", sheet.drawing());
        file.addRelations(
                "xl/drawings/_rels/drawing" + charts + ".xml.rels",
                List.of(PackageRelationship.office("rId1", "chart", "../charts/chart" + charts + ".xml")));
        String name = names.get(names.size() - 1);
        file.add(
                "xl/charts/chart" + charts + ".xml",
                "drawingml.chart+xml",
                OfficeChart.inWorkbook(chart, name).xml());
    }

    /** What each measure means, units, ranges of figures and notes of the tables, and the section that describes the data. */
    private List<List<String>> definitions(Document document) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("标题", document.title().replace("\n", "")));
        document.subtitle().ifPresent(text -> rows.add(List.of("统计期", text)));
        document.marking().ifPresent(text -> rows.add(List.of("阅读范围", text)));
        document.meanings()
                .forEach(one -> rows.add(List.of(
                        one.label() + "（" + one.unit() + "）", one.definition() + "（定义第" + one.version() + "版）")));
        Block.only(Table.class, document.blocks()).forEach(table -> {
            rows.add(List.of(FormWords.caption(table), FormWords.unit(table) + "　" + table.ledger()));
            table.notes().forEach(note -> rows.add(List.of("", note)));
        });
        rows.addAll(descriptions);
        return rows;
    }

    private String workbook() {
        OfficeXml xml = new OfficeXml();
        xml.open("workbook", "xmlns", MAIN, "xmlns:r", OfficePackage.OFFICE).open("sheets");
        for (int i = 0; i < names.size(); i++) {
            String id = Integer.toString(i + 1);
            xml.empty("sheet", "name", names.get(i), "sheetId", id, "r:id", "rId" + id);
        }
        if (!titles.isEmpty()) {
            xml.end().open("definedNames");
            titles.forEach((sheet, rows) -> xml.text(
                    "definedName",
                    CellRanges.quoted(names.get(sheet)) + "!" + rows,
                    "name",
                    "_xlnm.Print_Titles",
                    "localSheetId",
                    Integer.toString(sheet)));
        }
        return xml.close();
    }

    private static List<PackageRelationship> relations(int sheets) {
        List<PackageRelationship> relations = new ArrayList<>();
        for (int i = 1; i <= sheets; i++) {
            relations.add(PackageRelationship.office("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        relations.add(PackageRelationship.office("rId" + (sheets + 1), "styles", "styles.xml"));
        return relations;
    }
}
