package huibao.lake.version;

import huibao.lake.format.ItemIds;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For each item that was extracted more than once: the newest generation of files that contains it, and the oldest
 * generation whose row still counts as a version. Ids ascending, so that an item is found without an object for each.
 */
public final class Generations implements Serializable {
    /** The answer for an item that was read once. */
    public static final int FIRST = 0;

    private static final long serialVersionUID = 1L;

    private final long[] ids;
    private final int[] newest;
    private final int[] oldest;
    private final ItemIds several;

    private Generations(long[] ids, int[] newest, int[] oldest) {
        this.ids = ids;
        this.newest = newest;
        this.oldest = oldest;
        several = ItemIds.of(IntStream.range(0, ids.length)
                .filter(at -> oldest[at] < newest[at])
                .mapToLong(at -> ids[at]));
    }

    /**
     * Every item as its newest generation has it.
     *
     * @param reread of each generation the items read again in it; later ones win
     */
    static Generations newest(List<ItemIds> reread) {
        long[] ids = reread.stream()
                .flatMapToLong(ItemIds::stream)
                .sorted()
                .distinct()
                .toArray();
        int[] newest = latest(ids, reread);
        return new Generations(ids, newest, newest);
    }

    /**
     * Every item with its versions.
     *
     * @param complete of each generation the items whose row in it leaves nothing to older ones
     */
    static Generations versions(List<ItemIds> reread, List<ItemIds> complete) {
        long[] ids = reread.stream()
                .flatMapToLong(ItemIds::stream)
                .sorted()
                .distinct()
                .toArray();
        return new Generations(ids, latest(ids, reread), latest(ids, complete));
    }

    private static int[] latest(long[] ids, List<ItemIds> generations) {
        int[] latest = new int[ids.length];
        for (int generation = 0; generation < generations.size(); generation++) {
            int of = generation;
            generations.get(generation).stream().forEach(id -> latest[Arrays.binarySearch(ids, id)] = of);
        }
        return latest;
    }

    /** The generation that says what the item is now, {@link #FIRST} if it was never read again. */
    public int newest(long itemId) {
        int found = Arrays.binarySearch(ids, itemId);
        return found < 0 ? FIRST : newest[found];
    }

    /** The first generation whose row of the item is one of its versions. */
    int oldest(long itemId) {
        int found = Arrays.binarySearch(ids, itemId);
        return found < 0 ? FIRST : oldest[found];
    }

    /** Items of which rows of more than one generation may be versions. */
    ItemIds several() {
        return several;
    }

    /** Whether no item was read again. */
    boolean isEmpty() {
        return ids.length == 0;
    }
}
