package huibao.history;

import static java.util.stream.Collectors.toMap;

import huibao.count.AggregationInput;
import huibao.count.CountQuestion;
import huibao.edition.Edition;
import huibao.edition.Manifest;
import huibao.figure.Figures;
import huibao.lake.Lake;
import huibao.lake.run.CodeTables;
import huibao.lake.run.LakeRun;
import huibao.metric.Measure;
import huibao.request.OutputBasis;
import huibao.request.OutputContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    static EditionSide of(Edition edition, OutputContext context) {
        Manifest manifest = edition.manifest();
        OutputBasis basis = new Reproduction(edition).basis(context);
        return new EditionSide(
                edition.figures(),
                basis.runs(),
                basis.codes(),
                manifest.cutoff(),
                basis.counted(),
                manifest.definitions(),
                manifest.parameters(),
                manifest.programVersion());
    }

    /** The edition that is being made. @param parameters as its manifest will keep them */
    static EditionSide of(Figures figures, OutputBasis basis, Map<String, String> parameters, OutputContext context) {
        return new EditionSide(
                figures,
                basis.runs(),
                basis.codes(),
                basis.request().cutoff(),
                basis.counted(),
                context.catalogue().all().stream().collect(toMap(Measure::name, Measure::version)),
                parameters,
                context.programVersion());
    }

    AggregationInput input(Lake lake) {
        return OutputBasis.input(lake, runs, codes, cutoff);
    }
}
