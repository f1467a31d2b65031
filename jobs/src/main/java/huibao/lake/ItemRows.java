package huibao.lake;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The rows of a part in the order of item, history and generation, so that the versions of an item follow each other. */
public final class ItemRows {
    private static final Comparator<ItemGroup> ORDER = Comparator.comparingLong(ItemGroup::itemId)
            .thenComparingInt(ItemGroup::history)
            .thenComparingInt(ItemGroup::generation);

    private final PriorityQueue<ItemGroup> waiting = new PriorityQueue<>(ORDER);
    private ItemGroup at;

    ItemRows(ItemScan scan, ItemPart part, List<? extends TextNumbers> texts) {
        for (ItemPart.Source source : part.sources()) {
            ItemGroup group = new ItemGroup(scan, part, source, texts.get(source.history()));
            if (group.advance()) {
                waiting.add(group);
            }
        }
    }

    /** Moves to the next row. @return whether there is one @throws DamagedLake if it cannot be read */
    public boolean advance() {
        if (at != null && at.advance()) {
            if (waiting.isEmpty() || ORDER.compare(at, waiting.peek()) < 0) {
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
