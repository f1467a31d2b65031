package huibao.reports;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/** Draws a text of a page, line by line, where {@link LineBreaker} put it. Positions are in points from the lower left. */
record TextPainter(Faces faces, PdfContentByte content) {
    /** The top of a Chinese character lies this far above the baseline, as a share of its size. */
    private static final float ASCENT = 0.88f;

    /** Of a paragraph that the template itself has in two. */
    private static final String GOES_ON = "net.sf.jasperreports.export.huibao.goes-on";

    /** How many characters at the start of a paragraph are its heading. */
    private static final String LEAD = "net.sf.jasperreports.export.huibao.lead";

    /**
     * @param left of the text's box
     * @param top of the text's box
     */
    void paint(JRPrintText text, String string, float left, float top) {
        TextSetting setting = TextSetting.of(text);
        LineBreaker breaker = setting.breaker(faces, text.getWidth());
        List<Line> lines = breaker.lines(string, 0, setting.indent());
        float baseline = top
                - setting.topPadding()
                - free(text, setting, lines.size())
                - (setting.pitch() - setting.size()) / 2
                - ASCENT * setting.size();
        content.beginText();
        color(text.getForecolor());
        for (Line line : lines) {
            float free = breaker.measure() - line.indent() - line.width();
            boolean last = line.end() == string.length();
            boolean filled = isJustified(text) && (line.full() || last && goesOn(text));
            float spacing = filled || free < 0 ? free / gaps(string, line) : 0;
            float x = left + setting.leftPadding() + line.indent() + (filled ? 0 : offset(text, free));
            int lead = Math.max(0, Math.min(lead(text) - line.start(), line.end() - line.start()));
            line(setting, string.substring(line.start(), line.end()), lead, x, baseline, spacing);
            baseline -= setting.pitch();
        }
        content.setCharacterSpacing(0);
        content.endText();
    }

    /** One line of text at a place; used for charts as well. */
    void line(String face, float size, String string, float x, float baseline) {
        content.beginText();
        begin(x, baseline, 0);
        show(faces.face(face), size, string);
        content.endText();
    }

    /** @param lead how many of its characters are in the face of headings; these are as wide as those of the text */
    private void line(TextSetting setting, String string, int lead, float x, float baseline, float spacing) {
        Face body = faces.face(setting.face());
        begin(x, baseline, spacing);
        show(faces.face(FaceName.KAI.chinese()), setting.size(), string.substring(0, lead));
        show(body, setting.size(), string.substring(lead));
    }

    private void begin(float x, float baseline, float spacing) {
        content.setTextMatrix(x, baseline);
        content.setCharacterSpacing(spacing);
    }

    private void show(Face wanted, float size, String string) {
        int start = 0;
        while (start < string.length()) {
            Face face = faces.faceFor(wanted, string.codePointAt(start));
            int end = runEnd(string, start, wanted, face);
            content.setFontAndSize(face.font(), size);
            content.showText(string.substring(start, end));
            start = end;
        }
    }

    private int runEnd(String string, int start, Face wanted, Face face) {
        int end = start;
        while (end < string.length()
                && faces.faceFor(wanted, string.codePointAt(end)).equals(face)) {
            end += Character.charCount(string.codePointAt(end));
        }
        return end;
    }

    private static int gaps(String string, Line line) {
        return Math.max(1, string.codePointCount(line.start(), line.end()) - 1);
    }

    private static boolean isJustified(JRPrintText text) {
        return text.getHorizontalTextAlign() == HorizontalTextAlignEnum.JUSTIFIED;
    }

    /** The paragraph continues on the next page, so its last line here is not its last. */
    static boolean goesOn(JRPrintText text) {
        return "true".equals(text.getPropertiesMap().getProperty(JRPrintText.PROPERTY_AWT_JUSTIFY_LAST_LINE))
                || "true".equals(text.getPropertiesMap().getProperty(GOES_ON));
    }

    /** None where the paragraph goes on from the page before: its heading is shorter than a line. */
    private static int lead(JRPrintText text) {
        String lead = text.getPropertiesMap().getProperty(LEAD);
        return lead == null || TextSetting.isCarriedOver(text) ? 0 : Integer.parseInt(lead);
    }

    private static float offset(JRPrintText text, float free) {
        return switch (text.getHorizontalTextAlign()) {
            case CENTER -> free / 2;
            case RIGHT -> free;
            case LEFT, JUSTIFIED -> 0;
        };
    }

    private static float free(JRPrintText text, TextSetting setting, int lines) {
        float room = text.getHeight() - setting.topPadding() - setting.bottomPadding() - lines * setting.pitch();
        VerticalTextAlignEnum align = text.getVerticalTextAlign();
        return align == VerticalTextAlignEnum.MIDDLE ? room / 2 : align == VerticalTextAlignEnum.BOTTOM ? room : 0;
    }

    private void color(Color color) {
        content.setColorFill(color);
    }
}
