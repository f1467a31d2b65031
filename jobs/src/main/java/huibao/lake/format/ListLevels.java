package huibao.lake.format;

/**
 * Levels of the columns inside one list. Repetition levels, and the definition levels of columns that are never null, are
 * the same for all of them and encoded once a page.
 */
final class ListLevels implements Levels {
    private final PageBytes repetition = new PageBytes();
    private final PageBytes required = new PageBytes();
    private int[] sizes = new int[0];
    private int rows;
    private int slots;

    /** @param sizes elements of each row's list */
    void set(int[] sizes, int rows) {
        this.sizes = sizes;
        this.rows = rows;
        setRepetition();
        setRequired();
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public void write(PageBytes page, long[] values, int count, LakeColumn column) {
        page.put(repetition);
        if (column.nullable()) {
            putDefinition(values, page);
        } else {
            page.put(required);
        }
    }

    private void setRepetition() {
        slots = 0;
        repetition.clear();
        int from = repetition.beginLength();
        RunLengths levels = new RunLengths(1, repetition);
        for (int row = 0; row < rows; row++) {
            levels.add(0);
            for (int element = 1; element < sizes[row]; element++) {
                levels.add(1);
            }
            slots += Math.max(1, sizes[row]);
        }
        levels.end();
        repetition.endLength(from);
    }

    private void setRequired() {
        required.clear();
        int from = required.beginLength();
        RunLengths levels = new RunLengths(1, required);
        for (int row = 0; row < rows; row++) {
            if (sizes[row] == 0) {
                levels.add(0);
            }
            for (int element = 0; element < sizes[row]; element++) {
                levels.add(1);
            }
        }
        levels.end();
        required.endLength(from);
    }

    private void putDefinition(long[] values, PageBytes page) {
        int from = page.beginLength();
        RunLengths levels = new RunLengths(2, page);
        int value = 0;
        for (int row = 0; row < rows; row++) {
            if (sizes[row] == 0) {
                levels.add(0);
            }
            for (int element = 0; element < sizes[row]; element++) {
                levels.add(values[value++] == LakeColumn.NULL ? 1 : 2);
            }
        }
        levels.end();
        page.endLength(from);
    }
}
