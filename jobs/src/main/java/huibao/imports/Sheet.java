package huibao.imports;

import java.io.IOException;
import java.util.List;

/** One table of one file, read from its beginning as often as need be and never held. */
interface Sheet {
    /** For messages: the file's name, and the sheet's where it has several. */
    String name();

    /** Rows the file says it has; 0 if it does not. */
    long expectedRows();

    /** How its numbers stand for days. */
    CellTimes times();

    /** The first rows with all their cells, to find the header. */
    List<List<String>> top(int rows) throws IOException;

    /**
     * Rows after the header.
     *
     * @param columns from 0; no cell of another column is decoded
     * @param after rows of the file to leave out
     * @param most rows to read
     */
    void rows(int[] columns, long after, long most, SheetRowSink rows) throws IOException;

    /** Whoever takes the rows. The cells are used again for the next one. */
    interface SheetRowSink {
        /** @param number of the row in the file, from 1 @param cells in the order of the columns */
        void take(long number, SheetCell[] cells) throws IOException;
    }
}
