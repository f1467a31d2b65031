package huibao.extract;

import huibao.lake.Relation;
import huibao.lake.RunManifest.NewestRow;
import huibao.lake.RunManifest.SourcePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of the tables that were written last. A server that was set back to an earlier moment and written to again counts its
 * transactions from there: the same numbers come a second time, for other rows. By then some of these rows are gone, are other
 * rows, or are not the only ones of their transactions.
 */
record NewestRows(SourceSnapshot snapshot) {
    private static final int EACH = 32;
    private static final long XIDS = 1L << 32;

    private static final Map<Relation, String> KEYS = Map.of(
            Relation.PETITION_ITEM, "item_id",
            Relation.PETITION_EVENT, "event_id",
            Relation.PETITION_EVALUATION, "item_id");

    List<NewestRow> read() {
        List<NewestRow> rows = new ArrayList<>();
        ChangeSearch.RELATIONS.forEach(
                relation -> rows.addAll(rows(relation, "true ORDER BY age(xmin), item_id LIMIT " + EACH)));
        return rows;
    }

    /** Whether the source still has the rows that were the newest then, or newer ones in their place, and no others as old. */
    boolean continues(SourcePosition then) {
        return then.newest().stream().collect(Collectors.groupingBy(NewestRow::relation)).entrySet().stream()
                .allMatch(rows -> isThere(rows.getKey(), rows.getValue(), age(then.oldestOpen()))
                        && hasNoOthers(rows.getKey(), rows.getValue(), age(then.oldestOpen())));
    }

    private boolean isThere(Relation relation, List<NewestRow> then, String since) {
        String keys = then.stream().map(row -> Long.toString(row.key())).collect(Collectors.joining(","));
        String has = "%s = ANY('{%s}'::bigint[])".formatted(KEYS.get(relation), keys);
        Set<NewestRow> same = new HashSet<>(rows(relation, has));
        Set<Long> writtenSince = rows(relation, has + " AND age(xmin) <= " + since).stream()
                .map(NewestRow::key)
                .collect(Collectors.toSet());
        return then.stream().allMatch(row -> same.contains(row) || writtenSince.contains(row.key()));
    }

    private boolean hasNoOthers(Relation relation, List<NewestRow> then, String since) {
        String oldest = "(SELECT max(age(number::text::xid)) FROM unnest('{%s}'::bigint[]) AS number)"
                .formatted(then.stream()
                        .map(row -> Long.toString(row.transaction()))
                        .collect(Collectors.joining(",")));
        return new HashSet<>(then)
                .containsAll(rows(
                        relation, "age(xmin) < %s AND age(xmin) > %s LIMIT %d".formatted(oldest, since, EACH + 1)));
    }

    private static String age(long transaction) {
        return "(SELECT age('%d'::xid))".formatted(transaction % XIDS);
    }

    private List<NewestRow> rows(Relation relation, String condition) {
        return snapshot
                .rows( // Inside, so that only rows that are kept are hashed.
                        "SELECT key, transaction, hashtextextended(whole::text, 0) FROM (SELECT %s AS key, xmin::text AS transaction, newest AS whole FROM %s AS newest WHERE %s) AS kept"
                                .formatted(KEYS.get(relation), relation.word(), condition))
                .stream()
                .filter(row -> row.get(0) != null)
                .map(row -> new NewestRow(
                        relation, Long.parseLong(row.get(0)), Long.parseLong(row.get(1)), Long.parseLong(row.get(2))))
                .toList();
    }
}
