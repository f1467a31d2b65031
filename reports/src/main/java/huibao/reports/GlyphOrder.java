package huibao.reports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * The characters of a CID-keyed OpenType font whose glyphs do not lie where OpenPDF writes them: it takes a glyph's index
 * for its CID. Fandol's fonts have the characters of GB2312 in that order and some twelve hundred others not; those came out
 * blank, while the text that can be copied from the page was right. Reads the table cmap (OpenType 1.9).
 */
final class GlyphOrder {
    private static final int OPENTYPE_CFF = 0x4F54544F;
    private static final int GROUPS = 12;
    private static final int SEGMENTS = 4;

    private final ByteBuffer font;
    private final int ordered;
    private final BitSet astray = new BitSet();

    private GlyphOrder(ByteBuffer font, int ordered) {
        this.font = font;
        this.ordered = ordered;
    }

    /** Code points; none in fonts of another kind, where every glyph lies where it is written. */
    static BitSet astray(byte[] bytes) {
        ByteBuffer font = ByteBuffer.wrap(bytes);
        if (font.getInt(0) != OPENTYPE_CFF) {
            return new BitSet();
        }
        int glyphs = unsigned(font, table(font, "maxp") + 4);
        int ordered = new CompactFont(font, table(font, "CFF ")).ordered(glyphs);
        GlyphOrder order = new GlyphOrder(font, ordered);
        if (ordered < glyphs) {
            order.readMaps();
        }
        return order.astray;
    }

    static int unsigned(ByteBuffer font, int at) {
        return Short.toUnsignedInt(font.getShort(at));
    }

    private int unsigned(int at) {
        return unsigned(font, at);
    }

    private static int table(ByteBuffer font, String tag) {
        for (int i = 0; i < font.getShort(4); i++) {
            byte[] name = new byte[4];
            font.get(12 + 16 * i, name);
            if (tag.equals(new String(name, StandardCharsets.US_ASCII))) {
                return font.getInt(12 + 16 * i + 8);
            }
        }
        throw new IllegalArgumentException("Invalid font: it has no table " + tag + ". Expected OpenType with CFF");
    }

    private void readMaps() {
        int table = table(font, "cmap");
        for (int i = 0; i < font.getShort(table + 2); i++) {
            int map = table + font.getInt(table + 4 + 8 * i + 4);
            if (font.getShort(map) == GROUPS) {
                readGroups(map);
            } else if (font.getShort(map) == SEGMENTS) {
                readSegments(map);
            }
        }
    }

    private void readGroups(int map) {
        for (int group = map + 16; group < map + 16 + 12 * font.getInt(map + 12); group += 12) {
            int first = font.getInt(group);
            for (int code = first; code <= font.getInt(group + 4); code++) {
                note(code, font.getInt(group + 8) + code - first);
            }
        }
    }

    private void readSegments(int map) {
        int size = unsigned(map + 6);
        for (int end = map + 14; end < map + 14 + size; end += 2) {
            int start = end + size + 2;
            int delta = start + size;
            int range = delta + size;
            for (int code = unsigned(start); code <= unsigned(end); code++) {
                int offset = unsigned(range);
                int glyph = offset == 0 ? code : unsigned(range + offset + 2 * (code - unsigned(start)));
                note(code, glyph == 0 ? 0 : glyph + unsigned(delta) & 0xFFFF);
            }
        }
    }

    private void note(int codePoint, int glyph) {
        if (glyph >= ordered) {
            astray.set(codePoint);
        }
    }
}
