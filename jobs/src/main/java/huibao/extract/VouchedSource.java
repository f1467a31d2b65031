package huibao.extract;

import huibao.extract.ChangeSearch.WrittenRows;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.SourcePosition;
import huibao.lake.run.VouchedTimes;
import huibao.lake.run.VouchedTimes.RowsWritten;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A source of tables whose office vouches that the times of its rows tell what changed. They are asked first, which indexes
 * answer; the transactions, for which every row must be looked at, only where that word has to be compared: some runs and days
 * after the last time, after a breach, and where a sample shows one
 * (docs/decisions/0011-what-changed-is-told-by-transactions.md).
 */
record VouchedSource(
        SourceSnapshot snapshot,
        SourcePlan plan,
        Readers readers,
        SourcePosition position,
        Instant now,
        Duration compareAfter,
        List<RowsWritten> counted) {
    /** Comparing costs as much as going by transactions: for who extracts once a month, days alone would be always. */
    private static final int RUNS_BETWEEN = 6;

    /** 16 MB of each table: of a small one all, and of a large one as much, however large it is. */
    private static final int PAGES_SAMPLED = 2048;

    private static final String COUNTED =
            """
            SELECT concat_ws('/', pg_class.oid, pg_stat_get_db_stat_reset_time(pg_database.oid)),
                   pg_stat_get_tuples_inserted(pg_class.oid), pg_stat_get_tuples_deleted(pg_class.oid)
            FROM pg_class, pg_database
            WHERE pg_class.oid = to_regclass('%s') AND relkind = 'r' AND datname = current_database()
              AND current_setting('track_counts')::boolean AND NOT pg_is_in_recovery()""";

    /** @param now the source's present */
    static VouchedSource of(
            SourceSnapshot snapshot, SourcePlan plan, SourcePosition position, Instant now, ExtractSettings settings) {
        List<RowsWritten> counted = ChangeSearch.RELATIONS.stream()
                .flatMap(relation -> snapshot.rows(COUNTED.formatted(relation.word())).stream()
                        .map(row -> new RowsWritten(
                                relation, row.get(0), Long.parseLong(row.get(1)), Long.parseLong(row.get(2)))))
                .toList();
        return new VouchedSource(
                snapshot,
                plan,
                new Readers(settings.workers()),
                position,
                now,
                settings.changes().wholeAfter(),
                counted);
    }

    /** @return empty if there are more than the limit */
    Optional<WrittenRows> search(LakeRun base, long limit) {
        VouchedTimes before = of(base);
        ChangeSearch.Since since = new ChangeSearch.Since(base, before.comparedOpen());
        Optional<WrittenRows> told =
                new ChangeSearch(snapshot, plan, readers, since, position, ChangeSearch.KnownBy.TIME, limit).search();
        if (told.isEmpty() || !mustCompare(base, before)) {
            return told;
        }
        return new ChangeSearch(snapshot, plan, readers, since, position, ChangeSearch.KnownBy.TRANSACTION, limit)
                .search()
                .map(written -> written.comparedWith(told.get().items()));
    }

    /** A run before the office vouched compared by what it is. */
    private static VouchedTimes of(LakeRun run) {
        return run.manifest()
                .lineage()
                .vouched()
                .orElseGet(() -> new VouchedTimes(
                        run.manifest().snapshotAt(),
                        run.manifest().lineage().position().orElseThrow().oldestOpen(),
                        0,
                        0,
                        List.of()));
    }

    private boolean mustCompare(LakeRun base, VouchedTimes before) {
        boolean isDue = !compareAfter.isZero()
                && before.runsSince() >= RUNS_BETWEEN
                && !now.isBefore(before.comparedAt().plus(compareAfter));
        return isDue
                || before.breaches() > 0
                || now.isBefore(base.manifest().snapshotAt())
                || readers.all(ChangeSearch.RELATIONS.stream()
                                .map(relation -> new TimesBreach(relation, base).sampled(snapshot, share(relation)))
                                .toList())
                        .contains(true);
    }

    private double share(Relation relation) {
        return Math.min(
                1, (double) PAGES_SAMPLED / Math.max(1, plan.pages(relation).orElse(1)));
    }

    /**
     * How many rows there must be if nothing is missing, where the server's own counts say that none is: then nobody needs to
     * count them. An insert that was rolled back is counted as well, so that often enough somebody must.
     *
     * @param more rows than in the run before, of the items that are read again
     */
    Optional<Long> rows(Relation relation, LakeRun base, long more) {
        return counted.stream()
                .filter(now -> now.relation() == relation)
                .filter(now -> of(base).counted().stream()
                        .anyMatch(then -> then.relation() == relation && now.explains(then, more)))
                .map(now -> base.manifest().stateOf(relation).read() + more)
                .findFirst();
    }

    /** @param breaches of a run that compared */
    VouchedTimes after(Scope scope, long breaches) {
        return scope.changes()
                .filter(changes -> changes.untold().isEmpty())
                .map(changes -> of(changes.base()))
                .map(before -> new VouchedTimes(
                        before.comparedAt(), before.comparedOpen(), before.runsSince() + 1, 0, counted))
                .orElseGet(() -> new VouchedTimes(now, position.oldestOpen(), 0, breaches, counted));
    }
}
