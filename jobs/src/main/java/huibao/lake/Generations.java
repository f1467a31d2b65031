package huibao.lake;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * For every item that was read more than once, in which generation of files it was read last. Ids ascending, so that an
 * item is found without an object for each.
 */
public final class Generations implements Serializable {
    /** The answer for an item that was read once. */
    public static final int FIRST = 0;

    private static final long serialVersionUID = 1L;

    private final long[] ids;
    private final int[] newest;

    /** @param reread of each generation the items read again in it; later ones win */
    Generations(List<ItemIds> reread) {
        ids = reread.stream().flatMapToLong(ItemIds::stream).sorted().distinct().toArray();
        newest = new int[ids.length];
        for (int generation = 0; generation < reread.size(); generation++) {
            int of = generation;
            reread.get(generation).stream().forEach(id -> newest[Arrays.binarySearch(ids, id)] = of);
        }
    }

    /** The generation that says what the item is now, {@link #FIRST} if it was never read again. */
    public int newest(long itemId) {
        int found = Arrays.binarySearch(ids, itemId);
        return found < 0 ? FIRST : newest[found];
    }

    /** Whether the item was read again. */
    public boolean has(long itemId) {
        return Arrays.binarySearch(ids, itemId) >= 0;
    }

    /** Whether an item read again lies from {@code first} to {@code last}, both included. */
    boolean hasAnyBetween(long first, long last) {
        int found = Arrays.binarySearch(ids, first);
        int next = found >= 0 ? found : -found - 1;
        return next < ids.length && ids[next] <= last;
    }

    public boolean isEmpty() {
        return ids.length == 0;
    }
}
