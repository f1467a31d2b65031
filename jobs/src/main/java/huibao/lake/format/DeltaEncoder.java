package huibao.lake.format;

import java.util.stream.IntStream;
import org.apache.parquet.column.values.bitpacking.BytePackerForLong;
import org.apache.parquet.column.values.bitpacking.Packer;

/**
 * Writes what {@link DeltaDecoder} reads, Parquet's DELTA_BINARY_PACKED. The same bytes as parquet-mr's writers, which make
 * several arrays for each page.
 */
final class DeltaEncoder {
    private static final BytePackerForLong[] PACKERS = IntStream.rangeClosed(0, Long.SIZE)
            .mapToObj(Packer.LITTLE_ENDIAN::newBytePackerForLong)
            .toArray(BytePackerForLong[]::new);

    private static final int BLOCK = 128;
    /** Of a block, each with a width of its own. */
    private static final int PARTS = 4;

    private static final int PART = BLOCK / PARTS;
    private static final long INT = 0xFFFF_FFFFL;

    private final PageBytes page;
    /** Differences of numbers of 32 bits have no more than that either, and those of 64 bits overflow. */
    private final boolean isLong;

    // Behind the last number stands what was there in the block before, as parquet-mr leaves it.
    private final long[] deltas = new long[BLOCK];
    private final byte[] widths = new byte[PARTS];
    private int held;

    DeltaEncoder(PageBytes page, LakeColumn.StoredType type) {
        this.page = page;
        isLong = type.isLong();
    }

    /** @param count of values, {@link LakeColumn#NULL} included, which is not written */
    void encode(long[] values, int count) {
        int index = 0;
        while (index < count && values[index] == LakeColumn.NULL) {
            index++;
        }
        long last = index < count ? values[index] : 0;
        page.putNumber(BLOCK);
        page.putNumber(PARTS);
        page.putNumber(present(values, index, count));
        page.putSigned(last);
        for (index++; index < count; index++) {
            long value = values[index];
            if (value != LakeColumn.NULL) {
                deltas[held++] = isLong ? value - last : (int) (value - last);
                last = value;
                if (held == BLOCK) {
                    endBlock();
                }
            }
        }
        if (held > 0) {
            endBlock();
        }
    }

    private static int present(long[] values, int from, int to) {
        int present = 0;
        for (int index = from; index < to; index++) {
            present += values[index] == LakeColumn.NULL ? 0 : 1;
        }
        return present;
    }

    private void endBlock() {
        long least = deltas[0];
        for (int delta = 1; delta < held; delta++) {
            least = Math.min(least, deltas[delta]);
        }
        page.putSigned(least);
        int parts = (held + PART - 1) / PART;
        for (int part = 0; part < parts; part++) {
            widths[part] = (byte) width(least, part * PART, Math.min(held, (part + 1) * PART));
        }
        page.put(widths);
        for (int part = 0; part < parts; part++) {
            for (int delta = part * PART; delta < (part + 1) * PART; delta += Byte.SIZE) {
                page.put(PACKERS[widths[part]], deltas, delta);
            }
        }
        held = 0;
    }

    /** Makes the deltas what they are above the least. @return the bits the largest needs */
    private int width(long least, int from, int to) {
        long all = 0;
        for (int delta = from; delta < to; delta++) {
            long above = deltas[delta] - least;
            deltas[delta] = isLong ? above : above & INT;
            all |= deltas[delta];
        }
        return Long.SIZE - Long.numberOfLeadingZeros(all);
    }
}
