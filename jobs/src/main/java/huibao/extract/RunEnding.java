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
import huibao.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the files that were written into a run: totals, manifest, commit.
 *
 * @param now the source's present
 * @param instant the run's: {@code now}, or later if the source's clock went back
 * @param vouched if the office vouches for the times of its rows
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
        Optional<Standby> standby,
        Optional<VouchedSource> vouched) {
    private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);

    LakeRun finish(RowTally total) {
        return scope.changes()
                .map(changes -> finish(total, changes))
                .orElseGet(() -> commit(manifest(total, total.counts(), RunKind.FULL, lineage(Optional.empty(), 0))));
    }

    private LakeRun finish(RowTally total, Scope.ChangedScope changes) {
        write(changes.items());
        StateTotals totals = new StateTotals(changes);
        RunManifest manifest = manifest(
                total,
                totals.after(total.counts()),
                RunKind.INCREMENTAL,
                lineage(Optional.of(changes.base().id()), 0));
        Holdings read = Holdings.ofOne(run.uncommitted(manifest), changes.items());
        if (totals.isUnchanged(manifest, read)) {
            LOG.info(
                    "Nothing changed since run {}: {} rows read, no run added.",
                    changes.base().id(),
                    total.rowsRead());
            run.drop();
            return changes.base();
        }
        ItemIds breaches = breaches(changes, read);
        if (breaches.isEmpty()) {
            return commit(manifest);
        }
        LOG.warn(
                "{}",
                Problem.of(
                        "times.breached",
                        breaches.size(),
                        breaches.stream().findFirst().orElseThrow()));
        return commit(manifest(
                total,
                manifest.state(),
                RunKind.INCREMENTAL,
                lineage(Optional.of(changes.base().id()), breaches.size())));
    }

    /** Items whose content has changed although no time in their rows says so. */
    private static ItemIds breaches(Scope.ChangedScope changes, Holdings read) {
        Map<Long, Long> before = changes.before().content();
        return ItemIds.of(changes.untold().orElse(ItemIds.NONE).stream()
                .filter(item -> !Objects.equals(before.get(item), read.content().get(item))));
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

    private RunLineage lineage(Optional<String> base, long breaches) {
        return new RunLineage(
                base,
                position,
                scope.because(),
                List.of(),
                standby,
                vouched.map(source -> source.after(scope, breaches)));
    }

    private RunManifest manifest(RowTally total, List<RelationCount> state, RunKind kind, RunLineage lineage) {
        RunTotals totals = new RunTotals(total.counts(), run.files());
        totals.check(state, total, settings.maxRejectShare());
        return new RunManifest(
                run.id(),
                RunTotals.CONTRACT_VERSION,
                RunManifest.SCHEMA_VERSION,
                settings.version(),
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
        List<LakeRun> earlier =
                scope.changes().map(changes -> lake.chain(changes.base())).orElse(List.of());
        return Watermark.of(now, position, earlier, settings.changes().overlap());
    }
}
