package huibao.extract;

import huibao.lake.Lake;
import huibao.lake.LakeRun;
import huibao.lake.RunWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run: {@link #begin} takes the snapshot and reads the small relations, {@link #extract} reads a range of items, for
 * each range once and by any thread, and {@link #finish} checks the totals and makes the run visible.
 */
final class Extraction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);

    private final ExtractSettings settings;
    private final Lake lake;
    private final String runId;
    private final Instant startedAt;
    private final SourceSnapshot snapshot;
    private final Instant instant;
    private final Tally total = new Tally();
    private final AtomicLong rows = new AtomicLong();
    private volatile boolean failed;
    private RunWriter run;
    private EventSource events;
    private ItemExtraction items;
    private List<ItemRange> ranges = List.of();
    private long estimatedRows;

    /** Takes the snapshot. */
    Extraction(DataSource source, String schema, Lake lake, String runId, ExtractSettings settings) {
        this.lake = lake;
        this.runId = runId;
        this.settings = settings;
        startedAt = settings.clock().instant();
        snapshot = new SourceSnapshot(source, schema);
        instant = settings.instant().orElse(snapshot.takenAt());
    }

    /** Drops what aborted runs left, extracts the small relations and cuts the items into ranges. */
    void begin() {
        snapshot.lock("huibao extract " + lake.root());
        lake.dropLeftovers().forEach(left -> LOG.info("Dropped run {}: it never finished.", left));
        run = lake.newRun(runId);
        Vocabulary vocabulary = new Vocabulary();
        ContractRules rules = new ContractRules(instant);
        SourcePlan plan = new SourcePlan(snapshot);
        estimatedRows = plan.estimatedRows();
        try (RejectFile rejects = new RejectFile(run, 0, total, vocabulary, settings.maxRejectShare())) {
            new CodeExtraction(snapshot, rules, vocabulary, run, total).extract(rejects);
            ranges = plan.ranges(settings.itemsAPart());
            events = events(plan);
            EventRules eventRules = EventRules.of(snapshot, plan);
            items = new ItemExtraction(snapshot, rules, vocabulary, run, events, eventRules, settings.maxRejectShare());
            items.rejectWithoutNumber(plan, rejects, total);
            rejects.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the files of run %s.".formatted(runId), e);
        }
        tell(total.rowsRead());
    }

    private EventSource events(SourcePlan plan) {
        if (ranges.size() == 1 || plan.findsEvents(ranges.get(ranges.size() / 2))) {
            return new EventsByRange(snapshot);
        }
        LOG.info("The source cannot find the events of a range of items by an index: reading all of them first.");
        EventSpill spill = new EventSpill(ranges, settings.scratch(), settings.workers());
        spill.fill(snapshot, plan);
        return spill;
    }

    List<ItemRange> ranges() {
        return ranges;
    }

    /** Extracts the items of a range. @param stop asked now and then */
    Tally extract(ItemRange range, BooleanSupplier stop) {
        try {
            Tally tally = items.extract(range, this::tell, () -> failed || stop.getAsBoolean());
            synchronized (total) {
                total.add(tally);
            }
            return tally;
        } catch (RuntimeException | Error e) {
            failed = true;
            throw e;
        }
    }

    private void tell(long more) {
        settings.progress().rows(rows.addAndGet(more), estimatedRows);
    }

    /** @throws DataRefused if too much was rejected, or totals differ; then there is no run */
    LakeRun finish() {
        RunTotals totals = new RunTotals(total.counts(), run.files());
        totals.check(settings.maxRejectShare());
        Instant finishedAt = settings.clock().instant();
        LakeRun finished = run.commit(
                totals.manifest(runId, settings.programVersion(), startedAt, finishedAt, snapshot.id(), instant));
        LOG.info(
                "Extracted run {}: {} rows read, {} rejected, {} bytes in {} files, {} s.",
                runId,
                total.rowsRead(),
                finished.manifest().rejects(),
                finished.manifest().totalBytes(),
                finished.manifest().files().size(),
                Duration.between(startedAt, finishedAt).toMillis() / 1000.0);
        return finished;
    }

    @Override
    public void close() {
        try (SourceSnapshot ending = snapshot;
                EventSource unneeded = events) {
            run = null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the rows that were put aside.", e);
        }
    }
}
