package huibao.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in memory, given back in the order of their item. Rows of one item stay in the order in which they were added. */
final class RowStore implements RawRows {
    private static final int KEY = Short.BYTES + Integer.BYTES;
    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;

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

    /** To be called once all rows are added. */
    RowStore sort() {
        long min = Arrays.stream(keys, 0, count).min().orElse(0);
        long max = Arrays.stream(keys, 0, count).max().orElse(0);
        if (max - min >= 0 && max - min <= Integer.MAX_VALUE) {
            sortDense(min);
        } else {
            sortSparse();
        }
        keys = new long[0];
        return this;
    }

    /** Item and place make one number to sort by. */
    private void sortDense(long min) {
        for (int row = 0; row < count; row++) {
            keys[row] = (keys[row] - min) << Integer.SIZE | places[row];
        }
        Arrays.sort(keys, 0, count);
        for (int row = 0; row < count; row++) {
            places[row] = (int) keys[row];
        }
    }

    /** Item numbers lie billions apart. */
    private void sortSparse() {
        places = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(row -> keys[row]))
                .mapToInt(row -> places[row])
                .toArray();
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
