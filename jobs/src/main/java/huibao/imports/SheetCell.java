package huibao.imports;

/**
 * One cell of an export.
 *
 * @param text as it stands in the file; of a number what the file stores, not what is shown
 */
record SheetCell(CellKind kind, String text) {
    static final SheetCell BLANK = new SheetCell(CellKind.TEXT, "");

    /** The type of a cell in the file; cells of a CSV are all texts. */
    enum CellKind {
        TEXT,
        NUMBER,
        /** {@code #REF!} and the like. */
        ERROR
    }

    static SheetCell text(String text) {
        return new SheetCell(CellKind.TEXT, text);
    }

    boolean isBlank() {
        return kind != CellKind.ERROR && Tidy.text(text).isEmpty();
    }
}
