package huibao.lake.format;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.parquet.column.values.bitpacking.BytePacker;
import org.apache.parquet.column.values.bitpacking.Packer;

/**
 * Decodes what {@link RunLengths} wrote, levels and dictionary indexes, a page at a time into an array. parquet-mr's own reader makes an
 * array for each run and is asked number by number.
 */
final class RunLengthDecoder {
    private static final BytePacker[] PACKERS = IntStream.rangeClosed(0, Integer.SIZE)
            .mapToObj(Packer.LITTLE_ENDIAN::newBytePacker)
            .toArray(BytePacker[]::new);

    private int[] numbers = new int[0];
    private byte[] bytes;
    private int at;

    /** @param width bits of a number @return the numbers, overwritten by the next call; what is behind them means nothing */
    int[] decode(byte[] page, int from, int width, int count) {
        // Numbers are packed by eight.
        if (numbers.length < count + Byte.SIZE) {
            numbers = new int[count + Byte.SIZE];
        }
        bytes = page;
        at = from;
        for (int decoded = 0; decoded < count; ) {
            int header = header();
            decoded = (header & 1) == 0
                    ? repeat(header >>> 1, width, decoded, count)
                    : unpack(header >>> 1, width, decoded, count);
        }
        bytes = null;
        return numbers;
    }

    private int repeat(int times, int width, int decoded, int count) {
        int number = 0;
        for (int shift = 0; shift < width; shift += Byte.SIZE) {
            number |= (bytes[at++] & 0xFF) << shift;
        }
        int end = decoded + Math.min(times, count - decoded);
        Arrays.fill(numbers, decoded, end, number);
        return end;
    }

    private int unpack(int groups, int width, int decoded, int count) {
        BytePacker packer = PACKERS[width];
        int end = decoded;
        for (int group = 0; group < groups && end < count; group++, at += width, end += Byte.SIZE) {
            if (width == 0) {
                // parquet-mr's packer of no bits leaves what was there.
                Arrays.fill(numbers, end, end + Byte.SIZE, 0);
            } else {
                packer.unpack8Values(bytes, at, numbers, end);
            }
        }
        return end;
    }

    /** Seven bits a byte, the lowest first. */
    private int header() {
        int header = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            header |= (next & 0x7F) << shift;
            if (next >= 0) {
                return header;
            }
        }
    }
}
