package huibao.reports;

import huibao.reports.Block.NumberFormat;

/** The cell formats of a workbook; their order is their number in the style sheet. */
enum SheetStyle {
    WORDS("General", false, ""),
    CAPTION("General", true, ""),
    HEADER("General", true, "center"),
    COUNT("#,##0", false, ""),
    PERCENT("0.00%", false, ""),
    POINTS("+0.00;-0.00;0.00", false, ""),
    DAYS("0.0", false, ""),
    TOTAL_WORDS("General", true, ""),
    TOTAL_COUNT("#,##0", true, ""),
    TOTAL_PERCENT("0.00%", true, ""),
    TOTAL_POINTS("+0.00;-0.00;0.00", true, ""),
    TOTAL_DAYS("0.0", true, "");

    private static final int FIRST_OWN_FORMAT = 164;

    private final String format;
    private final boolean isBold;
    private final String align;

    SheetStyle(String format, boolean isBold, String align) {
        this.format = format;
        this.isBold = isBold;
        this.align = align;
    }

    String id() {
        return Integer.toString(ordinal());
    }

    static SheetStyle of(NumberFormat format, boolean isTotal) {
        String name = format == NumberFormat.TEXT ? "WORDS" : format.name();
        return valueOf(isTotal ? "TOTAL_" + name : name);
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
        xml.end().open("fills", "count", "2");
        xml.open("fill").empty("patternFill", "patternType", "none").end();
        xml.open("fill").empty("patternFill", "patternType", "gray125").end();
        xml.end().open("borders", "count", "1").open("border");
        xml.empty("left").empty("right").empty("top").empty("bottom").empty("diagonal");
        xml.end().end().open("cellStyleXfs", "count", "1");
        xml.empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0");
        xml.end().open("cellXfs", "count", Integer.toString(values().length));
        for (SheetStyle style : values()) {
            style.write(xml);
        }
        return xml.close();
    }

    private String formatId() {
        return Integer.toString(FIRST_OWN_FORMAT + ordinal());
    }

    private static void font(OfficeXml xml, String name, boolean bold) {
        xml.open("font");
        if (bold) {
            xml.empty("b");
        }
        xml.empty("sz", "val", "11").empty("name", "val", name).end();
    }

    private void write(OfficeXml xml) {
        xml.open(
                "xf",
                "numFmtId",
                formatId(),
                "fontId",
                isBold ? "1" : "0",
                "fillId",
                "0",
                "borderId",
                "0",
                "xfId",
                "0",
                "applyNumberFormat",
                "1",
                "applyFont",
                "1",
                "applyAlignment",
                "1");
        String horizontal = align.isEmpty() ? "general" : align;
        xml.empty("alignment", "horizontal", horizontal, "vertical", "center", "wrapText", this == HEADER ? "1" : "0");
        xml.end();
    }
}
