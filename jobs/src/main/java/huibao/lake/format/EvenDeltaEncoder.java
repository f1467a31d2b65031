package huibao.lake.format;

/**
 * Writes what {@link DeltaDecoder} reads, as {@link DeltaEncoder} does, but a page as one block and its numbers in whole bytes. That is
 * larger, and smaller once compressed where differences come again or are of whole seconds: the same difference is the same bytes
 * wherever it comes, and what is the same in all of them is at the same place in each. Among bits {@link Compression} finds neither.
 */
final class EvenDeltaEncoder {
    /** Numbers with a width of their own. */
    private static final int PART = 256;

    private static final long INT = 0xFFFF_FFFFL;

    private final PageBytes page;
    /** Differences of numbers of 32 bits have no more than that either, and those of 64 bits overflow. */
    private final boolean isLong;

    private final long[] deltas = new long[PART];
    private int held;
    private long least;
    /** Where the width of the part being filled goes. */
    private int width;

    EvenDeltaEncoder(PageBytes page, LakeColumn.StoredType type) {
        this.page = page;
        isLong = type.isLong();
    }

    /** @param count of values, {@link LakeColumn#NULL} included, which is not written */
    void encode(long[] values, int count) {
        int first = 0;
        while (first < count && values[first] == LakeColumn.NULL) {
            first++;
        }
        int present = measure(values, first, count);
        int parts = Math.max(1, (present - 1 + PART - 1) / PART);
        page.putNumber((long) parts * PART);
        page.putNumber(parts);
        page.putNumber(present);
        page.putSigned(first < count ? values[first] : 0);
        if (present > 1) {
            page.putSigned(least);
            width = page.putZeros(parts);
            putDeltas(values, first, count);
        }
    }

    /** Finds the least difference. @return how many values there are */
    private int measure(long[] values, int first, int count) {
        least = Long.MAX_VALUE;
        int present = first < count ? 1 : 0;
        long last = first < count ? values[first] : 0;
        for (int index = first + 1; index < count; index++) {
            if (values[index] != LakeColumn.NULL) {
                least = Math.min(least, delta(values[index], last));
                last = values[index];
                present++;
            }
        }
        return present;
    }

    private long delta(long value, long last) {
        return isLong ? value - last : (int) (value - last);
    }

    private void putDeltas(long[] values, int first, int count) {
        long last = values[first];
        for (int index = first + 1; index < count; index++) {
            if (values[index] != LakeColumn.NULL) {
                long above = delta(values[index], last) - least;
                deltas[held++] = isLong ? above : above & INT;
                last = values[index];
                if (held == PART) {
                    endPart();
                }
            }
        }
        if (held > 0) {
            while (held < PART) {
                deltas[held++] = 0;
            }
            endPart();
        }
    }

    private void endPart() {
        long all = 0;
        for (long delta : deltas) {
            all |= delta;
        }
        int bytes = (Long.SIZE - Long.numberOfLeadingZeros(all) + Byte.SIZE - 1) / Byte.SIZE;
        page.array()[width++] = (byte) (bytes * Byte.SIZE);
        page.put(deltas, bytes);
        held = 0;
    }
}
