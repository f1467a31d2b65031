package huibao.extract;

import huibao.lake.Lake;
import huibao.lake.format.DamagedLake;
import huibao.lake.format.ItemIds;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest;
import huibao.lake.run.RunManifest.FullBecause;
import huibao.lake.run.RunManifest.NewestRow;
import huibao.lake.run.RunManifest.RelationCount;
import huibao.lake.run.RunManifest.SourcePosition;
import huibao.lake.version.Holdings;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether it is enough to read what has changed since the run before, and finds it. The codes must have been
 * read.
 */
final class ScopeChoice {
    private static final Logger LOG = LoggerFactory.getLogger(ScopeChoice.class);
    /** Their numbers are held in memory. */
    private static final long MOST_ITEMS = 2_000_000;

    private final SourceSnapshot snapshot;
    private final SourcePlan plan;
    private final Lake lake;
    private final ExtractSettings settings;
    private final Vocabulary vocabulary;
    private final Optional<SourcePositions.SourceStanding> standing;
    private final Optional<SourcePosition> position;
    private final Readers readers;
    private final Optional<VouchedSource> vouched;

    /** @param vouched if the source is one */
    ScopeChoice(
            SourceSnapshot snapshot,
            SourcePlan plan,
            Lake lake,
            ExtractSettings settings,
            Vocabulary vocabulary,
            Optional<SourcePositions.SourceStanding> standing,
            Optional<VouchedSource> vouched) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.lake = lake;
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.standing = standing;
        this.vouched = vouched;
        position = standing.map(SourcePositions.SourceStanding::position);
        readers = new Readers(settings.workers());
    }

    /** @param now the source's present */
    Scope choose(Optional<LakeRun> before, Instant now) {
        return before.map(base -> choose(base, now)).orElseGet(() -> new Scope.FullScope(Optional.empty()));
    }

    private Scope choose(LakeRun base, Instant now) {
        Optional<FullBecause> because = reason(base, now);
        return because.isPresent() ? everything(because.get()) : changes(base);
    }

    private static Scope everything(FullBecause because) {
        LOG.info("Reading everything: {}.", because);
        return new Scope.FullScope(Optional.of(because));
    }

    private Optional<FullBecause> reason(LakeRun base, Instant now) {
        RunManifest manifest = base.manifest();
        if (settings.changes().never()) {
            return Optional.of(FullBecause.ASKED);
        }
        if (manifest.schemaVersion() != RunManifest.SCHEMA_VERSION
                || !manifest.contractVersion().equals(RunTotals.CONTRACT_VERSION)
                || !manifest.programVersion().equals(settings.version())) {
            return Optional.of(FullBecause.OTHER_PROGRAM);
        }
        if (position.isEmpty() || manifest.lineage().position().isEmpty() || !isWhole(base)) {
            return Optional.of(FullBecause.NO_BASE);
        }
        if (!manifest.lineage().position().get().isContinuedBy(position.get())
                || !newestRows().areThere(manifest.lineage().position().get())) {
            return Optional.of(FullBecause.OTHER_SOURCE);
        }
        if (!position.get().tables() && now.isBefore(manifest.snapshotAt())) {
            return Optional.of(FullBecause.CLOCK_WENT_BACK);
        }
        if (standing.orElseThrow().isUntold()) {
            return Optional.of(FullBecause.NOT_TOLD);
        }
        if (!position.get().tables() && isDue(base, now)) {
            return Optional.of(FullBecause.DUE);
        }
        return KnownCodes.of(lake.readCodes(base)).hasMoreThan(vocabulary)
                ? Optional.of(FullBecause.CODE_GONE)
                : Optional.empty();
    }

    /** A view may look things up or compute from the day, so its rows can change without a new time in them. */
    private boolean isDue(LakeRun base, Instant now) {
        Duration after = settings.changes().wholeAfter();
        Instant readWhole = lake.chain(base).get(0).manifest().snapshotAt();
        return !after.isZero() && !now.isBefore(readWhole.plus(after));
    }

    private boolean isWhole(LakeRun base) {
        try {
            return !lake.chain(base).isEmpty();
        } catch (DamagedLake e) {
            LOG.warn("The run before cannot be continued.", e);
            return false;
        }
    }

    private Scope changes(LakeRun base) {
        long known = base.manifest().state().stream()
                .filter(count -> count.relation() == Relation.PETITION_ITEM)
                .mapToLong(RelationCount::read)
                .sum();
        long limit =
                Math.min(MOST_ITEMS, (long) Math.ceil(known * settings.changes().largestShare()));
        Optional<ChangeSearch.WrittenRows> written = search(base, limit);
        return written.map(found -> found.unexplained() ? everything(FullBecause.OTHER_SOURCE) : changes(base, found))
                .orElseGet(() -> everything(FullBecause.MUCH_CHANGED));
    }

    private Optional<ChangeSearch.WrittenRows> search(LakeRun base, long limit) {
        if (vouched.isPresent()) {
            return vouched.get().search(base, limit);
        }
        ChangeSearch.KnownBy by =
                position.orElseThrow().tables() ? ChangeSearch.KnownBy.TRANSACTION : ChangeSearch.KnownBy.TIME;
        return new ChangeSearch(snapshot, plan, readers, ChangeSearch.Since.of(base), position.orElseThrow(), by, limit)
                .search();
    }

    private Scope changes(LakeRun base, ChangeSearch.WrittenRows written) {
        ItemIds items = written.items().and(judgedOtherwise(base));
        Holdings before = lake.holdings(base, items);
        Map<Relation, Long> rowsToRead = count(items);
        Map<Relation, Long> rows = written.rows().isEmpty() ? rows(base, before, rowsToRead) : written.rows();
        boolean isComplete = before.counts().stream()
                .allMatch(held -> base.manifest().stateOf(held.relation()).read() - held.read()
                        == rows.get(held.relation()) - rowsToRead.get(held.relation()));
        return isComplete
                ? new Scope.ChangedScope(base, items, before, rows, rowsToRead, newest(base, written), written.untold())
                : everything(FullBecause.ROWS_GONE);
    }

    /** Counted only where the server's own counts do not say how many there are. */
    private Map<Relation, Long> rows(LakeRun base, Holdings before, Map<Relation, Long> rowsToRead) {
        Map<Relation, Long> rows = new EnumMap<>(Relation.class);
        for (RelationCount held : before.counts()) {
            long more = rowsToRead.get(held.relation()) - held.read();
            rows.put(
                    held.relation(),
                    vouched.orElseThrow()
                            .rows(held.relation(), base, more)
                            .orElseGet(() -> snapshot.count(held.relation(), "true")));
        }
        return rows;
    }

    private List<NewestRow> newest(LakeRun base, ChangeSearch.WrittenRows written) {
        boolean isKnown =
                !base.manifest().lineage().position().orElseThrow().newest().isEmpty();
        return ChangeSearch.RELATIONS.stream()
                .filter(relation -> isKnown)
                .flatMap(relation ->
                        newestRows().hashed(relation, written.newest().get(relation)).stream())
                .toList();
    }

    private NewestRows newestRows() {
        return new NewestRows(
                snapshot, new TransactionAges(position.orElseThrow().next()));
    }

    private Map<Relation, Long> count(ItemIds items) {
        List<Supplier<Map.Entry<Relation, Long>>> questions = ChangeSearch.RELATIONS.stream()
                .flatMap(relation -> conditions(relation, items)
                        .<Supplier<Map.Entry<Relation, Long>>>map(
                                condition -> () -> Map.entry(relation, snapshot.count(relation, condition))))
                .toList();
        Map<Relation, Long> counts = new EnumMap<>(Relation.class);
        ChangeSearch.RELATIONS.forEach(relation -> counts.put(relation, 0L));
        readers.all(questions).forEach(answer -> counts.merge(answer.getKey(), answer.getValue(), Long::sum));
        return counts;
    }

    /** Every row that will be read meets exactly one of these conditions. */
    private Stream<String> conditions(Relation relation, ItemIds items) {
        Stream<String> withoutNumber =
                plan.isNeverNull(relation, "item_id") ? Stream.of() : Stream.of("item_id IS NULL");
        Stream<String> ofItems =
                ItemRange.of(items, settings.itemsAPart()).stream().map(ItemRange::condition);
        return Stream.concat(withoutNumber, ofItems);
    }

    /**
     * Items whose rows have not changed but may be judged differently now: accepted instead of rejected, or the
     * reverse.
     */
    private ItemIds judgedOtherwise(LakeRun base) {
        ItemIds items = rejected(base, Rule.TOO_LATE);
        if (KnownCodes.of(lake.readCodes(base)).hasLessThan(vocabulary)) {
            items = items.and(rejected(base, Rule.UNKNOWN));
        }
        if (plan.isUnique(Relation.PETITION_EVENT, "event_id")) {
            return items;
        }
        return items.and(rejected(base, Rule.DUPLICATE)).and(ofSeveralEventsOfOneNumber());
    }

    private ItemIds rejected(LakeRun base, Rule rule) {
        return lake.rejectedItems(base, Optional.of(rule.word()));
    }

    private ItemIds ofSeveralEventsOfOneNumber() {
        LongStream items = snapshot
                .rows("SELECT item_id FROM (SELECT item_id, count(*) OVER (PARTITION BY event_id) AS rows"
                        + " FROM petition_event WHERE event_id IS NOT NULL AND item_id IS NOT NULL) AS counted"
                        + " WHERE rows > 1")
                .stream()
                .mapToLong(row -> Long.parseLong(row.get(0)));
        return ItemIds.of(items);
    }
}
