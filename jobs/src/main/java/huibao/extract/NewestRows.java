package huibao.extract;

import huibao.lake.format.Relation;
import huibao.lake.run.RunManifest.NewestRow;
import huibao.lake.run.RunManifest.SourcePosition;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of the tables that were written last. A server that was set back to an earlier moment and written to again counts its
 * transactions from there: the same numbers come a second time, for other rows. By then some of these rows are gone, are other
 * rows, or are not the only ones of their transactions.
 *
 * <p>Rows that name no item are left out: they are read again by every run.
 */
record NewestRows(SourceSnapshot snapshot, TransactionAges ages) {
    /** Of each table. */
    static final int EACH = 32;

    private static final int PAGES_AT_ONCE = 2048;

    private static final Map<Relation, String> KEYS = Map.of(
            Relation.PETITION_ITEM, "item_id",
            Relation.PETITION_EVENT, "event_id",
            Relation.PETITION_EVALUATION, "item_id");

    /** The column that identifies rows: the key, or the nearest thing to one. */
    static String key(Relation relation) {
        return KEYS.get(relation);
    }

    /** By a look at every row. */
    List<NewestRow> read(SourcePlan plan, Readers readers) {
        Map<Relation, List<NewestRow>> found = new ConcurrentHashMap<>();
        List<Supplier<List<NewestRow>>> questions = ChangeSearch.RELATIONS.stream()
                .flatMap(relation -> shares(plan, relation).<Supplier<List<NewestRow>>>map(share -> () -> {
                    List<NewestRow> newest = newest(relation, share, found.getOrDefault(relation, List.of()));
                    return found.merge(relation, newest, this::newest);
                }))
                .toList();
        readers.all(questions);
        return ChangeSearch.RELATIONS.stream()
                .flatMap(relation -> found.getOrDefault(relation, List.of()).stream())
                .toList();
    }

    private static Stream<String> shares(SourcePlan plan, Relation relation) {
        List<String> shares = plan.sharesOfPages(relation, PAGES_AT_ONCE);
        return shares.isEmpty() ? Stream.of("true") : shares.stream();
    }

    private List<NewestRow> newest(List<NewestRow> some, List<NewestRow> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingLong((NewestRow row) -> ages.of(row.transaction())))
                .limit(EACH)
                .toList();
    }

    /**
     * Found by ctid, so that only the rows that are kept are read whole and hashed. Rows no newer than enough others are not
     * put in order, which would cost more than looking at them.
     *
     * @param others of other shares, the newest first
     */
    private List<NewestRow> newest(Relation relation, String share, List<NewestRow> others) {
        String newer = others.size() < EACH
                ? "true"
                : "age(xmin) < (SELECT age('%d'::xid))"
                        .formatted(others.get(EACH - 1).transaction());
        String newest = "SELECT ctid FROM %s WHERE item_id IS NOT NULL AND %s AND %s ORDER BY age(xmin) LIMIT %d"
                .formatted(relation.word(), share, newer, EACH);
        return newest(rows(relation, "ctid = ANY (ARRAY(" + newest + "))"), List.of());
    }

    /** Whether the source still has the rows that were the newest then, or newer ones in their place. */
    boolean areThere(SourcePosition then) {
        long since = ages.of(then.oldestOpen());
        return then.newest().stream().collect(Collectors.groupingBy(NewestRow::relation)).entrySet().stream()
                .allMatch(rows -> areThere(rows.getKey(), rows.getValue(), since));
    }

    private boolean areThere(Relation relation, List<NewestRow> then, long since) {
        Set<NewestRow> now = new HashSet<>(withKeys(relation, then.stream().map(NewestRow::key)));
        Set<Long> writtenSince = now.stream()
                .filter(row -> ages.of(row.transaction()) <= since)
                .map(NewestRow::key)
                .collect(Collectors.toSet());
        return then.stream().allMatch(row -> now.contains(row) || writtenSince.contains(row.key()));
    }

    /** Those of the rows that are there, with the hash of what they say. */
    List<NewestRow> hashed(Relation relation, Collection<RowStamp> rows) {
        return withKeys(relation, rows.stream().map(RowStamp::key)).stream()
                .filter(row -> rows.contains(new RowStamp(row.key(), row.transaction())))
                .toList();
    }

    private List<NewestRow> withKeys(Relation relation, Stream<Long> keys) {
        return rows(
                relation,
                "%s = ANY('{%s}'::bigint[])"
                        .formatted(key(relation), keys.map(String::valueOf).collect(Collectors.joining(","))));
    }

    private List<NewestRow> rows(Relation relation, String condition) {
        return snapshot
                .rowsApart("SELECT %s, xmin::text, hashtextextended(newest::text, 0) FROM %s AS newest WHERE %s"
                        .formatted(key(relation), relation.word(), condition))
                .stream()
                .filter(row -> row.get(0) != null)
                .map(row -> new NewestRow(
                        relation, Long.parseLong(row.get(0)), Long.parseLong(row.get(1)), Long.parseLong(row.get(2))))
                .toList();
    }
}
