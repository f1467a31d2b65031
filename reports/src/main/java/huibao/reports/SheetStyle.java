package huibao.reports;

import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.RowKind;
import java.math.BigDecimal;
import java.util.List;

/** The cell formats of a workbook; their order is their number in the style sheet. */
enum SheetStyle {
    WORDS("General", "general"),
    CAPTION("General", "general"),
    HEADER("General", "center"),
    TEXT("General", "left"),
    /** ＊ and — in a column of numbers. */
    MARK("General", "right"),
    COUNT("#,##0;\"−\"#,##0", "right"),
    PERCENT("0.00%;\"−\"0.00%", "right"),
    POINTS("+0.00;\"−\"0.00;0.00", "right"),
    WHOLE_PERCENT("0%", "right"),
    WHOLE_POINTS("+0;\"−\"0;0", "right"),
    DAYS("0.0;\"−\"0.0", "right"),
    WHOLE_DAYS("0;\"−\"0", "right"),
    DATE("yyyy-mm-dd", "center"),
    TOTAL_TEXT("General", "left"),
    TOTAL_MARK("General", "right"),
    TOTAL_COUNT("#,##0;\"−\"#,##0", "right"),
    TOTAL_PERCENT("0.00%;\"−\"0.00%", "right"),
    TOTAL_POINTS("+0.00;\"−\"0.00;0.00", "right"),
    TOTAL_WHOLE_PERCENT("0%", "right"),
    TOTAL_WHOLE_POINTS("+0;\"−\"0;0", "right"),
    TOTAL_DAYS("0.0;\"−\"0.0", "right"),
    TOTAL_WHOLE_DAYS("0;\"−\"0", "right"),
    TOTAL_DATE("yyyy-mm-dd", "center"),
    COUNT_UP("#,##0\"▲\"", "right"),
    COUNT_DOWN("#,##0\"▼\";\"−\"#,##0\"▼\"", "right"),
    PERCENT_UP("0.00%\"▲\"", "right"),
    PERCENT_DOWN("0.00%\"▼\";\"−\"0.00%\"▼\"", "right"),
    POINTS_UP("+0.00\"▲\"", "right"),
    POINTS_DOWN("0.00\"▼\";\"−\"0.00\"▼\"", "right"),
    WHOLE_POINTS_UP("+0\"▲\"", "right"),
    WHOLE_POINTS_DOWN("0\"▼\";\"−\"0\"▼\"", "right"),
    TOTAL_COUNT_UP("#,##0\"▲\"", "right"),
    TOTAL_COUNT_DOWN("#,##0\"▼\";\"−\"#,##0\"▼\"", "right"),
    TOTAL_PERCENT_UP("0.00%\"▲\"", "right"),
    TOTAL_PERCENT_DOWN("0.00%\"▼\";\"−\"0.00%\"▼\"", "right"),
    TOTAL_POINTS_UP("+0.00\"▲\"", "right"),
    TOTAL_POINTS_DOWN("0.00\"▼\";\"−\"0.00\"▼\"", "right"),
    TOTAL_WHOLE_POINTS_UP("+0\"▲\"", "right"),
    TOTAL_WHOLE_POINTS_DOWN("0\"▼\";\"−\"0\"▼\"", "right"),
    /** Of a rate of few with this denominator. */
    FRACTION_1("?/1", "right"),
    FRACTION_2("?/2", "right"),
    FRACTION_3("?/3", "right"),
    FRACTION_4("?/4", "right"),
    FRACTION_5("?/5", "right"),
    FRACTION_6("?/6", "right"),
    FRACTION_7("?/7", "right"),
    FRACTION_8("?/8", "right"),
    FRACTION_9("?/9", "right"),
    TOTAL_FRACTION_1("?/1", "right"),
    TOTAL_FRACTION_2("?/2", "right"),
    TOTAL_FRACTION_3("?/3", "right"),
    TOTAL_FRACTION_4("?/4", "right"),
    TOTAL_FRACTION_5("?/5", "right"),
    TOTAL_FRACTION_6("?/6", "right"),
    TOTAL_FRACTION_7("?/7", "right"),
    TOTAL_FRACTION_8("?/8", "right"),
    TOTAL_FRACTION_9("?/9", "right"),
    /** With as many decimals as a number has: the points of a chart of rates. */
    POINT("General", "right");

