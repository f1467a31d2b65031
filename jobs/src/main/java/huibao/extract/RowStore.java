package huibao.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows in memory, given back in the order of their item. Rows of one item stay in the order in which they were added. */
final class RowStore implements RawRows {
    private static final int KEY = Short.BYTES + Integer.BYTES;
    /** 256 kB: larger arrays are handled apart by the garbage collector, at twice their size. */
    private static final int CHUNK_BITS = 18;

    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int DIGIT_BITS = 11;

    private final List<byte[]> chunks = new ArrayList<>();
    private int used = CHUNK;
    private long[] keys = new long[1024];
    /** Chunk and place in it. */
    private int[] places = new int[1024];

    private int count;
    private int next;

    void add(byte[] bytes, int from, int length) {
        if (used + length > CHUNK) {
            newChunk(length);
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            places = Arrays.copyOf(places, count * 2);
        }
        System.arraycopy(bytes, from, chunks.get(chunks.size() - 1), used, length);
        keys[count] = Binary.longAt(bytes, from + KEY);
        places[count++] = (chunks.size() - 1) << CHUNK_BITS | used;
        used += length;
    }

    private void newChunk(int length) {
        if (chunks.size() == Integer.MAX_VALUE >> CHUNK_BITS || length > CHUNK) {
            throw new ExtractionException(
                    "Cannot hold the events of a range of items: more than 2 GB. Set fewer items a part, then start again.");
        }
        chunks.add(new byte[CHUNK]);
        used = 0;
    }

    /** To be called once all rows are added. By radix: item numbers of a range have few bits that differ. */
    RowStore sort() {
        long min = Arrays.stream(keys, 0, count).min().orElse(0);
        long range = Arrays.stream(keys, 0, count).max().orElse(0) - min;
        long[] otherKeys = new long[count];
        int[] otherPlaces = new int[count];
        for (int shift = 0; shift < Long.SIZE && range >>> shift != 0; shift += DIGIT_BITS) {
            int[] next = firstOfDigits(min, shift);
            for (int row = 0; row < count; row++) {
                int to = next[digit(keys[row] - min, shift)]++;
                otherKeys[to] = keys[row];
                otherPlaces[to] = places[row];
            }
            long[] sortedKeys = otherKeys;
            otherKeys = keys;
            keys = sortedKeys;
            int[] sortedPlaces = otherPlaces;
            otherPlaces = places;
            places = sortedPlaces;
        }
        keys = new long[0];
        return this;
    }

    /** Where the first row of each digit goes. */
    private int[] firstOfDigits(long min, int shift) {
        int[] first = new int[(1 << DIGIT_BITS) + 1];
        for (int row = 0; row < count; row++) {
            first[digit(keys[row] - min, shift) + 1]++;
        }
        for (int digit = 1; digit < first.length; digit++) {
            first[digit] += first[digit - 1];
        }
        return first;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & ((1 << DIGIT_BITS) - 1);
    }

    @Override
    public boolean next() {
        return next++ < count;
    }

    @Override
    public byte[] bytes() {
        return chunks.get(places[next - 1] >> CHUNK_BITS);
    }

    @Override
    public int start() {
        return places[next - 1] & (CHUNK - 1);
    }

    @Override
    public void close() {
        chunks.clear();
        places = new int[0];
        count = 0;
    }
}
