package huibao.lake.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;

/** Columns that are filled together, row by row, and leave page by page. */
final class ColumnGroup {
    /** Grown by halves this fits a page of {@link PartWriter}, and what grows is kept for the files to come. */
    private static final int FIRST_ROWS = 1_250;

    private final int firstCell;
    private final List<ColumnChunk> chunks = new ArrayList<>();
    private long[][] values;
    private int count;

    /**
     * @param prefix path of the group in the file's schema, empty at its top
     * @param firstCell where the first of {@code columns} stands in a row
     */
    ColumnGroup(List<LakeColumn> columns, int firstCell, MessageType schema, String[] prefix, Texts texts) {
        this.firstCell = firstCell;
        for (LakeColumn column : columns) {
            String[] path = Arrays.copyOf(prefix, prefix.length + 1);
            path[prefix.length] = column.name();
            chunks.add(new ColumnChunk(column, schema.getColumnDescription(path), texts));
        }
        values = new long[columns.size()][FIRST_ROWS];
    }

    /** Takes the row that starts at {@code from}. */
    void add(long[] cells, int from) {
        if (count == values[0].length) {
            for (int column = 0; column < values.length; column++) {
                values[column] = Arrays.copyOf(values[column], count / 2 * 3);
            }
        }
        int cell = from + firstCell;
        for (long[] column : values) {
            column[count] = cells[cell++];
        }
        count++;
    }

    int count() {
        return count;
    }

    void endPage(Levels levels, int rows, PageBytes bytes, Compression compression) {
        for (int column = 0; column < values.length; column++) {
            chunks.get(column).addPage(values[column], count, levels, rows, bytes, compression);
        }
        count = 0;
    }

    void writeTo(ParquetFileWriter file, Compression compression) throws IOException {
        for (ColumnChunk chunk : chunks) {
            chunk.writeTo(file, compression);
        }
    }
}
