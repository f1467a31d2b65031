package huibao.aggregate;

import huibao.fold.PetitionItem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;

/** Rows in order of item and run as lists of one item's versions; rows that decode to {@code null} are left out. */
final class VersionIterator implements Iterator<List<PetitionItem>> {
    private final Iterator<InternalRow> rows;
    private final Function<InternalRow, PetitionItem> decode;
    private PetitionItem next;

    VersionIterator(Iterator<InternalRow> rows, Function<InternalRow, PetitionItem> decode) {
        this.rows = rows;
        this.decode = decode;
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
        List<PetitionItem> versions = new ArrayList<>(2);
        long itemId = next.itemId();
        while (next != null && next.itemId() == itemId) {
            versions.add(next);
            next = read();
        }
        return versions;
    }

    private PetitionItem read() {
        PetitionItem item = null;
        while (item == null && rows.hasNext()) {
            item = decode.apply(rows.next());
        }
        return item;
    }
}
