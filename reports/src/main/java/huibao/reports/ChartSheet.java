package huibao.reports;

import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A chart beside the numbers it is drawn from: change one and the chart follows. */
record ChartSheet(Block.Chart chart) {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static final int ROWS_HIGH = 22;
    private static final int COLUMNS_WIDE = 9;

    String xml() {
        OfficeXml xml = new OfficeXml();
        xml.open(
                "worksheet",
                "xmlns",
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "xmlns:r",
                OfficePackage.OFFICE);
        xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").end();
        TableSheet.freeze(xml, CellRanges.HEADER);
        xml.open("cols");
        xml.empty("col", "min", "1", "max", "1", "width", "16", "customWidth", "1")
                .end();
        xml.open("sheetData");
        words(xml, 1, FormWords.caption(chart), SheetStyle.CAPTION);
        words(xml, 2, "单位：" + chart.unit() + "　" + chart.source(), SheetStyle.WORDS);
        header(xml);
        for (int i = 0; i < chart.categories().size(); i++) {
            row(xml, i);
        }
        xml.end();
        xml.empty("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToWidth", "1", "fitToHeight", "0");
        return xml.empty("drawing", "r:id", "rId1").close();
    }

    private void header(OfficeXml xml) {
        xml.open("row", "r", Integer.toString(CellRanges.HEADER));
        text(xml, 0, CellRanges.HEADER, "类别", SheetStyle.HEADER);
        List<Series> all = OfficeChart.drawn(chart);
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i).name();
            text(xml, i + 1, CellRanges.HEADER, name.isEmpty() ? "（起点）" : name, SheetStyle.HEADER);
        }
        xml.end();
    }

    private void row(OfficeXml xml, int category) {
        int row = CellRanges.HEADER + 1 + category;
        xml.open("row", "r", Integer.toString(row));
        text(xml, 0, row, chart.categories().get(category), SheetStyle.TEXT);
        List<Series> all = OfficeChart.drawn(chart);
        for (int i = 0; i < all.size(); i++) {
            Optional<BigDecimal> value = all.get(i).values().get(category);
            String reference = TableSheet.reference(i + 1, row);
            if (value.isPresent()) {
                xml.open("c", "r", reference, "s", style(value.get()).id());
                xml.text("v", value.get().toPlainString()).end();
            }
        }
        xml.end();
    }

    private static SheetStyle style(BigDecimal value) {
        return value.stripTrailingZeros().scale() > 0 ? SheetStyle.POINT : SheetStyle.COUNT;
    }

    private static void words(OfficeXml xml, int row, String text, SheetStyle style) {
        xml.open("row", "r", Integer.toString(row));
        text(xml, 0, row, text, style);
        xml.end();
    }

    private static void text(OfficeXml xml, int column, int row, String text, SheetStyle style) {
        xml.open("c", "r", TableSheet.reference(column, row), "s", style.id(), "t", "inlineStr");
        xml.open("is").text("t", SheetText.escaped(text)).end().end();
    }

    /** The frame the chart stands in, right of its numbers. */
    String drawing() {
        int left = OfficeChart.drawn(chart).size() + 2;
        OfficeXml xml = new OfficeXml();
        xml.open("xdr:wsDr", "xmlns:xdr", DRAWING, "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        xml.open("xdr:twoCellAnchor");
        corner(xml, "xdr:from", left, 1);
        corner(xml, "xdr:to", left + COLUMNS_WIDE, 1 + rowsHigh());
        xml.open("xdr:graphicFrame", "macro", "").open("xdr:nvGraphicFramePr");
        xml.empty("xdr:cNvPr", "id", "2", "name", chart.name(), "descr", chart.alternative());
        xml.empty("xdr:cNvGraphicFramePr").end();
        xml.open("xdr:xfrm").empty("a:off", "x", "0", "y", "0");
        xml.empty("a:ext", "cx", "0", "cy", "0").end();
        xml.open("a:graphic").open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/chart");
        xml.empty(
                "c:chart",
                "xmlns:c",
                "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "xmlns:r",
                OfficePackage.OFFICE,
                "r:id",
                "rId1");
        return xml.end().end().end().empty("xdr:clientData").close();
    }

    /** So many that each of many bars has its name beside it. */
    private int rowsHigh() {
        int bars = chart.kind() == Block.ChartKind.BAR
                ? chart.categories().size() * (1 + chart.series().size()) / 2 + 6
                : 0;
        return Math.max(ROWS_HIGH, bars);
    }

    private static void corner(OfficeXml xml, String name, int column, int row) {
        xml.open(name).text("xdr:col", Integer.toString(column)).text("xdr:colOff", "0");
        xml.text("xdr:row", Integer.toString(row)).text("xdr:rowOff", "0").end();
    }
}
