package huibao.reports;

import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.NumberFormat;
import java.math.BigDecimal;
import java.util.List;

/** The cell formats of a workbook; their order is their number in the style sheet. */
enum SheetStyle {
    WORDS("General", false, "general", false),
    CAPTION("General", true, "general", false),
    HEADER("General", true, "center", true),
    TEXT("General", false, "left", true),
    /** ＊ and — in a column of numbers. */
    MARK("General", false, "right", true),
    COUNT("#,##0;\"−\"#,##0", false, "right", true),
    PERCENT("0.00%;\"−\"0.00%", false, "right", true),
    POINTS("+0.00;\"−\"0.00;0.00", false, "right", true),
    WHOLE_PERCENT("0%", false, "right", true),
    WHOLE_POINTS("+0;\"−\"0;0", false, "right", true),
    DAYS("0.0;\"−\"0.0", false, "right", true),
    WHOLE_DAYS("0;\"−\"0", false, "right", true),
    DATE("yyyy-mm-dd", false, "center", true),
    TOTAL_TEXT("General", true, "left", true),
    TOTAL_MARK("General", true, "right", true),
    TOTAL_COUNT("#,##0;\"−\"#,##0", true, "right", true),
    TOTAL_PERCENT("0.00%;\"−\"0.00%", true, "right", true),
    TOTAL_POINTS("+0.00;\"−\"0.00;0.00", true, "right", true),
    TOTAL_WHOLE_PERCENT("0%", true, "right", true),
    TOTAL_WHOLE_POINTS("+0;\"−\"0;0", true, "right", true),
    TOTAL_DAYS("0.0;\"−\"0.0", true, "right", true),
    TOTAL_WHOLE_DAYS("0;\"−\"0", true, "right", true),
    TOTAL_DATE("yyyy-mm-dd", true, "center", true),
    COUNT_UP("#,##0\"▲\"", false, "right", true),
    COUNT_DOWN("#,##0\"▼\";\"−\"#,##0\"▼\"", false, "right", true),
    PERCENT_UP("0.00%\"▲\"", false, "right", true),
    PERCENT_DOWN("0.00%\"▼\";\"−\"0.00%\"▼\"", false, "right", true),
    POINTS_UP("+0.00\"▲\"", false, "right", true),
    POINTS_DOWN("0.00\"▼\";\"−\"0.00\"▼\"", false, "right", true),
    WHOLE_POINTS_UP("+0\"▲\"", false, "right", true),
    WHOLE_POINTS_DOWN("0\"▼\";\"−\"0\"▼\"", false, "right", true),
    TOTAL_COUNT_UP("#,##0\"▲\"", true, "right", true),
    TOTAL_COUNT_DOWN("#,##0\"▼\";\"−\"#,##0\"▼\"", true, "right", true),
    TOTAL_PERCENT_UP("0.00%\"▲\"", true, "right", true),
    TOTAL_PERCENT_DOWN("0.00%\"▼\";\"−\"0.00%\"▼\"", true, "right", true),
    TOTAL_POINTS_UP("+0.00\"▲\"", true, "right", true),
    TOTAL_POINTS_DOWN("0.00\"▼\";\"−\"0.00\"▼\"", true, "right", true),
    TOTAL_WHOLE_POINTS_UP("+0\"▲\"", true, "right", true),
    TOTAL_WHOLE_POINTS_DOWN("0\"▼\";\"−\"0\"▼\"", true, "right", true),
    /** Of a rate of few with this denominator. */
    FRACTION_1("?/1", false, "right", true),
    FRACTION_2("?/2", false, "right", true),
    FRACTION_3("?/3", false, "right", true),
    FRACTION_4("?/4", false, "right", true),
    FRACTION_5("?/5", false, "right", true),
    FRACTION_6("?/6", false, "right", true),
    FRACTION_7("?/7", false, "right", true),
    FRACTION_8("?/8", false, "right", true),
    FRACTION_9("?/9", false, "right", true),
    TOTAL_FRACTION_1("?/1", true, "right", true),
    TOTAL_FRACTION_2("?/2", true, "right", true),
    TOTAL_FRACTION_3("?/3", true, "right", true),
    TOTAL_FRACTION_4("?/4", true, "right", true),
    TOTAL_FRACTION_5("?/5", true, "right", true),
    TOTAL_FRACTION_6("?/6", true, "right", true),
    TOTAL_FRACTION_7("?/7", true, "right", true),
    TOTAL_FRACTION_8("?/8", true, "right", true),
    TOTAL_FRACTION_9("?/9", true, "right", true);

    private static final int FIRST_OWN_FORMAT = 164;

    private final String format;
    private final boolean isBold;
    private final String align;
    private final boolean isFramed;

    SheetStyle(String format, boolean isBold, String align, boolean isFramed) {
        this.format = format;
        this.isBold = isBold;
        this.align = align;
        this.isFramed = isFramed;
    }

    String id() {
        return Integer.toString(ordinal());
    }

    /** With the mark of a change beyond chance, if the cell has one. */
    static SheetStyle number(Cell cell, BigDecimal value, boolean isTotal) {
        boolean isDays = cell.format() == NumberFormat.DAYS;
        String whole = isDays && value.scale() <= 0 ? "WHOLE_" : "";
        String mark =
                isDays ? "" : cell.text().endsWith("▲") ? "_UP" : cell.text().endsWith("▼") ? "_DOWN" : "";
        String base = cell.format() == NumberFormat.FRACTION
                ? "_" + cell.text().substring(cell.text().indexOf('/') + 1)
                : "";
        return valueOf((isTotal ? "TOTAL_" : "") + whole + cell.format().name() + base + mark);
    }

    /** Words in a column of words, or a mark in a column of numbers. */
    static SheetStyle words(Align align, boolean isTotal) {
        return valueOf((isTotal ? "TOTAL_" : "") + (align == Align.RIGHT ? "MARK" : "TEXT"));
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
        font(xml, "仿宋", false);
        font(xml, "黑体", true);
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

    private static void font(OfficeXml xml, String name, boolean bold) {
        xml.open("font");
        if (bold) {
            xml.empty("b");
        }
        xml.empty("sz", "val", "11").empty("name", "val", name).end();
    }

    private void write(OfficeXml xml) {
        String font = isBold ? "1" : "0";
        String fill = this == HEADER ? "2" : "0";
        String border = isFramed ? "1" : "0";
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
