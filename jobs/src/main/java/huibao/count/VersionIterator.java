package huibao.count;

import huibao.fold.PetitionItem;
import huibao.lake.version.ItemRows;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Rows of one history as lists of one item's versions, oldest first; rows that decode to {@code null} are left out. */
final class VersionIterator implements Iterator<List<PetitionItem>> {
    private final ItemRows rows;
    private final ItemDecoder decoder;
    private PetitionItem next;

    VersionIterator(ItemRows rows, ItemDecoder decoder) {
        this.rows = rows;
        this.decoder = decoder;
        this.next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<PetitionItem> next() {
        if (next == null) {
            throw new NoSuchElementException("No more items");
        }
        PetitionItem first = next;
        next = read();
        if (next == null || next.itemId() != first.itemId()) {
            return List.of(first);
        }
        List<PetitionItem> versions = new ArrayList<>(List.of(first));
        while (next != null && next.itemId() == first.itemId()) {
            versions.add(next);
            next = read();
        }
        return versions;
    }

    private PetitionItem read() {
        PetitionItem item = null;
        while (item == null && rows.advance()) {
            item = decoder.item(rows.row());
        }
        return item;
    }
}
