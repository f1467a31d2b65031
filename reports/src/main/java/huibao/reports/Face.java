package huibao.reports;

import com.lowagie.text.pdf.BaseFont;

/** A face of the house, and the font that draws it. Widths and coverage come from the font that is embedded. */
record Face(String name, BaseFont font) {
    /** Blanks of one and of half a character; fonts need not have them. */
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private static final int HALF_SPACE = 0x2002;

    boolean covers(int codePoint) {
        return codePoint == ' '
                || codePoint == IDEOGRAPHIC_SPACE
                || codePoint == HALF_SPACE
                || font.charExists(codePoint);
    }

    /** Width in points at the given size. */
    float width(int codePoint, float size) {
        if (codePoint == IDEOGRAPHIC_SPACE) {
            return size;
        }
        if (codePoint == HALF_SPACE) {
            return size / 2;
        }
        return font.getWidth(codePoint) * size / 1000f;
    }
}
