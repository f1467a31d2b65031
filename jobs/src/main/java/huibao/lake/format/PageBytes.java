package huibao.lake.format;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/** Growing pages, before or after compression, little-endian as Parquet wants it. */
final class PageBytes extends OutputStream {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1 << 10];
    private int size;

    void clear() {
        size = 0;
    }

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length / 2 * 3, size + more));
        }
    }

    /** Room must have been asked for with {@link #ensure}. */
    void putLong(long value) {
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** Room must have been asked for with {@link #ensure}. */
    void putInt(int value) {
        INT.set(bytes, size, value);
        size += Integer.BYTES;
    }

    /** Room must have been asked for with {@link #ensure}. */
    void putByte(int value) {
        bytes[size++] = (byte) value;
    }

    void put(byte[] source) {
        put(source, 0, source.length);
    }

    void put(byte[] source, int from, int length) {
        ensure(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    void put(PageBytes other) {
        put(other.bytes, 0, other.size);
    }

    /** What parquet-mr encoded. */
    void put(BytesInput encoded) throws IOException {
        encoded.writeAllTo(this);
    }

    /** Levels of a version 1 page: their length, then the run-length encoding. */
    void putLevels(BytesInput encoded) throws IOException {
        ensure(Integer.BYTES);
        putInt(Math.toIntExact(encoded.size()));
        put(encoded);
    }

    @Override
    public void write(byte[] source, int from, int length) {
        put(source, from, length);
    }

    @Override
    public void write(int value) {
        ensure(1);
        putByte(value);
    }
}
