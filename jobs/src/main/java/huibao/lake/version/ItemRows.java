package huibao.lake.version;

import huibao.lake.format.TextNumbers;
import java.util.List;
import java.util.PriorityQueue;

/** The rows of a part in the order of item, history and generation, so that the versions of an item follow each other. */
public final class ItemRows {
    private final PriorityQueue<ItemGroup> waiting = new PriorityQueue<>(ItemRows::compare);
    private ItemGroup at;

    ItemRows(ItemScan scan, ItemPart part, List<? extends TextNumbers> texts) {
        for (ItemPart.Source source : part.sources()) {
            if (scan.mayUse(source.history(), source.group())) {
                ItemGroup group = new ItemGroup(scan, part, source, texts.get(source.history()));
                if (group.advance()) {
                    waiting.add(group);
                }
            }
        }
    }

    /** Without a chain of comparators: it is asked for every row. */
    private static int compare(ItemGroup one, ItemGroup other) {
        if (one.itemId() != other.itemId()) {
            return one.itemId() < other.itemId() ? -1 : 1;
        }
        int byHistory = Integer.compare(one.history(), other.history());
        return byHistory != 0 ? byHistory : Integer.compare(one.generation(), other.generation());
    }

    /** Moves to the next row. @return whether there is one @throws DamagedLake if it cannot be read */
    public boolean advance() {
        if (at != null && at.advance()) {
            if (waiting.isEmpty() || compare(at, waiting.peek()) < 0) {
                return true;
            }
            waiting.add(at);
        }
        at = waiting.poll();
        return at != null;
    }

    /** The row it is at, until it advances. */
    public ItemRow row() {
        return at;
    }
}
