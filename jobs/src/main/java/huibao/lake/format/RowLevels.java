package huibao.lake.format;

/** Levels of columns with one value, or none, a row. */
final class RowLevels implements Levels {
    private int rows;

    void set(int count) {
        rows = count;
    }

    @Override
    public int slots() {
        return rows;
    }

    @Override
    public void write(PageBytes page, long[] values, int count, LakeColumn column) {
        if (!column.nullable()) {
            return;
        }
        int from = page.beginLength();
        RunLengths levels = new RunLengths(1, page);
        for (int index = 0; index < count; index++) {
            levels.add(values[index] == LakeColumn.NULL ? 0 : 1);
        }
        levels.end();
        page.endLength(from);
    }
}
