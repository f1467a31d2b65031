package huibao.extract;

import huibao.lake.format.ItemIds;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.SourcePosition;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the items of which a row was written since another run's snapshot. Rows of tables say by which transaction: that
 * holds whatever they say of their times, and however late it was committed. Rows of views only say when, and those of a
 * source whose office vouches for that are asked the same
 * (docs/decisions/0011-what-changed-is-told-by-transactions.md).
 */
final class ChangeSearch {
    static final List<Relation> RELATIONS =
            List.of(Relation.PETITION_ITEM, Relation.PETITION_EVENT, Relation.PETITION_EVALUATION);

    /** 64 MB a query: even if every row has changed, the item numbers it returns fit in memory. */
    private static final int PAGES_AT_ONCE = 8192;
    /** Numbers the source returns for each changed row: its item, its own key and its transaction. */
    private static final int TOLD = 3;

    private static final long WITHOUT_KEY = Long.MIN_VALUE;

    /** How a changed row is recognised. */
    enum KnownBy {
        TRANSACTION,
        TIME
    }

    /**
     * @param run whose snapshot it is
     * @param oldestOpen the oldest transaction of which a row may not have been found; the run's own, or an earlier one
     */
    record Since(LakeRun run, long oldestOpen) {
        /** Everything the run itself could not see. */
        static Since of(LakeRun run) {
            return new Since(
                    run, run.manifest().lineage().position().orElseThrow().oldestOpen());
        }
    }

    /**
     * @param items of which a row was written
     * @param rows there are in all; empty if they were not counted
     * @param newest rows of tables; they are complete if the run before says its own
     * @param unexplained whether a row of a table is as new as those the run before knew to be its newest, and not among them
     * @param untold items of which a transaction wrote a row and no time says so; empty if the two were not compared
     */
    record WrittenRows(
            ItemIds items,
            Map<Relation, Long> rows,
            Map<Relation, List<RowStamp>> newest,
            boolean unexplained,
            Optional<ItemIds> untold) {
        /** @param told items that the times tell of */
        WrittenRows comparedWith(ItemIds told) {
            return new WrittenRows(items.and(told), rows, newest, unexplained, Optional.of(items.without(told)));
        }
    }

    private final SourceSnapshot snapshot;
    private final SourcePlan plan;
    private final Readers readers;
    private final Since since;
    private final SourcePosition position;
    private final boolean byTransaction;
    private final TransactionAges ages;
    private final long writtenSince;
    private final Map<Relation, Set<RowStamp>> known = new EnumMap<>(Relation.class);
    private final Map<Relation, NewestSeen> newest = new EnumMap<>(Relation.class);
    private final long limit;
    private final Set<Long> items = ConcurrentHashMap.newKeySet();
    private final AtomicLong found = new AtomicLong();
    private volatile boolean unexplained;

