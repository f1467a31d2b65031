package huibao.reports;

/**
 * Where a chart's numbers stand on its sheet: categories down the first column, a column for each series, names above.
 *
 * @param sheet its name
 * @param size number of categories
 */
record CellRanges(String sheet, int size) {
    /** Row of the names, counted from 1. */
    static final int HEADER = 3;

    String name(int series) {
        return cells(series + 1, HEADER, HEADER);
    }

    String categories() {
        return cells(0, HEADER + 1, HEADER + size);
    }

    String values(int series) {
        return cells(series + 1, HEADER + 1, HEADER + size);
    }

    private String cells(int column, int from, int to) {
        String first = absolute(TableSheet.reference(column, from));
        return quoted(sheet) + "!" + (from == to ? first : first + ":" + absolute(TableSheet.reference(column, to)));
    }

    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    private static String absolute(String reference) {
        return reference.replaceFirst("([A-Z]+)(\\d+)", "\\$$1\\$$2");
    }
}
