package huibao.lake.format;

import java.io.IOException;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;

/**
 * The memory in which rows become pages, for one file after the other: made anew for each it would be old enough at the end
 * of a file to be copied about by the garbage collector (docs/decisions). Empty again once a file is finished; what a file
 * that failed left in it is not for another. For one thread.
 */
public final class PartBuffers {
    /** Cells of an item that are given; the rest is worked out here. */
    private static final int GIVEN = Relation.PETITION_ITEM.columns().size() + 2;

    private final Relation relation;
    private final MessageType schema;
    private final ColumnGroup columns;
    private final RowLevels levels = new RowLevels();
    private final ItemLists lists;
    private final ItemContent content;
    private final long[] itemCells =
            new long[ItemLists.topColumns(Relation.PETITION_ITEM).size()];
    private final PageBytes bytes = new PageBytes();

    /** @param texts what the numbers in the rows stand for */
    public PartBuffers(Relation relation, Texts texts) {
        this.relation = relation;
        schema = FileSchema.of(relation);
        columns = new ColumnGroup(ItemLists.topColumns(relation), 0, schema, new String[0], texts);
        lists = relation.holdsItems() ? new ItemLists(schema, texts) : null;
        content = new ItemContent(texts);
    }

    public Relation relation() {
        return relation;
    }

    MessageType schema() {
        return schema;
    }

    void add(long[] row, int from) {
        columns.add(row, from);
    }

    void addItem(long[] item, long[] events, int eventCount, long[] evaluations, int evaluationCount) {
        System.arraycopy(item, 0, itemCells, 0, GIVEN);
        itemCells[GIVEN] = eventCount;
        itemCells[GIVEN + 1] = evaluationCount;
        itemCells[GIVEN + 2] = content.of(item, events, eventCount, evaluations, evaluationCount);
        columns.add(itemCells, 0);
        lists.add(events, eventCount, evaluations, evaluationCount);
    }

    /** Rows of the page being filled. */
    int rows() {
        return columns.count();
    }

    void endPage(Compression compression) {
        int count = columns.count();
        levels.set(count);
        columns.endPage(levels, count, bytes, compression);
        if (lists != null) {
            lists.endPage(bytes, compression);
        }
    }

    /** Writes all pages as a row group. */
    void writeTo(ParquetFileWriter file, Compression compression) throws IOException {
        columns.writeTo(file, compression);
        if (lists != null) {
            lists.writeTo(file, compression);
        }
    }
}
