package huibao.imports;

/**
 * One cell of an export.
 *
 * @param text as it stands in the file; of a number what the file stores, not what is shown
 */
record Cell(Kind kind, String text) {
    static final Cell BLANK = new Cell(Kind.TEXT, "");

    /** What a file says a cell is. A CSV has texts only. */
    enum Kind {
        TEXT,
        NUMBER,
        /** {@code #REF!} and the like. */
        ERROR
    }

    static Cell text(String text) {
        return new Cell(Kind.TEXT, text);
    }

    boolean isBlank() {
        return kind != Kind.ERROR && Tidy.text(text).isEmpty();
    }
}
