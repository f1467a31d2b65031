package huibao.lake.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.column.values.bitpacking.BytePacker;
import org.apache.parquet.column.values.bitpacking.BytePackerForLong;

/** Growing pages, before or after compression, little-endian as Parquet wants it. */
final class PageBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** In bytes, of 64 bits. */
    private static final int LONGEST_NUMBER = 10;

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

    /** Seven bits a byte, the lowest first. */
    void putNumber(long number) {
        ensure(LONGEST_NUMBER);
        long left = number;
        while ((left & ~0x7FL) != 0) {
            putByte((int) left & 0x7F | 0x80);
            left >>>= 7;
        }
        putByte((int) left);
    }

    /** The sign is the lowest bit. */
    void putSigned(long number) {
        putNumber(number << 1 ^ number >> Long.SIZE - 1);
    }

    /** Eight numbers in as many bits each as the packer has. */
    void put(BytePacker packer, int[] numbers) {
        ensure(packer.getBitWidth());
        packer.pack8Values(numbers, 0, bytes, size);
        size += packer.getBitWidth();
    }

    /** Eight numbers in as many bits each as the packer has. */
    void put(BytePackerForLong packer, long[] numbers, int from) {
        ensure(packer.getBitWidth());
        packer.pack8Values(numbers, from, bytes, size);
        size += packer.getBitWidth();
    }

    /** The lowest bytes of each number. */
    void put(long[] numbers, int bytesEach) {
        // The last one is written whole, and what is too much of it is not counted.
        ensure(numbers.length * bytesEach + Long.BYTES);
        for (long number : numbers) {
            LONG.set(bytes, size, number);
            size += bytesEach;
        }
    }

    /** @return where the first is */
    int putZeros(int count) {
        ensure(count);
        Arrays.fill(bytes, size, size + count, (byte) 0);
        size += count;
        return size - count;
    }

    /** Leaves room for the length of what comes now. @return where that begins */
    int beginLength() {
        ensure(Integer.BYTES);
        putInt(0);
        return size;
    }

    void endLength(int from) {
        INT.set(bytes, from - Integer.BYTES, size - from);
    }
}
