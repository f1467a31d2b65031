package huibao.lake.format;

import java.io.IOException;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** Levels of columns with one value, or none, a row. */
final class RowLevels implements Levels {
    private final RunLengthBitPackingHybridEncoder encoder =
            new RunLengthBitPackingHybridEncoder(1, 1024, 1 << 16, HeapByteBufferAllocator.getInstance());
    private int rows;

    void set(int count) {
        rows = count;
    }

    @Override
    public int slots() {
        return rows;
    }

    @Override
    public void write(PageBytes page, long[] values, int count, LakeColumn column) throws IOException {
        if (!column.nullable()) {
            return;
        }
        encoder.reset();
        for (int index = 0; index < count; index++) {
            encoder.writeInt(values[index] == LakeColumn.NULL ? 0 : 1);
        }
        page.putLevels(encoder.toBytes());
    }
}
