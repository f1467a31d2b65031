package huibao.lake.format;

import java.io.IOException;
import java.util.List;

/** Columns inside a list of every row, page after page. */
public final class ListPages {
    private final List<ColumnPages> columns;
    private final ColumnPages counts;
    // Where the list of each row of the page begins, and behind the last row where it ends.
    private int[] starts = new int[1];

    /** @param counts how long the list of each row is; read by somebody else, before this */
    ListPages(List<ColumnPages> columns, ColumnPages counts) {
        this.columns = columns;
        this.counts = counts;
    }

    void next(int rows) throws IOException {
        if (starts.length <= rows) {
            starts = new int[rows + 1];
        }
        for (int row = 0; row < rows; row++) {
            starts[row + 1] = starts[row] + (int) counts.values()[row];
        }
        for (ColumnPages column : columns) {
            int elements = column.next();
            if (elements != starts[rows]) {
                throw new IOException(
                        "A page has %d elements in its lists, its rows say %d".formatted(elements, starts[rows]));
            }
        }
    }

    public int size(int row) {
        return starts[row + 1] - starts[row];
    }

    public long cell(int row, int element, int column) {
        return columns.get(column).values()[starts[row] + element];
    }
}
