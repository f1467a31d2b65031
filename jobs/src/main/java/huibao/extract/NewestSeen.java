package huibao.extract;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The most recently written rows among those added. Thread-safe. */
final class NewestSeen {
    private final TransactionAges ages;
    private final NavigableSet<RowStamp> rows;

    NewestSeen(TransactionAges ages) {
        this.ages = ages;
        rows = new TreeSet<>(Comparator.comparingLong((RowStamp row) -> ages.of(row.transaction()))
                .thenComparing(RowStamp::key));
    }

    synchronized void add(long key, long transaction) {
        if (rows.size() == NewestRows.EACH
                && ages.of(transaction) > ages.of(rows.last().transaction())) {
            return;
        }
        rows.add(new RowStamp(key, transaction));
        if (rows.size() > NewestRows.EACH) {
            rows.pollLast();
        }
    }

    synchronized List<RowStamp> rows() {
        return List.copyOf(rows);
    }
}
