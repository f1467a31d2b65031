package huibao.extract;

/** The order of the events or evaluations of one item, and what each must be beside its columns. */
interface DetailRules {
    /** Stands for "no row before it". */
    int NOTHING = -1;

    /** Compares the rows that begin at {@code left} and {@code right}; different rows are never equal. */
    int compare(long[] cells, int left, int right);

    /**
     * Looks at a row whose columns are all right.
     *
     * @param kept where the last row that was kept begins, in order; {@link #NOTHING} if it is the first
     * @return the {@link BreachCode}, if any
     */
    int breachOf(long[] cells, int at, int kept);

    /** Breaks ties by all cells. Any order will do, as long as it is the same in the next run. */
    static int compareAll(long[] cells, int left, int right, int width) {
        int compared = 0;
        for (int cell = 0; cell < width && compared == 0; cell++) {
            compared = Long.compare(cells[left + cell], cells[right + cell]);
        }
        return compared;
    }
}