    private static final int FIRST_OWN_FORMAT = 164;

    private final String format;
    private final String align;

    SheetStyle(String format, String align) {
        this.format = format;
        this.align = align;
    }

    String id() {
        return Integer.toString(ordinal());
    }

    /** With the mark of a change beyond chance, if the cell has one. */
    static SheetStyle number(Cell cell, BigDecimal value, RowKind kind) {
        boolean isDays = cell.format() == NumberFormat.DAYS;
        String whole = isDays && value.scale() <= 0 ? "WHOLE_" : "";
        String mark =
                isDays ? "" : cell.text().endsWith("▲") ? "_UP" : cell.text().endsWith("▼") ? "_DOWN" : "";
        String base = cell.format() == NumberFormat.FRACTION
                ? "_" + cell.text().substring(cell.text().indexOf('/') + 1)
                : "";
        return of(kind, whole + cell.format().name() + base + mark);
    }

    /** Words in a column of words, or a mark in a column of numbers. */
    static SheetStyle words(Align align, RowKind kind) {
        return of(kind, align == Align.RIGHT ? "MARK" : "TEXT");
    }

    static SheetStyle date(RowKind kind) {
        return of(kind, "DATE");
    }

    private static SheetStyle of(RowKind kind, String name) {
        return valueOf((kind == RowKind.NORMAL ? "" : "TOTAL_") + name);
    }

    /** Children in the order the schema asks for. */
    static String stylesheet() {
        OfficeXml xml = new OfficeXml();
        xml.open("styleSheet", "xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        xml.open("numFmts", "count", Integer.toString(values().length));
        for (SheetStyle style : values()) {
            xml.empty("numFmt", "numFmtId", style.formatId(), "formatCode", style.format);
        }
        xml.end().open("fonts", "count", "2");
        font(xml, "仿宋");
        font(xml, "黑体", "b");
        xml.end().open("fills", "count", "3");
        xml.open("fill").empty("patternFill", "patternType", "none").end();
        xml.open("fill").empty("patternFill", "patternType", "gray125").end();
        xml.open("fill").open("patternFill", "patternType", "solid");
        xml.empty("fgColor", "rgb", "FFEDEDED").end().end();
        xml.end().open("borders", "count", "2");
        border(xml, "none");
        border(xml, "thin");
        xml.end().open("cellStyleXfs", "count", "1");
        xml.empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0");
        xml.end().open("cellXfs", "count", Integer.toString(values().length));
        for (SheetStyle style : values()) {
            style.write(xml);
        }
        xml.end().open("cellStyles", "count", "1");
        xml.empty("cellStyle", "name", "Normal", "xfId", "0", "builtinId", "0");
        return xml.close();
    }

    private String formatId() {
        return Integer.toString(FIRST_OWN_FORMAT + ordinal());
    }

    private static void border(OfficeXml xml, String style) {
        xml.open("border");
        List.of("left", "right", "top", "bottom").forEach(side -> xml.empty(side, "style", style));
        xml.empty("diagonal").end();
    }

    private static void font(OfficeXml xml, String name, String... marks) {
        xml.open("font");
        List.of(marks).forEach(xml::empty);
        xml.empty("sz", "val", "11").empty("name", "val", name).end();
    }

    private void write(OfficeXml xml) {
        String font = this == CAPTION || this == HEADER || name().startsWith("TOTAL_") ? "1" : "0";
        String fill = this == HEADER ? "2" : "0";
        String border = this == WORDS || this == CAPTION ? "0" : "1";
        xml.open(
                "xf",
                "numFmtId",
                formatId(),
                "fontId",
                font,
                "fillId",
                fill,
                "borderId",
                border,
                "xfId",
                "0",
                "applyNumberFormat",
                "1",
                "applyFont",
                "1",
                "applyFill",
                "1",
                "applyBorder",
                "1",
                "applyAlignment",
                "1");
        boolean wraps = this == HEADER || this == TEXT || this == TOTAL_TEXT;
        xml.empty("alignment", "horizontal", align, "vertical", "center", "wrapText", wraps ? "1" : "0");
        xml.end();
    }
}
