package huibao.reports;

/** The page of GB/T 9704-2012 in Word's units: twentieths of a point, and 12700 to a point for drawings. */
final class WordParts {
    static final String[] NAMESPACES = {
        "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r", OfficePackage.OFFICE,
        "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart"
    };
    static final int MEASURE_POINTS = 442;
    static final int TWIPS = 20;
    private static final int EMU = 12700;
    /** From the type area to the lower edge of the page number's line, whose stroke lies 7 mm under the type area. */
    private static final int FOOTER = 566;

    private WordParts() {}

    /** A pitch of 29 points makes 22 lines; {@link WordStyle} makes 28 characters of them. */
    static void section(OfficeXml xml, Document.Layout layout) {
        xml.open("w:sectPr");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "rId3");
        xml.empty("w:footerReference", "w:type", "even", "r:id", "rId4");
        if (layout == Document.Layout.LANDSCAPE) {
            xml.empty("w:pgSz", "w:w", "16838", "w:h", "11906", "w:orient", "landscape");
            margins(xml, "1588", "2098", "1474", "1984");
        } else {
            xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
            margins(xml, "2098", "1474", "1984", "1588");
        }
        xml.empty("w:docGrid", "w:type", "lines", "w:linePitch", "580");
        xml.end();
    }

    private static void margins(OfficeXml xml, String top, String right, String bottom, String left) {
        xml.empty(
                "w:pgMar",
                "w:top",
                top,
                "w:right",
                right,
                "w:bottom",
                bottom,
                "w:left",
                left,
                "w:header",
                "851",
                "w:footer",
                Integer.toString(Integer.parseInt(bottom) - FOOTER),
                "w:gutter",
                "0");
    }

    static String settings() {
        OfficeXml xml = new OfficeXml();
        return xml.open("w:settings", NAMESPACES)
                .empty("w:evenAndOddHeaders")
                .open("w:compat")
                .empty(
                        "w:compatSetting",
                        "w:name",
                        "compatibilityMode",
                        "w:uri",
                        "http://schemas.microsoft.com/office/word",
                        "w:val",
                        "15")
                .close();
    }

    /** "— 1 —", one character in from the outer edge. */
    static String footer(String side) {
        OfficeXml xml = new OfficeXml();
        xml.open("w:ftr", NAMESPACES).open("w:p").open("w:pPr");
        xml.empty("w:pStyle", "w:val", "PageNumber");
        xml.empty("w:ind", "w:" + side + "Chars", "100", "w:" + side, "280");
        xml.empty("w:jc", "w:val", side).end();
        xml.open("w:r").text("w:t", "— ", "xml:space", "preserve").end();
        xml.open("w:fldSimple", "w:instr", " PAGE ")
                .open("w:r")
                .text("w:t", "1")
                .end()
                .end();
        xml.open("w:r").text("w:t", " —", "xml:space", "preserve").end();
        return xml.close();
    }

    static void drawing(OfficeXml xml, Block.Chart chart, int number) {
        String width = Integer.toString(MEASURE_POINTS * EMU);
        String height = Integer.toString(Math.round(ChartPainter.of(chart).height()) * EMU);
        xml.open("w:drawing").open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", width, "cy", height);
        xml.empty("wp:docPr", "id", Integer.toString(number), "name", chart.name(), "descr", chart.alternative());
        xml.open("a:graphic").open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/chart");
        xml.empty("c:chart", "r:id", "rId" + number);
        xml.end().end().end().end();
    }
}
