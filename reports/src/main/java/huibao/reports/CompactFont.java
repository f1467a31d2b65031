package huibao.reports;

import java.nio.ByteBuffer;

/** The table CFF of a font (Adobe technical note 5176), as far as the order of its glyphs goes. */
record CompactFont(ByteBuffer font, int start) {
    private static final int ESCAPE = 12;
    private static final int LAST_OPERATOR = 21;
    private static final int CHARSET = 15;
    /** Registry, ordering, supplement: the font is keyed by CIDs. */
    private static final int ORDERING = 30;

    /** How many glyphs, counted from the first, have their index for CID; all of them in a font without CIDs. */
    int ordered(int glyphs) {
        int top = indexEnd(start + Byte.toUnsignedInt(font.get(start + 2)));
        int end = indexEnd(top);
        int at = indexData(top);
        int operand = 0;
        int charset = 0;
        boolean isKeyed = false;
        while (at < end) {
            int first = unsigned(at);
            if (first == ESCAPE) {
                isKeyed |= unsigned(at + 1) == ORDERING;
                at += 2;
            } else if (first <= LAST_OPERATOR) {
                charset = first == CHARSET ? operand : charset;
                at++;
            } else {
                operand = operand(at, first);
                at += length(at, first);
            }
        }
        return isKeyed && charset > 0 ? orderedIn(start + charset, glyphs) : glyphs;
    }

    private int orderedIn(int charset, int glyphs) {
        int format = unsigned(charset);
        int at = charset + 1;
        int glyph = 1;
        while (glyph < glyphs) {
            if (GlyphOrder.unsigned(font, at) != glyph) {
                return glyph;
            }
            int more = format == 0 ? 0 : format == 1 ? unsigned(at + 2) : GlyphOrder.unsigned(font, at + 2);
            glyph += 1 + more;
            at += 2 + format;
        }
        return glyphs;
    }

    private int operand(int at, int first) {
        return switch (first) {
            case 28 -> font.getShort(at + 1);
            case 29 -> font.getInt(at + 1);
            default -> first >= 247 ? (first - 247) * 256 + unsigned(at + 1) + 108 : first - 139;
        };
    }

    private int length(int at, int first) {
        if (first == 30) {
            int length = 1;
            while ((unsigned(at + length) & 0xF) != 0xF) {
                length++;
            }
            return length + 1;
        }
        return first == 28 ? 3 : first == 29 ? 5 : first >= 247 ? 2 : 1;
    }

    /** An index: a count, the size of its offsets, one more of them than its count, and its data. */
    private int indexData(int index) {
        int count = GlyphOrder.unsigned(font, index);
        return index + 3 + (count + 1) * unsigned(index + 2);
    }

    private int indexEnd(int index) {
        int count = GlyphOrder.unsigned(font, index);
        if (count == 0) {
            return index + 2;
        }
        int size = unsigned(index + 2);
        int last = 0;
        for (int i = 0; i < size; i++) {
            last = last << 8 | unsigned(index + 3 + count * size + i);
        }
        return indexData(index) + last - 1;
    }

    private int unsigned(int at) {
        return Byte.toUnsignedInt(font.get(at));
    }
}
