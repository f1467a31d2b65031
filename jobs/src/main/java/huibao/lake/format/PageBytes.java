package huibao.lake.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/** A growing page before compression, little-endian as Parquet wants it. */
final class PageBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1 << 16];
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
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
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
        ensure(source.length);
        System.arraycopy(source, 0, bytes, size, source.length);
        size += source.length;
    }

    /** Levels of a version 1 page: their length, then the run-length encoding. */
    void putLevels(byte[] encoded) {
        ensure(Integer.BYTES);
        putInt(encoded.length);
        put(encoded);
    }

    static byte[] bytesOf(BytesInput input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(input.size()));
        input.writeAllTo(out);
        return out.toByteArray();
    }
}
