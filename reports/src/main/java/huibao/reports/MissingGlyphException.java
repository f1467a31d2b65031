package huibao.reports;

/** No font has a character of the document. It would vanish from the page without a word, so nothing is rendered. */
public final class MissingGlyphException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int codePoint;
    private final String where;

    MissingGlyphException(int codePoint, String where) {
        super("Cannot print the character " + Character.toString(codePoint) + " (" + notation(codePoint) + ") in "
                + where + ": no font has it. Add a font with this character to the font folder, or write it otherwise");
        this.codePoint = codePoint;
        this.where = where;
    }

    public int codePoint() {
        return codePoint;
    }

    /** Its place in the document. */
    public String where() {
        return where;
    }

    private static String notation(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }
}
