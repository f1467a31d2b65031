package huibao.pipeline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import huibao.edition.EditionKey;
import huibao.edition.Lineage;
import huibao.edition.Manifest;
import huibao.edition.Manifest.LakeRunUsed;
import huibao.edition.Manifest.ManifestTable;
import huibao.edition.Manifest.RelationRows;
import huibao.figure.Figures;
import huibao.history.LookedBack;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest;
import huibao.lake.run.RunManifest.RelationCount;
import huibao.reports.Faces;
import huibao.request.OutputBasis;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The manifest of an edition that is about to be published or reproduced; the files are added later. */
final class ManifestDraft {
    private ManifestDraft() {}

    static Manifest of(Work work, EditionKey key) throws IOException {
        OutputBasis basis = work.basis();
        Instant cutoff = basis.request().cutoff();
        String programVersion = work.context().programVersion();
        Figures figures = work.disclosed();
        return new Manifest(
                programVersion,
                key,
                basis.reported(),
                cutoff,
                work.identity(),
                basis.runs().stream().map(ManifestDraft::run).toList(),
                rows(work, basis.run()),
                aggregated(work),
                statuses(work, figures),
                VerifyStage.passed(work),
                StepFile.read(work.lookedBack(), LookedBack.class).editions(),
                basis.definitions(figures),
                Files.readAllLines(work.printedTables()).stream()
                        .map(line -> line.split("\t", -1))
                        .map(table -> new ManifestTable(Integer.parseInt(table[0]), table[1], table[2]))
                        .toList(),
                Files.readAllLines(work.omissions()),
                List.of(),
                Optional.of(Lineage.of(key, cutoff, programVersion, inputs(work, basis.runs()))),
                basis.recordsBegin(work.lake()).firstDay(),
                Faces.files(work.fonts()));
    }

    /** Counts of records and rejects are as exact as cells, so a release contains neither. */
    private static List<RelationRows> rows(Work work, LakeRun run) {
        return work.isRelease()
                ? List.of()
                : run.manifest().state().stream().map(ManifestDraft::rows).toList();
    }

    private static Map<String, Long> aggregated(Work work) {
        return work.isRelease() ? Map.of() : Map.of("items", work.noted(AggregateStage.ITEMS));
    }

    private static List<Lineage.Dataset> inputs(Work work, List<LakeRun> runs) {
        return work.isRelease() ? List.of() : inputs(runs);
    }

    private static List<Lineage.Dataset> inputs(List<LakeRun> runs) {
        return runs.stream()
                .flatMap(run -> run.manifest().relations().stream()
                        .map(count -> Lineage.input(count.relation().word(), run.id(), count.inLake())))
                .toList();
    }

    /** A release does not say how many figures are suppressed. */
    private static Map<String, Long> statuses(Work work, Figures figures) {
        return work.isRelease()
                ? Map.of("figures", (long) figures.size())
                : figures.all().stream()
                        .collect(groupingBy(figure -> figure.status().code(), counting()));
    }

    private static LakeRunUsed run(LakeRun run) {
        RunManifest manifest = run.manifest();
        return new LakeRunUsed(
                manifest.id(),
                manifest.kind().name(),
                manifest.snapshotId(),
                manifest.snapshotAt(),
                manifest.contractVersion(),
                manifest.lineage()
                        .standby()
                        .map(one -> new Manifest.StandbySource(one.replayedTo(), one.lagSeconds())));
    }

    private static RelationRows rows(RelationCount count) {
        return new RelationRows(
                count.relation().word(),
                count.read(),
                count.inLake(),
                count.keptWithoutEffect(),
                count.rejects(),
                count.rejectsByRule(),
                count.mended());
    }
}
