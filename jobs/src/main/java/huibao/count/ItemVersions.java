package huibao.count;

import huibao.fold.PetitionItem;
import huibao.lake.version.ItemRows;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** One item as two editions' runs have it; either list may be empty. */
record ItemVersions(List<PetitionItem> before, List<PetitionItem> after) {
    /** Rows of two histories; the second is the later side's. */
    static final class ItemVersionReader implements Iterator<ItemVersions> {
        private final ItemRows rows;
        private final List<ItemDecoder> decoders;
        private PetitionItem next;
        private boolean nextIsLater;

        /** @param decoders for each history */
        ItemVersionReader(ItemRows rows, List<ItemDecoder> decoders) {
            this.rows = rows;
            this.decoders = decoders;
            read();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public ItemVersions next() {
            if (next == null) {
                throw new NoSuchElementException("No more items");
            }
            ItemVersions versions = new ItemVersions(new ArrayList<>(2), new ArrayList<>(2));
            long itemId = next.itemId();
            while (next != null && next.itemId() == itemId) {
                (nextIsLater ? versions.after : versions.before).add(next);
                read();
            }
            return versions;
        }

        private void read() {
            next = null;
            while (next == null && rows.advance()) {
                int history = rows.row().history();
                nextIsLater = history > 0;
                next = decoders.get(history).item(rows.row());
            }
        }
    }
}
