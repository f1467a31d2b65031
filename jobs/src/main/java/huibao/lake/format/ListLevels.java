package huibao.lake.format;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/**
 * Levels of the columns inside one list. Repetition levels, and the definition levels of columns that are never null, are
 * the same for all of them and encoded once a page.
 */
final class ListLevels implements Levels {
    private final RunLengthBitPackingHybridEncoder one =
            new RunLengthBitPackingHybridEncoder(1, 1024, 1 << 18, HeapByteBufferAllocator.getInstance());
    private final RunLengthBitPackingHybridEncoder two =
            new RunLengthBitPackingHybridEncoder(2, 1024, 1 << 18, HeapByteBufferAllocator.getInstance());
    private int[] sizes = new int[0];
    private int rows;
    private int slots;
    private final PageBytes repetition = new PageBytes();
    private final PageBytes required = new PageBytes();

    /** @param sizes elements of each row's list */
    void set(int[] sizes, int rows) throws IOException {
        this.sizes = sizes;
        this.rows = rows;
        slots = 0;
        one.reset();
        for (int row = 0; row < rows; row++) {
            one.writeInt(0);
            for (int element = 1; element < sizes[row]; element++) {
                one.writeInt(1);
            }
            slots += Math.max(1, sizes[row]);
        }
        repetition.clear();
        repetition.putLevels(one.toBytes());
        setRequired();
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public void write(PageBytes page, long[] values, int count, LakeColumn column) throws IOException {
        page.put(repetition);
        if (column.nullable()) {
            page.putLevels(definition(values));
        } else {
            page.put(required);
        }
    }

    private void setRequired() throws IOException {
        one.reset();
        for (int row = 0; row < rows; row++) {
            if (sizes[row] == 0) {
                one.writeInt(0);
            }
            for (int element = 0; element < sizes[row]; element++) {
                one.writeInt(1);
            }
        }
        required.clear();
        required.putLevels(one.toBytes());
    }

    private BytesInput definition(long[] values) throws IOException {
        two.reset();
        int value = 0;
        for (int row = 0; row < rows; row++) {
            if (sizes[row] == 0) {
                two.writeInt(0);
            }
            for (int element = 0; element < sizes[row]; element++) {
                two.writeInt(values[value++] == LakeColumn.NULL ? 1 : 2);
            }
        }
        return two.toBytes();
    }
}
