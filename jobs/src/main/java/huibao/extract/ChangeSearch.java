package huibao.extract;

import huibao.lake.ItemIds;
import huibao.lake.LakeRun;
import huibao.lake.Relation;
import huibao.lake.RunManifest.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * Finds the items of which a row was written since another run's snapshot. Rows of tables say by which transaction: that
 * holds whatever they say of their times, and however late it was committed. Rows of views only say when
 * (docs/decisions/what-changed-is-told-by-transactions.md).
 */
record ChangeSearch(SourceSnapshot snapshot, SourcePlan plan, Readers readers, LakeRun since, SourcePosition position) {
    private static final int KEY = Short.BYTES + Integer.BYTES;
    private static final long XIDS = 1L << 32;

    static final List<Relation> RELATIONS =
            List.of(Relation.PETITION_ITEM, Relation.PETITION_EVENT, Relation.PETITION_EVALUATION);

    /** @return empty if there are more than {@code limit} */
    Optional<ItemIds> items(long limit) {
        Set<Long> items = ConcurrentHashMap.newKeySet();
        AtomicLong found = new AtomicLong();
        LongPredicate isTooMany = item -> items.add(item) && found.incrementAndGet() > limit || found.get() > limit;
        readers.all(RELATIONS.stream()
                .flatMap(relation -> plan.shares(relation, readers.count()).stream()
                        .<Supplier<Boolean>>map(share -> () -> search(relation, share, isTooMany)))
                .toList());
        return found.get() > limit ? Optional.empty() : Optional.of(ItemIds.of(items));
    }

    /** @return whether the share was searched to its end */
    private boolean search(Relation relation, String share, LongPredicate isTooMany) {
        String select = "SELECT item_id FROM %s WHERE item_id IS NOT NULL AND %s AND %s"
                .formatted(relation.word(), share, condition(relation));
        try (RawRows rows = new CopyRows(snapshot, relation.word(), select)) {
            while (rows.next()) {
                if (isTooMany.test(Binary.longAt(rows.bytes(), rows.start() + KEY))) {
                    return false;
                }
            }
        }
        return true;
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
