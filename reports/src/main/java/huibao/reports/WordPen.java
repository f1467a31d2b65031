package huibao.reports;

import java.util.Optional;

/** The strokes and fills of {@link Fill} in DrawingML. */
final class WordPen {
    private WordPen() {}

    /** @param width in 12700ths of a point */
    static void line(OfficeXml xml, String color, String width, String dash) {
        xml.open("c:spPr").open("a:ln", "w", width).open("a:solidFill");
        xml.empty("a:srgbClr", "val", color)
                .end()
                .empty("a:prstDash", "val", dash)
                .end()
                .end();
    }

    /** An empty fill is not seen. */
    static void fill(OfficeXml xml, Optional<Fill> fill) {
        if (fill.isEmpty()) {
            xml.empty("a:noFill");
            return;
        }
        String grey = "%02X".formatted(Math.round(fill.get().grey() * 255)).repeat(3);
        String pattern =
                switch (fill.get().hatch()) {
                    case NONE -> "";
                    case RISING -> "ltUpDiag";
                    case FALLING -> "ltDnDiag";
                    case HORIZONTAL -> "ltHorz";
                };
        if (pattern.isEmpty()) {
            xml.open("a:solidFill").empty("a:srgbClr", "val", grey).end();
        } else {
            xml.open("a:pattFill", "prst", pattern)
                    .open("a:fgClr")
                    .empty("a:srgbClr", "val", "404040")
                    .end();
            xml.open("a:bgClr").empty("a:srgbClr", "val", "FFFFFF").end().end();
        }
        xml.open("a:ln", "w", "6350")
                .open("a:solidFill")
                .empty("a:srgbClr", "val", "202020")
                .end()
                .end();
    }
}
