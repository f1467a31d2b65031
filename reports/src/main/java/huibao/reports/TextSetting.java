package huibao.reports;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRFont;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * How the style sheet wants a text set, the same for measuring and drawing.
 *
 * @param pitch from one line to the next, in points
 * @param indent before the first line of a paragraph, whole characters in points
 */
record TextSetting(
        String face,
        float size,
        float pitch,
        float indent,
        int leftPadding,
        int rightPadding,
        int topPadding,
        int bottomPadding) {
    static TextSetting of(JRCommonText text) {
        JRFont font = (JRFont) text;
        return of(text, font.getFontName(), font.getFontSize());
    }

    private static TextSetting of(JRCommonText text, String face, float size) {
        JRParagraph paragraph = text.getParagraph();
        JRLineBox box = text.getLineBox();
        Float spacing = paragraph.getLineSpacingSize();
        float indent = Math.round(paragraph.getFirstLineIndent() / size) * size;
        return new TextSetting(
                face,
                size,
                spacing == null ? size * 1.4f : spacing,
                indent,
                box.getLeftPadding(),
                box.getRightPadding(),
                box.getTopPadding(),
                box.getBottomPadding());
    }

    /** A paragraph carried over from the page before has no indent. */
    static TextSetting of(JRPrintText text) {
        TextSetting setting = of((JRCommonText) text);
        return isCarriedOver(text) ? setting.withoutIndent() : setting;
    }

    static boolean isCarriedOver(JRPrintText text) {
        return "false".equals(text.getPropertiesMap().getProperty(JRPrintText.PROPERTY_AWT_INDENT_FIRST_LINE));
    }

    private TextSetting withoutIndent() {
        return new TextSetting(face, size, pitch, 0, leftPadding, rightPadding, topPadding, bottomPadding);
    }

    LineBreaker breaker(Faces faces, int width) {
        return new LineBreaker(faces, faces.face(face), size, width - leftPadding - rightPadding);
    }
}
