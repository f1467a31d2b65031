package huibao.aggregate;

import huibao.fold.PetitionItem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;

/** One item as two editions' runs have it; either list may be empty. */
record ItemVersions(List<PetitionItem> before, List<PetitionItem> after) {
    /** Rows in order of item and run; runs from a number on are the later side's. */
    static final class Reader implements Iterator<ItemVersions> {
        private final Iterator<InternalRow> rows;
        private final ItemDecoder before;
        private final ItemDecoder after;
        private final int laterRuns;
        private PetitionItem next;
        private boolean nextIsLater;

        Reader(Iterator<InternalRow> rows, ItemDecoder before, ItemDecoder after, int laterRuns) {
            this.rows = rows;
            this.before = before;
            this.after = after;
            this.laterRuns = laterRuns;
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
            while (next == null && rows.hasNext()) {
                InternalRow row = rows.next();
                nextIsLater = row.getInt(row.numFields() - 1) >= laterRuns;
                next = (nextIsLater ? after : before).whole(row);
            }
        }
    }
}
