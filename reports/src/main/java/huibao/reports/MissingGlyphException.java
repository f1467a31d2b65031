package huibao.reports;

import huibao.text.CleanText;

/** No font has a character of the document. It would vanish from the page without a word, so nothing is rendered. */
public final class MissingGlyphException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int codePoint;
    private final String where;

    MissingGlyphException(int codePoint, String where) {
        super("Cannot print " + named(codePoint) + " in " + CleanText.shown(where) + ": " + reason(codePoint));
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

    private static String named(int codePoint) {
        String shown = CleanText.shown(Character.toString(codePoint));
        boolean isSeen = shown.codePointAt(0) == codePoint;
        return (isSeen ? "the character " + shown + " (" : "") + CleanText.notation(codePoint) + (isSeen ? ")" : "");
    }

    private static String reason(int codePoint) {
        return CleanText.unprintable(Character.toString(codePoint)).isPresent()
                ? "it is nothing that can be seen. Take it out"
                : "no font has it. Add a font with this character to the font folder, or write it otherwise";
    }
}
