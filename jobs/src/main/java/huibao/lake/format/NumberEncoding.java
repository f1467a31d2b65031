package huibao.lake.format;

import java.io.IOException;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;

/** How the numbers of a column are written. */
enum NumberEncoding {
    /** Each as it is: what follows no order, such as a hash, is never smaller. */
    PLAIN(Encoding.PLAIN),
    /** What each adds to the one before, in as many bits as the largest of 32 needs. */
    DELTA(Encoding.DELTA_BINARY_PACKED);

    private static final int SLAB = 1 << 14;
    private static final int LARGEST_SLAB = 1 << 20;

    private final Encoding encoding;

    NumberEncoding(Encoding encoding) {
        this.encoding = encoding;
    }

    Encoding encoding() {
        return encoding;
    }

    /** @param count of values, {@link LakeColumn#NULL} included, which is not written */
    void encode(LakeColumn.StoredType type, long[] values, int count, PageBytes page) throws IOException {
        if (this == DELTA) {
            encodeDeltas(type, values, count, page);
        } else if (type.isLong()) {
            encodeLongs(values, count, page);
        } else {
            encodeInts(values, count, page);
        }
    }

    private static void encodeDeltas(LakeColumn.StoredType type, long[] values, int count, PageBytes page)
            throws IOException {
        boolean isLong = type.isLong();
        try (ValuesWriter deltas = isLong
                ? new DeltaBinaryPackingValuesWriterForLong(SLAB, LARGEST_SLAB, HeapByteBufferAllocator.getInstance())
                : new DeltaBinaryPackingValuesWriterForInteger(
                        SLAB, LARGEST_SLAB, HeapByteBufferAllocator.getInstance())) {
            for (int index = 0; index < count; index++) {
                if (values[index] != LakeColumn.NULL) {
                    if (isLong) {
                        deltas.writeLong(values[index]);
                    } else {
                        deltas.writeInteger((int) values[index]);
                    }
                }
            }
            page.put(deltas.getBytes());
        }
    }

    private static void encodeLongs(long[] values, int count, PageBytes page) {
        page.ensure(count * Long.BYTES);
        for (int index = 0; index < count; index++) {
            if (values[index] != LakeColumn.NULL) {
                page.putLong(values[index]);
            }
        }
    }

    private static void encodeInts(long[] values, int count, PageBytes page) {
        page.ensure(count * Integer.BYTES);
        for (int index = 0; index < count; index++) {
            if (values[index] != LakeColumn.NULL) {
                page.putInt((int) values[index]);
            }
        }
    }
}
