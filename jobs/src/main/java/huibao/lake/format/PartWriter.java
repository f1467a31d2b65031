package huibao.lake.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;

/**
 * Writes one Parquet file, column by column out of plain arrays: parquet-mr's record-at-a-time writers took most of the
 * time of an extraction (docs/decisions). For one thread. The file begins with the first row; without rows there is none.
 */
public final class PartWriter implements Closeable {
    private static final int ROWS_A_PAGE = 20_000;
    public static final int ROWS_A_GROUP = 160_000;
    /** Cells of an item that are given; the rest is worked out here. */
    private static final int GIVEN = Relation.PETITION_ITEM.columns().size() + 2;

    private final DigestOutput output;
    private final String path;
    private final Relation relation;
    private final ColumnGroup columns;
    private final RowLevels levels = new RowLevels();
    private final ItemLists lists;
    private final ItemContent content;
    private final long[] itemCells =
            new long[ItemLists.topColumns(Relation.PETITION_ITEM).size()];
    private final PageBytes bytes = new PageBytes();
    private final Compression compression = new Compression();
    private final MessageType schema;
    private ParquetFileWriter file;
    private long rows;
    private int rowsInGroup;

    /** @param path below the run's folder */
    public PartWriter(LakeFolder folder, String runFolder, String path, Relation relation, Texts texts) {
        this.path = path;
        this.relation = relation;
        output = new DigestOutput(folder, runFolder + "/" + path);
        schema = FileSchema.of(relation);
        columns = new ColumnGroup(ItemLists.topColumns(relation), 0, schema, new String[0], texts);
        lists = relation.holdsItems() ? new ItemLists(schema, texts) : null;
        content = new ItemContent(texts);
    }

    /** Adds the row, in the order of {@link Relation#columns()}, that starts at {@code from}. */
    public void add(long[] row, int from) {
        columns.add(row, from);
        endRow();
    }

    /**
     * Adds an item.
     *
     * @param item its contract columns, then {@code registered_on} and {@code matters_until}
     * @param events rows of {@link Relation#PETITION_EVENT}, one after the other
     * @param evaluations rows of {@link Relation#PETITION_EVALUATION}, one after the other
     */
    public void addItem(long[] item, long[] events, int eventCount, long[] evaluations, int evaluationCount) {
        System.arraycopy(item, 0, itemCells, 0, GIVEN);
        itemCells[GIVEN] = eventCount;
        itemCells[GIVEN + 1] = evaluationCount;
        itemCells[GIVEN + 2] = content.of(item, events, eventCount, evaluations, evaluationCount);
        columns.add(itemCells, 0);
        lists.add(events, eventCount, evaluations, evaluationCount);
        endRow();
    }

    private void endRow() {
        rows++;
        if (columns.count() == ROWS_A_PAGE) {
            try {
                endPage();
                if (rowsInGroup == ROWS_A_GROUP) {
                    endGroup();
                }
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    private void endPage() throws IOException {
        int count = columns.count();
        if (count == 0) {
            return;
        }
        levels.set(count);
        columns.endPage(levels, count, bytes, compression);
        if (lists != null) {
            lists.endPage(bytes, compression);
        }
        rowsInGroup += count;
    }

    private void endGroup() throws IOException {
        if (rowsInGroup == 0) {
            return;
        }
        if (file == null) {
            file = new ParquetFileWriter(output, schema, ParquetFileWriter.Mode.CREATE, Long.MAX_VALUE, 0);
            file.start();
        }
        file.startBlock(rowsInGroup);
        columns.writeTo(file, compression);
        if (lists != null) {
            lists.writeTo(file, compression);
        }
        file.endBlock();
        rowsInGroup = 0;
    }

    /** Ends the file; what it holds is known to the run's writer from here on. */
    public LakeFile finish() {
        try {
            endPage();
            endGroup();
            if (file != null) {
                file.end(Map.of());
                file = null;
            }
        } catch (IOException e) {
            throw failure(e);
        }
        return new LakeFile(relation, path, rows, output.length(), output.sha256());
    }

    public long rows() {
        return rows;
    }

    /** Releases what is held; a file not finished stays a torso that no manifest will name. */
    @Override
    public void close() throws IOException {
        compression.close();
        if (file != null) {
            file.abort();
            file.close();
        }
    }

    private UnreachableLake failure(IOException cause) {
        return UnreachableLake.of("lake.write", path, cause);
    }
}
