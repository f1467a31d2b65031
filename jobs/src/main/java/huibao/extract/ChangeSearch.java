package huibao.extract;

import huibao.lake.ItemIds;
import huibao.lake.LakeRun;
import huibao.lake.Relation;
import huibao.lake.RunManifest.SourcePosition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the items of which a row was written since another run's snapshot. Rows of tables say by which transaction: that
 * holds whatever they say of their times, and however late it was committed. Rows of views only say when
 * (docs/decisions/0011-what-changed-is-told-by-transactions.md).
 */
final class ChangeSearch {
    static final List<Relation> RELATIONS =
            List.of(Relation.PETITION_ITEM, Relation.PETITION_EVENT, Relation.PETITION_EVALUATION);

    private static final long XIDS = 1L << 32;
    /** 64 MB: the numbers of all items of their rows are a few. */
    private static final int PAGES_AT_ONCE = 8192;

    /**
     * @param items of which a row was written
     * @param rows there are in all
     */
    record Written(ItemIds items, Map<Relation, Long> rows) {}

    private final SourceSnapshot snapshot;
    private final SourcePlan plan;
    private final Readers readers;
    private final LakeRun since;
    private final SourcePosition position;
    private final long limit;
    private final Set<Long> items = ConcurrentHashMap.newKeySet();
    private final AtomicLong found = new AtomicLong();

    /** @param limit of the items: if there are more, they are not searched to the end */
    ChangeSearch(
            SourceSnapshot snapshot,
            SourcePlan plan,
            Readers readers,
            LakeRun since,
            SourcePosition position,
            long limit) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.readers = readers;
        this.since = since;
        this.position = position;
        this.limit = limit;
    }

    /** @return empty if there are more than the limit */
    Optional<Written> search() {
        List<Supplier<Map.Entry<Relation, Long>>> questions =
                RELATIONS.stream().flatMap(this::questions).toList();
        Map<Relation, Long> rows = new EnumMap<>(Relation.class);
        readers.all(questions).forEach(answer -> rows.merge(answer.getKey(), answer.getValue(), Long::sum));
        return isTooMuch() ? Optional.empty() : Optional.of(new Written(ItemIds.of(items), rows));
    }

    /** Each finds items and answers with rows. */
    private Stream<Supplier<Map.Entry<Relation, Long>>> questions(Relation relation) {
        List<String> shares = plan.sharesOfPages(relation, PAGES_AT_ONCE);
        return shares.isEmpty()
                ? Stream.of(
                        () -> Map.entry(relation, searchAll(relation)),
                        () -> Map.entry(relation, snapshot.count(relation, "true")))
                : shares.stream().map(share -> () -> Map.entry(relation, searchAndCount(relation, share)));
    }

    /** One look at each row tells whether it was written, and counts it. */
    private long searchAndCount(Relation relation, String share) {
        if (isTooMuch()) {
            return 0;
        }
        String select =
                "SELECT count(*), array_agg(item_id::bigint) FILTER (WHERE item_id IS NOT NULL AND %s) FROM %s WHERE %s"
                        .formatted(condition(relation), relation.word(), share);
        try (RawRows rows = new CopyRows(snapshot, relation.word(), select)) {
            long count = 0;
            while (rows.next()) {
                Cells cells = new Cells(rows);
                count += cells.nextLong();
                cells.nextLongs().forEach(this::add);
            }
            return count;
        }
    }

    private long searchAll(Relation relation) {
        String select = "SELECT item_id::bigint FROM %s WHERE item_id IS NOT NULL AND %s"
                .formatted(relation.word(), condition(relation));
        try (RawRows rows = new CopyRows(snapshot, relation.word(), select)) {
            while (!isTooMuch() && rows.next()) {
                add(new Cells(rows).nextLong());
            }
        }
        return 0;
    }

    private void add(long item) {
        if (items.add(item)) {
            found.incrementAndGet();
        }
    }

    private boolean isTooMuch() {
        return found.get() > limit;
    }

    private String condition(Relation relation) {
        if (position.tables()) {
            // The numbers in rows go round; age() counts back from now, also over the end of a round. Frozen rows are
            // the oldest.
            return "age(xmin) <= (SELECT age('%d'::xid))".formatted(base().oldestOpen() % XIDS);
        }
        String from = "'%s'::timestamptz".formatted(since.manifest().watermark());
        return relation == Relation.PETITION_EVENT
                ? "recorded_at >= " + from
                : "(updated_at >= %s OR recorded_at >= %s)".formatted(from, from);
    }

    private SourcePosition base() {
        return since.manifest().lineage().position().orElseThrow();
    }
}