    /** @param limit of the items: if there are more, they are not searched to the end */
    ChangeSearch(
            SourceSnapshot snapshot,
            SourcePlan plan,
            Readers readers,
            Since since,
            SourcePosition position,
            KnownBy by,
            long limit) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.readers = readers;
        this.since = since;
        this.position = position;
        this.limit = limit;
        byTransaction = by == KnownBy.TRANSACTION;
        ages = new TransactionAges(position.next());
        writtenSince = ages.of(since.oldestOpen());
        for (Relation relation : RELATIONS) {
            Set<RowStamp> rows = base().newest().stream()
                    .filter(row -> row.relation() == relation)
                    .map(row -> new RowStamp(row.key(), row.transaction()))
                    .collect(Collectors.toSet());
            known.put(relation, rows);
            newest.put(relation, new NewestSeen(ages));
            // A search by transaction finds the rows written later; a search by time may miss them.
            rows.stream()
                    .filter(row -> !byTransaction || row.transaction() == oldestKnown(relation))
                    .forEach(row -> newest.get(relation).add(row.key(), row.transaction()));
        }
    }

    /** @return empty if there are more than the limit */
    Optional<WrittenRows> search() {
        List<Supplier<Map.Entry<Relation, Long>>> questions =
                RELATIONS.stream().flatMap(this::questions).toList();
        Map<Relation, Long> rows = new EnumMap<>(Relation.class);
        readers.all(questions).forEach(answer -> rows.merge(answer.getKey(), answer.getValue(), Long::sum));
        if (position.tables() && !byTransaction) {
            rows.clear();
        }
        return isTooMuch()
                ? Optional.empty()
                : Optional.of(new WrittenRows(ItemIds.of(items), rows, newest(), unexplained, Optional.empty()));
    }

    private Map<Relation, List<RowStamp>> newest() {
        return newest.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, rows -> rows.getValue()
                .rows()));
    }

    /** Each finds items and answers with rows. */
    private Stream<Supplier<Map.Entry<Relation, Long>>> questions(Relation relation) {
        if (position.tables() && !byTransaction) {
            return Stream.of(() -> Map.entry(relation, searchAll(relation)));
        }
        List<String> shares = plan.sharesOfPages(relation, PAGES_AT_ONCE);
        return shares.isEmpty()
                ? Stream.of(
                        () -> Map.entry(relation, searchAll(relation)),
                        () -> Map.entry(relation, snapshot.count(relation, "true")))
                : shares.stream().map(share -> () -> Map.entry(relation, searchAndCount(relation, share)));
    }

    /** One pass over the rows both counts them and finds those written since. */
    private long searchAndCount(Relation relation, String share) {
        if (isTooMuch()) {
            return 0;
        }
        String select =
                "SELECT count(*), array_agg(ARRAY[%s]) FILTER (WHERE item_id IS NOT NULL AND %s) FROM %s WHERE %s"
                        .formatted(told(relation), condition(relation), relation.word(), share);
        try (RawRows rows = new CopyRows(snapshot, relation.word(), select)) {
            long count = 0;
            while (rows.next()) {
                BinaryCells cells = new BinaryCells(rows);
                count += cells.nextLong();
                long[] told = cells.nextLongs();
                for (int row = 0; row < told.length; row += TOLD) {
                    add(relation, told[row], told[row + 1], told[row + 2]);
                }
            }
            return count;
        }
    }

    private long searchAll(Relation relation) {
        String select = "SELECT %s FROM %s WHERE item_id IS NOT NULL AND %s"
                .formatted(told(relation), relation.word(), condition(relation));
        try (RawRows rows = new CopyRows(snapshot, relation.word(), select)) {
            while (!isTooMuch() && rows.next()) {
                BinaryCells cells = new BinaryCells(rows);
                add(relation, cells.nextLong(), cells.nextLong(), cells.nextLong());
            }
        }
        return 0;
    }

    private String told(Relation relation) {
        return position.tables()
                ? "item_id::bigint, coalesce(%s::bigint, '%d'::bigint), xmin::text::bigint"
                        .formatted(NewestRows.key(relation), WITHOUT_KEY)
                : "item_id::bigint, 0::bigint, 0::bigint";
    }

    private void add(Relation relation, long item, long key, long transaction) {
        boolean hasStamp = position.tables() && key != WITHOUT_KEY;
        if (hasStamp) {
            newest.get(relation).add(key, transaction);
        }
        boolean isWritten = position.tables() && ages.of(transaction) <= writtenSince;
        if (!byTransaction || isWritten) {
            found.addAndGet(items.add(item) ? 1 : 0);
        }
        if (hasStamp && !isWritten && isUnexplained(relation, new RowStamp(key, transaction))) {
            unexplained = true;
        }
    }

    private boolean isUnexplained(Relation relation, RowStamp row) {
        return ages.of(row.transaction()) < ages.of(oldestKnown(relation))
                && !known.get(relation).contains(row);
    }

    private boolean isTooMuch() {
        return found.get() > limit;
    }

    private String condition(Relation relation) {
        if (byTransaction) {
            // age() counts back from now, also where the numbers in rows go round. Frozen rows are the oldest.
            return "age(xmin) <= (SELECT greatest(age('%d'::xid), age('%d'::xid) - 1))"
                    .formatted(since.oldestOpen() % TransactionAges.XIDS, oldestKnown(relation));
        }
        String from = "'%s'::timestamptz".formatted(since.run().manifest().watermark());
        // Who vouches for the last change vouches that a new row says one: then an index on it is enough.
        return relation == Relation.PETITION_EVENT || position.tables()
                ? TimesBreach.time(relation) + " >= " + from
                : "(updated_at >= %s OR recorded_at >= %s)".formatted(from, from);
    }

    /** Of its newest rows; all rows written later are among them. */
    private long oldestKnown(Relation relation) {
        return known.get(relation).stream()
                .map(RowStamp::transaction)
                .max(Comparator.comparingLong(ages::of))
                .orElse(since.oldestOpen() % TransactionAges.XIDS);
    }

    private SourcePosition base() {
        return since.run().manifest().lineage().position().orElseThrow();
    }
}
