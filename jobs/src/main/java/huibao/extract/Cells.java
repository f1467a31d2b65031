package huibao.extract;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The cells of a row in PostgreSQL's binary format, one after the other. */
final class Cells {
    /** Of an array: dimensions, whether there are nulls, type. Then, for its one dimension, length and first index. */
    private static final int BEFORE_LENGTH = 3 * Integer.BYTES;

    private static final int BEFORE_ELEMENTS = BEFORE_LENGTH + 2 * Integer.BYTES;

    private final byte[] bytes;
    private int at;

    Cells(RawRows rows) {
        bytes = rows.bytes();
        at = rows.start() + Short.BYTES;
    }

    long nextLong() {
        return Binary.longAt(bytes, begin());
    }

    /** The elements of an array without nulls, which is null if there are none. */
    LongStream nextLongs() {
        if (Binary.intAt(bytes, at) < 0) {
            at += Integer.BYTES;
            return LongStream.empty();
        }
        int array = begin();
        return IntStream.range(0, Binary.intAt(bytes, array + BEFORE_LENGTH))
                .mapToLong(element -> Binary.longAt(
                        bytes, array + BEFORE_ELEMENTS + element * (Integer.BYTES + Long.BYTES) + Integer.BYTES));
    }

    private int begin() {
        int cell = at + Integer.BYTES;
        at = cell + Binary.intAt(bytes, at);
        return cell;
    }
}
