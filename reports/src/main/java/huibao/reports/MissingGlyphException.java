package huibao.reports;

/** No font has a character of the document. It would vanish from the page without a word, so nothing is rendered. */
public final class MissingGlyphException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int codePoint;

    MissingGlyphException(int codePoint, String where) {
        super("Cannot print the character " + Character.toString(codePoint) + " (" + notation(codePoint) + ") in "
                + where + ": no font has it. Add a font with this character to the font folder, or write it otherwise");
        this.codePoint = codePoint;
    }

    public int codePoint() {
        return codePoint;
    }

    private static String notation(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }
}
