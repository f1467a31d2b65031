package huibao.lake.format;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.example.DummyRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Reads a few flat columns of numbers, the first of them {@code item_id}, without making an object for each row. */
public final class NumberReader {
    private static final BiPredicate<Long, Long> EVERYTHING = (first, last) -> true;

    private final Configuration configuration;
    private final List<String> columns;

    public NumberReader(Configuration configuration, String... columns) {
        this.configuration = configuration;
        this.columns = List.of(columns);
    }

    public void read(String file, Consumer<long[]> row) {
        read(file, EVERYTHING, row);
    }

    /**
     * @param wanted asked with the first and the last item of a row group whether it is worth reading
     * @param row is given the cells; the array is used again for the next row
     */
    public void read(String file, BiPredicate<Long, Long> wanted, Consumer<long[]> row) {
        try (ParquetFileReader reader = ParquetFileReader.open(
                HadoopInputFile.fromPath(new Path(URI.create(file)), configuration),
                HadoopReadOptions.builder(configuration).build())) {
            MessageType schema = projection(reader.getFileMetaData().getSchema());
            reader.setRequestedSchema(schema);
            List<BlockMetaData> groups = reader.getFooter().getBlocks();
            for (int group = 0; group < groups.size(); group++) {
                if (isWanted(groups.get(group), wanted)) {
                    read(
                            reader.readRowGroup(group),
                            schema,
                            reader.getFileMetaData().getCreatedBy(),
                            row);
                }
            }
        } catch (IOException e) {
            throw RowGroup.unreadable(file, e);
        }
    }

    private MessageType projection(MessageType schema) {
        return new MessageType(
                schema.getName(), columns.stream().map(schema::getType).toArray(Type[]::new));
    }

    private boolean isWanted(BlockMetaData group, BiPredicate<Long, Long> wanted) {
        Statistics<?> statistics = group.getColumns().stream()
                .filter(column -> column.getPath().toDotString().equals(columns.get(0)))
                .findFirst()
                .orElseThrow()
                .getStatistics();
        return !(statistics instanceof LongStatistics numbers)
                || !numbers.hasNonNullValue()
                || wanted.test(numbers.getMin(), numbers.getMax());
    }

    private void read(PageReadStore pages, MessageType schema, String createdBy, Consumer<long[]> row) {
        ColumnReadStoreImpl store =
                new ColumnReadStoreImpl(pages, new DummyRecordConverter(schema).getRootConverter(), schema, createdBy);
        ColumnReader[] readers = columns.stream()
                .map(column -> store.getColumnReader(schema.getColumnDescription(new String[] {column})))
                .toArray(ColumnReader[]::new);
        long[] cells = new long[readers.length];
        for (long left = pages.getRowCount(); left > 0; left--) {
            for (int column = 0; column < readers.length; column++) {
                cells[column] = next(readers[column]);
            }
            row.accept(cells);
        }
    }

    private static long next(ColumnReader reader) {
        ColumnDescriptor column = reader.getDescriptor();
        long value = LakeColumn.NULL;
        if (reader.getCurrentDefinitionLevel() == column.getMaxDefinitionLevel()) {
            value = column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT64
                    ? reader.getLong()
                    : reader.getInteger();
        }
        reader.consume();
        return value;
    }
}
