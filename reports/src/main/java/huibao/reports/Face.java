package huibao.reports;

import com.lowagie.text.pdf.BaseFont;
import java.util.BitSet;

/**
 * A face of the house, and the font that draws it. Widths and coverage come from the font that is embedded.
 *
 * @param astray code points whose glyphs would not be drawn, see {@link GlyphOrder}
 */
record Face(String name, BaseFont font, BitSet astray) {
    /** Blanks of one and of half a character; fonts need not have them. */
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private static final int HALF_SPACE = 0x2002;

    boolean covers(int codePoint) {
        return codePoint == ' '
                || codePoint == IDEOGRAPHIC_SPACE
                || codePoint == HALF_SPACE
                || font.charExists(codePoint) && !astray.get(codePoint);
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
