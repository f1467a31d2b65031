package huibao.pipeline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import huibao.edition.EditionKey;
import huibao.edition.FigureCsv;
import huibao.edition.Lineage;
import huibao.edition.Manifest;
import huibao.edition.Manifest.LakeRunUsed;
import huibao.edition.Manifest.ManifestTable;
import huibao.edition.Manifest.RelationRows;
import huibao.edition.Manifest.ReportedPeriod;
import huibao.figure.Figure;
import huibao.figure.Figures;
import huibao.fold.Windows;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest;
import huibao.lake.run.RunManifest.RelationCount;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import huibao.reports.Faces;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the manifest of an edition that is about to be published, or made again; the files are added later. */
record ManifestDraft(Lake lake, String programVersion) {
    Manifest of(Work work, EditionBasis basis, EditionKey key) throws IOException {
        Catalogue catalogue = Catalogue.load();
        Figures figures = FigureCsv.read(work.figures());
        return new Manifest(
                programVersion,
                key,
                new ReportedPeriod(
                        basis.periods().reported().kind().code(),
                        basis.periods().reported().label(),
                        basis.periods().reported().start(),
                        basis.periods().reported().end(),
                        basis.periods().toDate()),
                basis.periods().cutoff(),
                work.identity(),
                basis.runs().stream().map(ManifestDraft::run).toList(),
                rows(work, basis.run()),
                aggregated(work),
                statuses(work, figures),
                VerifyStage.passed(work),
                LookedBackFile.read(work.lookedBack()).editions(),
                figures.all().stream().map(Figure::metric).distinct().collect(toMap(name -> name, name -> catalogue
                        .measure(name)
                        .version())),
                Files.readAllLines(work.printedTables()).stream()
                        .map(line -> line.split("\t", -1))
                        .map(table -> new ManifestTable(Integer.parseInt(table[0]), table[1], table[2]))
                        .toList(),
                Files.readAllLines(work.omissions()),
                List.of(),
                Optional.of(Lineage.of(key, basis.periods().cutoff(), programVersion, inputs(work, basis.runs()))),
                EditionBasis.recordsBegin(lake, basis.run()).firstDay(),
                Faces.files(work.fonts()));
    }

    /** How many records there are, and how many were rejected, is as exact as a cell: a release tells neither. */
    private static List<RelationRows> rows(Work work, LakeRun run) {
        return work.readership().isRelease()
                ? List.of()
                : run.manifest().state().stream().map(ManifestDraft::rows).toList();
    }

    private static Map<String, Long> aggregated(Work work) {
        return work.readership().isRelease() ? Map.of() : Map.of("items", work.noted(AggregateStage.ITEMS));
    }

    private static List<Lineage.Dataset> inputs(Work work, List<LakeRun> runs) {
        return work.readership().isRelease() ? List.of() : inputs(runs);
    }

    private static List<Lineage.Dataset> inputs(List<LakeRun> runs) {
        return runs.stream()
                .flatMap(run -> run.manifest().relations().stream()
                        .map(count -> Lineage.input(count.relation().word(), run.id(), count.inLake())))
                .toList();
    }

    /** Of an answer: there was no document to check. */
    Manifest of(Work work, QuestionBasis basis, EditionKey key) throws IOException {
        Figures figures = FigureCsv.read(work.figures());
        List<Windows.AskedPeriod> periods = basis.question().periods();
        return new Manifest(
                programVersion,
                key,
                new ReportedPeriod(
                        basis.kind().code(),
                        basis.request().question().period(),
                        periods.get(0).period().start(),
                        basis.question().asOf().plusDays(1),
                        basis.question().toDate()),
                basis.request().cutoff(),
                work.identity(),
                basis.runs().stream().map(ManifestDraft::run).toList(),
                rows(work, basis.run()),
                aggregated(work),
                statuses(work, figures),
                List.of(new Manifest.PassedCheck(
                        "figures-complete",
                        FigureCsv.read(work.countedFigures()).size())),
                List.of(),
                basis.question().measures().stream().collect(toMap(Measure::name, Measure::version)),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(Lineage.of(key, basis.request().cutoff(), programVersion, inputs(work, basis.runs()))),
                EditionBasis.recordsBegin(lake, basis.run()).firstDay(),
                Faces.files(work.fonts()));
    }

    /** A release does not tell how much it withholds. */
    private static Map<String, Long> statuses(Work work, Figures figures) {
        return work.readership().isRelease()
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
