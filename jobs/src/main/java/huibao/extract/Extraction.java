package huibao.extract;

import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.NewestRow;
import huibao.lake.run.RunManifest.SourcePosition;
import huibao.lake.run.RunManifest.Standby;
import huibao.lake.run.RunWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run: {@link #begin} takes the snapshot, reads the small relations and decides which items to read, {@link #extract}
 * reads a range of them, for each range once and by any thread, and {@link #finish} checks the totals and makes the run
 * visible.
 */
final class Extraction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);

    private final ExtractSettings settings;
    private final Lake lake;
    private final String runId;
    private final Instant startedAt;
    private final SourceSnapshot snapshot;
    /** The job may have more threads than the source has connections for. */
    private final Semaphore places;

    private final RowTally total = new RowTally();
    private final AtomicLong rows = new AtomicLong();
    private volatile boolean failed;
    private RunEnding ending;
    private EventSource events;
    private ItemExtraction items;
    private List<ItemRange> ranges = List.of();
    private long estimatedRows;

    /** Takes the snapshot. */
    Extraction(DataSource source, String schema, Lake lake, String runId, ExtractSettings settings) {
        this.lake = lake;
        this.runId = runId;
        startedAt = settings.clock().instant();
        snapshot = new SourceSnapshot(source);
        try {
            Lack.told(snapshot.lacks()).forEach(lack -> LOG.warn("{}", lack));
            int atOnce = snapshot.isAlone() ? 1 : Connections.ranges(snapshot, settings.workers());
            this.settings = settings.withWorkers(atOnce);
            places = new Semaphore(atOnce);
        } catch (RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    /** Drops what aborted runs left, extracts the small relations and cuts the items into ranges. */
    void begin() {
        snapshot.lock("huibao extract " + lake.root());
        Optional<Standby> standby = StandbyLag.within(snapshot, settings.maxLag());
        lake.dropLeftovers().forEach(left -> LOG.info("Dropped run {}: it never finished.", left));
        Optional<LakeRun> before = lake.newest();
        Instant now = settings.instant().orElse(snapshot.takenAt());
        Instant instant = after(before, now);
        RunWriter run = lake.newRun(runId);
        Vocabulary vocabulary = new Vocabulary();
        ContractRules rules = new ContractRules(instant);
        SourcePlan plan = new SourcePlan(snapshot);
        Optional<SourcePositions.SourceStanding> standing = SourcePositions.of(snapshot);
        try (RejectFile rejects = new RejectFile(run, 0, total, vocabulary, settings.maxRejectShare())) {
            CodeFiles codes = new CodeFiles(run, vocabulary.texts(), total);
            new CodeExtraction(snapshot, rules, vocabulary, total, codes::write).extract(rejects);
            Optional<VouchedSource> vouched = standing.map(SourcePositions.SourceStanding::position)
                    .filter(SourcePosition::tables)
                    .filter(tables -> settings.changes().trust() == ExtractSettings.TrustInTimes.VOUCHED)
                    .map(tables -> VouchedSource.of(snapshot, plan, tables, now, settings));
            Scope scope =
                    new ScopeChoice(snapshot, plan, lake, settings, vocabulary, standing, vouched).choose(before, now);
            Optional<SourcePosition> position = standing.map(SourcePositions.SourceStanding::position)
                    .map(stands -> stands.withNewest(newest(scope, stands, plan)));
            ending = new RunEnding(
                    run, lake, settings, scope, snapshot.id(), startedAt, now, instant, position, standby, vouched);
            cut(scope, plan);
            EventRules eventRules = EventRules.of(snapshot, plan);
            items = new ItemExtraction(snapshot, rules, vocabulary, run, events, eventRules, settings.maxRejectShare());
            items.rejectWithoutNumber(plan, rejects, total);
            rejects.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the files of run %s.".formatted(runId), e);
        }
        tell(total.rowsRead());
    }

    private List<NewestRow> newest(Scope scope, SourcePosition position, SourcePlan plan) {
        if (!position.tables()) {
            return List.of();
        }
        return scope.changes()
                .map(Scope.ChangedScope::newest)
                .filter(rows -> !rows.isEmpty())
                .orElseGet(() -> new NewestRows(snapshot, new TransactionAges(position.next()))
                        .read(plan, new Readers(settings.workers())));
    }

    /** Later than the run before even if the source's clock was set back: runs are ordered by their instants. */
    private static Instant after(Optional<LakeRun> before, Instant now) {
        return before.map(run -> run.manifest().snapshotAt().plus(1, ChronoUnit.MICROS))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    private void cut(Scope scope, SourcePlan plan) {
        scope.changes().ifPresentOrElse(this::cut, () -> {
            ranges = plan.ranges(settings.itemsAPart(), settings.workers());
            estimatedRows = plan.estimatedRows();
            events = events(plan);
        });
    }

    private void cut(Scope.ChangedScope changes) {
        int share = (changes.items().size() + settings.workers() - 1) / settings.workers();
        ranges = ItemRange.of(changes.items(), Math.max(1, Math.min(settings.itemsAPart(), share)));
        estimatedRows = total.rowsRead()
                + changes.rowsToRead().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        events = new EventsByRange(snapshot);
    }

    private EventSource events(SourcePlan plan) {
        if (ranges.size() == 1 || plan.findsEvents(ranges.get(ranges.size() / 2))) {
            return new EventsByRange(snapshot);
        }
        LOG.info("The source cannot find the events of a range of items by an index: reading all of them first.");
        EventSpill spill = new EventSpill(ranges, settings.scratch(), new Readers(settings.workers()));
        spill.fill(snapshot, plan);
        return spill;
    }

    List<ItemRange> ranges() {
        return ranges;
    }

    /** Extracts the items of a range. @param stop asked now and then */
    RowTally extract(ItemRange range, BooleanSupplier stop) {
        places.acquireUninterruptibly();
        try {
            RowTally tally = items.extract(range, this::tell, () -> failed || stop.getAsBoolean());
            synchronized (total) {
                total.add(tally);
            }
            return tally;
        } catch (RuntimeException | Error e) {
            failed = true;
            throw e;
        } finally {
            places.release();
        }
    }

    private void tell(long more) {
        settings.progress().rows(rows.addAndGet(more), estimatedRows);
    }

    /**
     * The run, or the run before if nothing changed since.
     *
     * @throws DataRefused if too much was rejected, or totals differ; then there is no run
     */
    LakeRun finish() {
        return ending.finish(total);
    }

    @Override
    public void close() {
        try (SourceSnapshot ended = snapshot;
                EventSource unneeded = events) {
            ending = null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the rows that were put aside.", e);
        }
    }
}
