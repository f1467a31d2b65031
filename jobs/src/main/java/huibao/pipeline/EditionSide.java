package huibao.pipeline;

import static java.util.stream.Collectors.toMap;

import huibao.edition.Edition;
import huibao.edition.Manifest;
import huibao.edition.Manifest.LakeRunUsed;
import huibao.figure.Figures;
import huibao.lake.Lake;
import huibao.lake.LakeRun;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * One of two editions that are compared.
 *
 * @param definitions version of each measure's definition; empty if the edition does not say
 * @param parameters of the question, and the settings that can change a number
 */
record EditionSide(
        Figures figures,
        EditionBasis basis,
        Map<String, Integer> definitions,
        Map<String, String> parameters,
        String programVersion) {
    EditionSide {
        parameters = new TreeMap<>(parameters);
    }

    /** @throws IllegalArgumentException if a lake run it was made from is not there any more */
    static EditionSide of(Edition edition, Lake lake) {
        Manifest manifest = edition.manifest();
        List<LakeRun> runs =
                manifest.lakeRuns().stream().map(LakeRunUsed::id).map(lake::run).toList();
        return new EditionSide(
                edition.figures(),
                EditionBasis.of(lake, runs, request(manifest)),
                manifest.definitions(),
                manifest.parameters(),
                manifest.programVersion());
    }

    /** The edition that is being made. */
    static EditionSide of(Figures figures, EditionBasis basis, Work work, String programVersion) {
        return new EditionSide(
                figures,
                basis,
                Catalogue.load().all().stream().collect(toMap(Measure::name, Measure::version)),
                work.identity(),
                programVersion);
    }

    ReportRequest request() {
        return request(parameters);
    }

    static ReportRequest request(Manifest manifest) {
        return request(manifest.parameters());
    }

    private static ReportRequest request(Map<String, String> parameters) {
        JobParametersBuilder builder = new JobParametersBuilder();
        parameters.forEach((name, value) -> builder.addString(name, value));
        return ReportRequest.of(builder.toJobParameters());
    }
}
