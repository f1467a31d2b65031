package huibao.lake.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.internal.filter2.columnindex.RowRanges;

/** Which rows of a row group are read, found from the few columns that decide it. */
public final class RowChoice {
    private final BitSet rows = new BitSet();
    private final List<Integer> starts = new ArrayList<>();
    private int count;

    /** Whether a row is read. */
    public interface Test {
        /** @param cells of the deciding columns */
        boolean reads(long[] cells);
    }

    public static RowChoice of(GroupPages pages, List<String> columns, Test test) throws IOException {
        RowChoice choice = new RowChoice();
        long[] cells = new long[columns.size()];
        for (int rows = pages.next(); rows >= 0; rows = pages.next()) {
            long[][] values = columns.stream()
                    .map(column -> pages.column(column).values())
                    .toArray(long[][]::new);
            choice.starts.add(choice.count);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < cells.length; column++) {
                    cells[column] = values[column][row];
                }
                choice.rows.set(choice.count++, test.reads(cells));
            }
        }
        return choice;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean has(int row) {
        return rows.get(row);
    }

    /** The first rows of the pages that are read. */
    public int[] pageStarts() {
        return pages().map(starts::get).toArray();
    }

    /** Reads those pages of the columns the reader was told; pages of all columns begin with the same rows. */
    public PageReadStore read(ParquetFileReader reader, int group) throws IOException {
        BlockMetaData metadata = reader.getRowGroups().get(group);
        OffsetIndex index = reader.readOffsetIndex(metadata.getColumns().get(0));
        return reader.readFilteredRowGroup(group, RowRanges.create(metadata.getRowCount(), pages().iterator(), index));
    }

    private IntStream pages() {
        return IntStream.range(0, starts.size()).filter(page -> {
            int end = page + 1 < starts.size() ? starts.get(page + 1) : count;
            int chosen = rows.nextSetBit(starts.get(page));
            return chosen >= 0 && chosen < end;
        });
    }
}
