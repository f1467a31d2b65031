package huibao.lake.format;

import java.util.Arrays;

/**
 * Decodes Parquet's hybrid of run-length encoding and bit-packing (levels and dictionary indexes), one page at a time: decoding
 * value by value took an eighth of a count.
 */
final class RunDecoder {
    private int[] numbers = new int[0];
    private byte[] bytes;
    private int at;
    private int end;

    /**
     * Decodes the first numbers of a stretch of bytes.
     *
     * @param width bits of a number
     * @return at least {@code count} numbers; the array is used again
     */
    int[] decode(byte[] page, int from, int to, int width, int count) {
        if (numbers.length < count) {
            numbers = new int[count];
        }
        bytes = page;
        at = from;
        end = to;
        int decoded = 0;
        while (decoded < count) {
            int header = header();
            if ((header & 1) == 0) {
                int run = Math.min(header >>> 1, count - decoded);
                Arrays.fill(numbers, decoded, decoded + run, repeated(width));
                decoded += run;
            } else {
                decoded = unpack(width, decoded, Math.min((header >>> 1) * Byte.SIZE, count - decoded), header >>> 1);
            }
        }
        return numbers;
    }

    /** Seven bits a byte, the lowest first. */
    private int header() {
        int header = 0;
        for (int shift = 0; ; shift += 7) {
            int next = next();
            header |= (next & 0x7F) << shift;
            if ((next & 0x80) == 0) {
                return header;
            }
        }
    }

    private int repeated(int width) {
        int number = 0;
        for (int shift = 0; shift < width; shift += Byte.SIZE) {
            number |= next() << shift;
        }
        return number;
    }

    private int unpack(int width, int from, int count, int groups) {
        int behind = at + groups * width;
        long mask = (1L << width) - 1;
        long bits = 0;
        int held = 0;
        for (int number = from; number < from + count; number++) {
            while (held < width) {
                bits |= (long) next() << held;
                held += Byte.SIZE;
            }
            numbers[number] = (int) (bits & mask);
            bits >>>= width;
            held -= width;
        }
        at = behind;
        return from + count;
    }

    private int next() {
        if (at >= end) {
            throw new IllegalArgumentException("A page ends in the middle of its levels");
        }
        return bytes[at++] & 0xFF;
    }
}
