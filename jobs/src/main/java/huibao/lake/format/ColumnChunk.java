package huibao.lake.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.ColumnChunkProperties;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The compressed pages of one column in the row group being written. */
final class ColumnChunk {
    /** Values by which an encoding is chosen; to try it on all of a page would take twice as long as to write that page. */
    private static final int SAMPLE = 4_096;

    private final LakeColumn column;
    private final ColumnDescriptor descriptor;
    private final PageStatistics statistics;
    private final TextDictionary dictionary;
    private final List<DataPage> pages = new ArrayList<>();
    /** All pages, one after the other. */
    private final PageBytes compressed = new PageBytes();

    private NumberEncoding numbers = NumberEncoding.PLAIN;

    private record DataPage(int from, int size, int uncompressed, int slots, int rows, Statistics<?> statistics) {}

    ColumnChunk(LakeColumn column, ColumnDescriptor descriptor, Texts texts) {
        this.column = column;
        this.descriptor = descriptor;
        statistics = new PageStatistics(column.type(), descriptor.getPrimitiveType(), texts);
        dictionary = new TextDictionary(texts);
    }

    /** @param bytes scratch, overwritten */
    void addPage(long[] values, int count, Levels levels, int rows, PageBytes bytes, Compression compression) {
        if (pages.isEmpty() && isNumbers()) {
            numbers = smallest(values, Math.min(count, SAMPLE), bytes, compression);
        }
        bytes.clear();
        levels.write(bytes, values, count, column);
        encode(values, count, bytes);
        int from = compressed.size();
        compression.compress(bytes, compressed);
        pages.add(new DataPage(
                from,
                compressed.size() - from,
                bytes.size(),
                levels.slots(),
                rows,
                statistics.of(values, count, levels.slots())));
    }

    private boolean isNumbers() {
        return column.type() != LakeColumn.StoredType.TEXT && column.type() != LakeColumn.StoredType.BOOLEAN;
    }

    /** The encoding of this column and row group: the one that makes the first values smaller. */
    private NumberEncoding smallest(long[] values, int count, PageBytes bytes, Compression compression) {
        NumberEncoding smallest = NumberEncoding.PLAIN;
        int least = Integer.MAX_VALUE;
        for (NumberEncoding one : NumberEncoding.values()) {
            bytes.clear();
            one.encode(column.type(), values, count, bytes);
            int size = compression.size(bytes);
            if (size < least) {
                smallest = one;
                least = size;
            }
        }
        return smallest;
    }

    private void encode(long[] values, int count, PageBytes page) {
        switch (column.type()) {
            case TEXT -> dictionary.encode(values, count, page);
            case BOOLEAN -> encodeBooleans(values, count, page);
            case LONG, INSTANT, INT, DATE -> numbers.encode(column.type(), values, count, page);
        }
    }

    private static void encodeBooleans(long[] values, int count, PageBytes page) {
        page.ensure(count / Byte.SIZE + 1);
        int bits = 0;
        int used = 0;
        for (int index = 0; index < count; index++) {
            if (values[index] != LakeColumn.NULL) {
                bits |= (int) values[index] << used;
                if (++used == Byte.SIZE) {
                    page.putByte(bits);
                    bits = 0;
                    used = 0;
                }
            }
        }
        if (used > 0) {
            page.putByte(bits);
        }
    }

    void writeTo(ParquetFileWriter file, Compression compression) throws IOException {
        long slots = pages.stream().mapToLong(DataPage::slots).sum();
        file.startColumn(descriptor, slots, CompressionCodecName.ZSTD);
        // A dictionary without entries is one that some readers refuse; a chunk of nulls alone needs none.
        boolean dictionaryCoded = column.type() == LakeColumn.StoredType.TEXT && !dictionary.isEmpty();
        if (dictionaryCoded) {
            file.writeDictionaryPage(dictionary.page(compression, compressed));
        }
        Encoding values = dictionaryCoded ? Encoding.PLAIN_DICTIONARY : numbers.encoding();
        for (DataPage page : pages) {
            file.writeDataPage(
                    page.slots(),
                    page.uncompressed(),
                    BytesInput.from(compressed.array(), page.from(), page.size()),
                    page.statistics(),
                    page.rows(),
                    Encoding.RLE,
                    Encoding.RLE,
                    values);
        }
        orderEncodings(values);
        file.endColumn();
        pages.clear();
        compressed.clear();
        dictionary.clear();
    }

    /**
     * The footer lists a column's encodings in the order of a hash set, which differs from one process to the next, and
     * the same rows would have other bytes. parquet-mr keeps the first of equal properties it sees: let that be ours.
     */
    private void orderEncodings(Encoding values) {
        for (FooterEncodings encodings : FooterEncodings.inEitherOrder(Encoding.RLE, values)) {
            ColumnChunkProperties.get(
                    ColumnPath.get(descriptor.getPath()),
                    descriptor.getPrimitiveType(),
                    CompressionCodecName.ZSTD,
                    encodings);
        }
    }
}
