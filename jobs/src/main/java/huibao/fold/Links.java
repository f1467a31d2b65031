package huibao.fold;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Items that repeat another, in columns: a nation has tens of millions, and an object for each would be four times as
 * large. Ascending by item.
 */
public final class Links implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ELIGIBLE = 1;
    private static final int UPWARD = 2;

    private int size;
    private long[] items = new long[16];
    private long[] repeats = new long[16];
    private long[] registeredAt = new long[16];
    private int[] petitionedOn = new int[16];
    private byte[] kinds = new byte[16];

    /**
     * An item that repeats another.
     *
     * @param eligible it counts (set I)
     * @param upward it is of a visit above the region's own level, in the region, that is counted in some window
     */
    public record Link(
            long itemId, long repeatOf, long registeredAt, int petitionedOn, boolean eligible, boolean upward) {}

    /** @param link of an item with a greater number than those before */
    public void add(Link link) {
        if (size > 0 && items[size - 1] >= link.itemId()) {
            throw new IllegalArgumentException(
                    "Link of item %d after that of item %d".formatted(link.itemId(), items[size - 1]));
        }
        if (size == items.length) {
            grow(size * 2);
        }
        items[size] = link.itemId();
        repeats[size] = link.repeatOf();
        registeredAt[size] = link.registeredAt();
        petitionedOn[size] = link.petitionedOn();
        kinds[size] = (byte) ((link.eligible() ? ELIGIBLE : 0) | (link.upward() ? UPWARD : 0));
        size++;
    }

    private void grow(int capacity) {
        items = Arrays.copyOf(items, capacity);
        repeats = Arrays.copyOf(repeats, capacity);
        registeredAt = Arrays.copyOf(registeredAt, capacity);
        petitionedOn = Arrays.copyOf(petitionedOn, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
    }

    /** All links of several parts, which have no item in common. */
    static Links merged(List<Links> parts) {
        Links all = new Links();
        all.grow(Math.max(1, parts.stream().mapToInt(part -> part.size).sum()));
        PriorityQueue<Cursor> cursors = new PriorityQueue<>();
        parts.stream().filter(part -> part.size > 0).forEach(part -> cursors.add(new Cursor(part)));
        while (!cursors.isEmpty()) {
            Cursor cursor = cursors.remove();
            all.add(cursor.links.link(cursor.at++));
            if (cursor.at < cursor.links.size) {
                cursors.add(cursor);
            }
        }
        return all;
    }

    private static final class Cursor implements Comparable<Cursor> {
        private final Links links;
        private int at;

        Cursor(Links links) {
            this.links = links;
        }

        @Override
        public int compareTo(Cursor other) {
            return Long.compare(links.items[at], other.links.items[other.at]);
        }
    }

    private Link link(int at) {
        return new Link(items[at], repeats[at], registeredAt[at], petitionedOn[at], isEligible(at), isUpward(at));
    }

    int size() {
        return size;
    }

    long item(int at) {
        return items[at];
    }

    /** The item it repeats. */
    long repeats(int at) {
        return repeats[at];
    }

    long registeredAt(int at) {
        return registeredAt[at];
    }

    int petitionedOn(int at) {
        return petitionedOn[at];
    }

    boolean isEligible(int at) {
        return (kinds[at] & ELIGIBLE) != 0;
    }

    boolean isUpward(int at) {
        return (kinds[at] & UPWARD) != 0;
    }

    /** Where an item is, or below 0. */
    int find(long item) {
        return Arrays.binarySearch(items, 0, size, item);
    }
}
