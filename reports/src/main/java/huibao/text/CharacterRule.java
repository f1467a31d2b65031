package huibao.text;

/** What becomes of a character of a text that enters. */
enum CharacterRule {
    /** Stands as it is. Private use is among it: an office may have a font for it. */
    KEPT,
    /** One of a run that becomes one blank. */
    BLANK,
    /** As a blank; between two hanzi it is only where a line was broken, and falls out. */
    LINE_END,
    /** Nobody can see it: controls, zero width, soft hyphen, byte order mark, direction marks, variation selectors. */
    DROPPED,
    /** Stands for no character, now or ever: half a pair, a noncharacter, an unassigned code point, U+FFFD. */
    REFUSED;

    private static final String LINE_ENDS = "\n\u000B\f\r\u0085\u2028\u2029";
    /** Letters and marks that are blank by definition, beside the formats and controls. */
    private static final String INVISIBLE = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u3164\uFFA0";

    private static final int BRAILLE_BLANK = 0x2800;
    private static final int REPLACEMENT = 0xFFFD;

    static CharacterRule of(int codePoint) {
        if (LINE_ENDS.indexOf(codePoint) >= 0) {
            return LINE_END;
        }
        if (codePoint == '\t' || codePoint == BRAILLE_BLANK || Character.isSpaceChar(codePoint)) {
            return BLANK;
        }
        if (isInvisible(codePoint)) {
            return DROPPED;
        }
        return isNoCharacter(codePoint) ? REFUSED : KEPT;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.CONTROL
                || Character.getType(codePoint) == Character.FORMAT
                || INVISIBLE.indexOf(codePoint) >= 0
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0xFFF0 && codePoint <= 0xFFF8
                || codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
    }

    private static boolean isNoCharacter(int codePoint) {
        return codePoint == REPLACEMENT
                || Character.getType(codePoint) == Character.SURROGATE
                || Character.getType(codePoint) == Character.UNASSIGNED && !isIdeograph(codePoint);
    }

    /** Newer hanzi than this Java knows: whole planes and the rests of two blocks are kept for nothing else. */
    private static boolean isIdeograph(int codePoint) {
        boolean inPlanes = codePoint >= 0x20000 && codePoint <= 0x3FFFD && (codePoint & 0xFFFE) != 0xFFFE;
        return inPlanes || codePoint >= 0x3400 && codePoint <= 0x4DBF || codePoint >= 0x4E00 && codePoint <= 0x9FFF;
    }
}
