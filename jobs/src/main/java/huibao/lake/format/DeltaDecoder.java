package huibao.lake.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.parquet.column.values.bitpacking.BytePackerForLong;
import org.apache.parquet.column.values.bitpacking.Packer;

/**
 * Decodes Parquet's DELTA_BINARY_PACKED one page at a time into an array. parquet-mr's own reader makes two arrays for each page and
 * is asked value by value: a count took 9 % more processor time with it.
 */
final class DeltaDecoder {
    private static final BytePackerForLong[] PACKERS = IntStream.rangeClosed(0, Long.SIZE)
            .mapToObj(Packer.LITTLE_ENDIAN::newBytePackerForLong)
            .toArray(BytePackerForLong[]::new);

    private long[] deltas = new long[0];
    private byte[] bytes;
    private int at;

    /** @param count of values the page has */
    void decode(byte[] page, int from, int count, LakeColumn.StoredType type, long[] values) throws IOException {
        bytes = page;
        at = from;
        int block = (int) number();
        int parts = (int) number();
        int total = (int) number();
        if (total != count) {
            throw new IOException("A page has %d values, its levels say %d".formatted(total, count));
        }
        long last = signed();
        if (count > 0) {
            values[0] = last;
        }
        for (int decoded = 1; decoded < count; ) {
            decoded = decodeBlock(block / parts, parts, decoded, count, type, values);
        }
        bytes = null;
    }

    private int decodeBlock(int length, int parts, int from, int count, LakeColumn.StoredType type, long[] values) {
        boolean isLong = type.isLong();
        long least = signed();
        int widths = at;
        at += parts;
        int decoded = from;
        for (int part = 0; part < parts && decoded < count; part++) {
            unpack(bytes[widths + part], length);
            int end = Math.min(count, decoded + length);
            long value = values[decoded - 1];
            for (int delta = 0; decoded < end; delta++, decoded++) {
                value += least + deltas[delta];
                values[decoded] = isLong ? value : (int) value;
            }
        }
        return decoded;
    }

    private void unpack(int width, int length) {
        if (deltas.length < length) {
            deltas = new long[length];
        }
        if (width == 0) {
            // parquet-mr's packer of no bits leaves what was there.
            Arrays.fill(deltas, 0, length, 0);
        }
        BytePackerForLong packer = PACKERS[width];
        for (int delta = 0; delta < length; delta += Byte.SIZE, at += width) {
            packer.unpack8Values(bytes, at, deltas, delta);
        }
    }

    /** The sign is the lowest bit. */
    private long signed() {
        long number = number();
        return number >>> 1 ^ -(number & 1);
    }

    /** Seven bits a byte, the lowest first. */
    private long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
