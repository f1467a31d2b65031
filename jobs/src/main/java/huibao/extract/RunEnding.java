package huibao.extract;

import huibao.lake.Lake;
import huibao.lake.format.ItemIds;
import huibao.lake.format.LakeFile;
import huibao.lake.format.PartWriter;
import huibao.lake.format.Relation;
import huibao.lake.format.Texts;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest;
import huibao.lake.run.RunManifest.RelationCount;
import huibao.lake.run.RunManifest.RunKind;
import huibao.lake.run.RunManifest.RunLineage;
import huibao.lake.run.RunManifest.SourcePosition;
import huibao.lake.run.RunManifest.Standby;
import huibao.lake.run.RunWriter;
import huibao.lake.version.Holdings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What makes a run of the files that were written.
 *
 * @param now the source's present
 * @param instant the run's: {@code now}, or later if the source's clock went back
 */
record RunEnding(
        RunWriter run,
        Lake lake,
        ExtractSettings settings,
        Scope scope,
        String snapshotId,
        Instant startedAt,
        Instant now,
        Instant instant,
        Optional<SourcePosition> position,
        Optional<Standby> standby) {
    private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);

    LakeRun finish(RowTally total) {
        return scope instanceof Scope.ChangedScope changes
                ? finish(total, changes)
                : commit(manifest(total, total.counts(), RunKind.FULL, lineage(Optional.empty())));
    }

    private LakeRun finish(RowTally total, Scope.ChangedScope changes) {
        write(changes.items());
        StateTotals totals = new StateTotals(changes);
        RunManifest manifest = manifest(
                total,
                totals.after(total.counts()),
                RunKind.INCREMENTAL,
                lineage(Optional.of(changes.base().id())));
        if (totals.isUnchanged(manifest, Holdings.ofOne(run.uncommitted(manifest), changes.items()))) {
            LOG.info(
                    "Nothing changed since run {}: {} rows read, no run added.",
                    changes.base().id(),
                    total.rowsRead());
            run.drop();
            return changes.base();
        }
        return commit(manifest);
    }

    private void write(ItemIds items) {
        try (PartWriter part = run.part(Relation.REREAD_ITEM, 0, new Texts())) {
            items.stream().forEach(item -> part.add(new long[] {item}, 0));
            run.finish(part);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write which items run %s read.".formatted(run.id()), e);
        }
    }

    private LakeRun commit(RunManifest manifest) {
        LakeRun finished = run.commit(manifest);
        LOG.info(
                "Extracted run {}, {}: {} rows read, {} rejected, {} bytes in {} files, {} s.",
                run.id(),
                manifest.kind(),
                manifest.relations().stream().mapToLong(RelationCount::read).sum(),
                manifest.rejects(),
                manifest.totalBytes(),
                manifest.files().size(),
                Duration.between(startedAt, manifest.finishedAt()).toMillis() / 1000.0);
        return finished;
    }

    private RunLineage lineage(Optional<String> base) {
        Optional<RunManifest.FullBecause> because =
                scope instanceof Scope.FullScope everything ? everything.because() : Optional.empty();
        return new RunLineage(base, position, because, List.of(), standby);
    }

    private RunManifest manifest(RowTally total, List<RelationCount> state, RunKind kind, RunLineage lineage) {
        RunTotals totals = new RunTotals(total.counts(), run.files());
        totals.check(state, total, settings.maxRejectShare());
        return new RunManifest(
                run.id(),
                RunTotals.CONTRACT_VERSION,
                RunManifest.SCHEMA_VERSION,
                settings.programVersion(),
                startedAt,
                settings.clock().instant(),
                snapshotId,
                instant,
                kind,
                watermark(),
                totals.counts(),
                totals.files(),
                totals.files().stream().mapToLong(LakeFile::rows).sum(),
                totals.files().stream().mapToLong(LakeFile::bytes).sum(),
                lineage,
                state);
    }

    private Instant watermark() {
        List<LakeRun> earlier = scope instanceof Scope.ChangedScope changes ? lake.chain(changes.base()) : List.of();
        return Watermark.of(now, position, earlier, settings.changes().overlap());
    }
}
