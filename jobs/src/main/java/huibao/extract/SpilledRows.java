package huibao.extract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of one range that were put aside, in memory and in the order of their item. */
final class SpilledRows implements RawRows {
    private static final int KEY = Short.BYTES + Integer.BYTES;

    private byte[] bytes;
    private int[] starts;
    private int next;

    SpilledRows(List<SpillFile> files) {
        bytes = new byte
                [Math.toIntExact(files.stream().mapToLong(SpillFile::size).sum())];
        int at = 0;
        for (SpillFile file : files) {
            file.read(bytes, at);
            at += Math.toIntExact(file.size());
        }
        starts = sorted(starts());
    }

    private int[] starts() {
        int[] found = new int[1024];
        int count = 0;
        for (int at = 0; at < bytes.length; at += Integer.BYTES + Binary.intAt(bytes, at)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + Integer.BYTES;
        }
        return Arrays.copyOf(found, count);
    }

    /** Item and place make one number to sort by, unless item numbers lie billions apart. */
    private int[] sorted(int[] unsorted) {
        long min = IntStream.of(unsorted).mapToLong(this::key).min().orElse(0);
        long max = IntStream.of(unsorted).mapToLong(this::key).max().orElse(0);
        if (max - min < 0 || max - min > Integer.MAX_VALUE) {
            return IntStream.of(unsorted)
                    .boxed()
                    .sorted(Comparator.comparingLong(this::key))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        long[] keys = new long[unsorted.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = (key(unsorted[row]) - min) << Integer.SIZE | unsorted[row];
        }
        Arrays.sort(keys);
        for (int row = 0; row < keys.length; row++) {
            unsorted[row] = (int) keys[row];
        }
        return unsorted;
    }

    private long key(int start) {
        return Binary.longAt(bytes, start + KEY);
    }

    @Override
    public boolean next() {
        return next++ < starts.length;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int start() {
        return starts[next - 1];
    }

    @Override
    public void close() {
        bytes = new byte[0];
        starts = new int[0];
    }
}
