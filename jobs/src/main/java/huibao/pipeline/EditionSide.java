package huibao.pipeline;

import static java.util.stream.Collectors.toMap;

import huibao.aggregate.CountQuestion;
import huibao.edition.Edition;
import huibao.edition.Manifest;
import huibao.edition.Manifest.LakeRunUsed;
import huibao.figure.Figures;
import huibao.lake.Lake;
import huibao.lake.run.CodeTables;
import huibao.lake.run.LakeRun;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * One of two editions that are compared.
 *
 * @param runs of the lake, oldest first
 * @param codes code tables of the newest of them
 * @param asked what was counted for it
 * @param definitions version of each measure's definition; empty if the edition does not say
 * @param parameters of the question, and the settings that can change a number
 */
record EditionSide(
        Figures figures,
        List<LakeRun> runs,
        CodeTables codes,
        Instant cutoff,
        CountQuestion asked,
        Map<String, Integer> definitions,
        Map<String, String> parameters,
        String programVersion) {
    EditionSide {
        runs = List.copyOf(runs);
        parameters = new TreeMap<>(parameters);
    }

    /** @throws IllegalArgumentException if a lake run it was made from is not there any more */
    static EditionSide of(Edition edition, Lake lake, Settings settings) {
        Manifest manifest = edition.manifest();
        List<LakeRun> runs = runs(manifest, lake);
        boolean phoneCounts = phoneCounts(manifest.parameters());
        CountQuestion asked = new Reproduction(edition).isAnswer()
                ? CountAnswerStage.question(QuestionBasis.of(lake, question(manifest), runs), phoneCounts)
                : asked(report(manifest), settings, phoneCounts, EditionBasis.of(lake, runs, report(manifest)));
        return new EditionSide(
                edition.figures(),
                runs,
                lake.readCodes(runs.get(runs.size() - 1)),
                manifest.cutoff(),
                asked,
                manifest.definitions(),
                manifest.parameters(),
                manifest.programVersion());
    }

    /** The edition that is being made. */
    static EditionSide of(Figures figures, EditionBasis basis, Work work, String programVersion) {
        return new EditionSide(
                figures,
                basis.runs(),
                basis.codes(),
                basis.periods().cutoff(),
                asked(work.request(), work.settings(), phoneCounts(work.identity()), basis),
                Catalogue.load().all().stream().collect(toMap(Measure::name, Measure::version)),
                work.identity(),
                programVersion);
    }

    private static CountQuestion asked(
            ReportRequest request, Settings settings, boolean phoneCounts, EditionBasis basis) {
        return AggregateStage.question(request, settings, phoneCounts, basis).counted();
    }

    static List<LakeRun> runs(Manifest manifest, Lake lake) {
        return manifest.lakeRuns().stream().map(LakeRunUsed::id).map(lake::run).toList();
    }

    static boolean phoneCounts(Map<String, String> parameters) {
        return Boolean.parseBoolean(parameters.get(Setting.INCLUDE_PHONE.key()));
    }

    static ReportRequest report(Manifest manifest) {
        return ReportRequest.of(parameters(manifest));
    }

    static QuestionRequest question(Manifest manifest) {
        return QuestionRequest.of(parameters(manifest));
    }

    private static JobParameters parameters(Manifest manifest) {
        JobParametersBuilder builder = new JobParametersBuilder();
        manifest.parameters().forEach((name, value) -> builder.addString(name, value));
        return builder.toJobParameters();
    }
}
