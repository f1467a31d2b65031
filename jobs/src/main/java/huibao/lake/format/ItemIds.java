package huibao.lake.format;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Numbers of items, ascending, each once. */
public final class ItemIds implements Serializable {
    public static final ItemIds NONE = new ItemIds(new long[0]);

    private static final long serialVersionUID = 1L;

    private final long[] ids;

    private ItemIds(long[] ids) {
        this.ids = ids;
    }

    public static ItemIds of(LongStream ids) {
        return new ItemIds(ids.sorted().distinct().toArray());
    }

    public static ItemIds of(Collection<Long> ids) {
        return of(ids.stream().mapToLong(Long::longValue));
    }

    public ItemIds and(ItemIds others) {
        return of(LongStream.concat(stream(), others.stream()));
    }

    public ItemIds without(ItemIds others) {
        return new ItemIds(stream().filter(id -> !others.contains(id)).toArray());
    }

    public LongStream stream() {
        return Arrays.stream(ids);
    }

    public int size() {
        return ids.length;
    }

    public boolean isEmpty() {
        return ids.length == 0;
    }

    public boolean contains(long id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }

    /** Whether one of them lies from {@code first} to {@code last}, both included. */
    public boolean hasAnyBetween(long first, long last) {
        int found = Arrays.binarySearch(ids, first);
        int next = found >= 0 ? found : -found - 1;
        return next < ids.length && ids[next] <= last;
    }

    /** Parts of up to {@code size}, in order. */
    public List<ItemIds> parts(int size) {
        return LongStream.rangeClosed(0, (ids.length - 1L) / size)
                .filter(part -> !isEmpty())
                .mapToObj(part -> new ItemIds(
                        Arrays.copyOfRange(ids, (int) part * size, (int) Math.min(ids.length, (part + 1) * size))))
                .toList();
    }

    /** Separated by commas. */
    @Override
    public String toString() {
        return stream().mapToObj(Long::toString).collect(Collectors.joining(","));
    }
}
