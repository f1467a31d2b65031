package huibao.extract;

import java.util.stream.IntStream;

/** The cells of a row in PostgreSQL's binary format, one after the other. */
final class BinaryCells {
    /** Of an array: dimensions, whether there are nulls, type. Then, for each dimension, length and first index. */
    private static final int BEFORE_LENGTHS = 3 * Integer.BYTES;

    private static final int A_DIMENSION = 2 * Integer.BYTES;
    private static final int AN_ELEMENT = Integer.BYTES + Long.BYTES;

    private final byte[] bytes;
    private int at;

    BinaryCells(RawRows rows) {
        bytes = rows.bytes();
        at = rows.start() + Short.BYTES;
    }

    long nextLong() {
        return Binary.longAt(bytes, begin());
    }

    /** The elements of an array of any dimensions without nulls, in order; a null array has none. */
    long[] nextLongs() {
        if (Binary.intAt(bytes, at) < 0) {
            at += Integer.BYTES;
            return new long[0];
        }
        int array = begin();
        int elements = array + BEFORE_LENGTHS + Binary.intAt(bytes, array) * A_DIMENSION;
        return IntStream.range(0, (at - elements) / AN_ELEMENT)
                .mapToLong(element -> Binary.longAt(bytes, elements + element * AN_ELEMENT + Integer.BYTES))
                .toArray();
    }

    private int begin() {
        int cell = at + Integer.BYTES;
        at = cell + Binary.intAt(bytes, at);
        return cell;
    }
}
