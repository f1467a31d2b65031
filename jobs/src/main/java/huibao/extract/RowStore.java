package huibao.extract;

import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows in memory, read in the order of their item. Rows of one item stay in the order in which they were added. */
final class RowStore implements RawRows {
    private static final int KEY = Short.BYTES + Integer.BYTES;
    /** 256 kB: larger arrays are handled apart by the garbage collector, at twice their size. */
    private static final int CHUNK_BITS = 18;

    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int DIGIT_BITS = 11;
    /** Rows to prefetch at once: as many cache misses as a core can have outstanding, two cache lines a row. */
    private static final int FETCHED = 16;

    private static final int LINE = 64;

    private final Spares<RowStore> owner;
    private final List<byte[]> chunks = new ArrayList<>();
    private int chunk = -1;
    private int used = CHUNK;
    private long[] keys = new long[1024];
    /** Chunk and place in it. */
    private int[] places = new int[1024];
    // To sort into.
    private long[] otherKeys = new long[0];
    private int[] otherPlaces = new int[0];

    private int count;
    private int next;
    /** Prefetch sink: summing a byte of each row loads it into the cache. The value itself is unused. */
    private int fetched;

    RowStore(Spares<RowStore> owner) {
        this.owner = owner;
    }

    void add(byte[] bytes, int from, int length) {
        if (used + length > CHUNK) {
            nextChunk(length);
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            places = Arrays.copyOf(places, count * 2);
        }
        System.arraycopy(bytes, from, chunks.get(chunk), used, length);
        keys[count] = Binary.longAt(bytes, from + KEY);
        places[count++] = chunk << CHUNK_BITS | used;
        used += length;
    }

    private void nextChunk(int length) {
        if (chunk == Integer.MAX_VALUE >> CHUNK_BITS || length > CHUNK) {
            throw new ExtractionException(Problem.of("extract.range-large"));
        }
        chunk++;
        used = 0;
        if (chunk == chunks.size()) {
            chunks.add(new byte[CHUNK]);
        }
    }

    /** To be called once all rows are added. By radix: item numbers of a range have few bits that differ. */
    RowStore sort() {
        long min = Arrays.stream(keys, 0, count).min().orElse(0);
        long range = Arrays.stream(keys, 0, count).max().orElse(0) - min;
        if (otherKeys.length < count) {
            otherKeys = new long[keys.length];
            otherPlaces = new int[keys.length];
        }
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
        if (next % FETCHED == 0) {
            fetch(next, Math.min(count, next + FETCHED));
        }
        return next++ < count;
    }

    /**
     * In the order of their item, rows lie anywhere in some 40 MB. Waiting for each by itself takes as long as all that is done
     * with it; asked for one right after the other, many arrive in the time of one.
     */
    private void fetch(int from, int to) {
        for (int row = from; row < to; row++) {
            byte[] chunk = chunks.get(places[row] >> CHUNK_BITS);
            int at = places[row] & (CHUNK - 1);
            fetched += chunk[at] + chunk[Math.min(at + LINE, CHUNK - 1)];
        }
    }

    @Override
    public byte[] bytes() {
        return chunks.get(places[next - 1] >> CHUNK_BITS);
    }

    @Override
    public int start() {
        return places[next - 1] & (CHUNK - 1);
    }

    /** Empty, it goes back to its owner. */
    @Override
    public void close() {
        chunk = -1;
        used = CHUNK;
        count = 0;
        next = 0;
        owner.giveBack(this);
    }
}
