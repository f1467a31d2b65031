package huibao.pipeline;

import huibao.calendar.EditionPeriods;
import huibao.calendar.ShanghaiTime;
import huibao.figure.RecordsBegin;
import huibao.lake.run.RunManifest;
import huibao.lake.run.RunManifest.RelationCount;
import huibao.metric.Catalogue;
import huibao.narrative.EditionFacts;
import huibao.narrative.EditionFacts.Definition;
import huibao.narrative.EditionFacts.RejectRule;
import huibao.narrative.EditionFacts.SourceRows;
import huibao.settings.Setting;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what a document says about its making. */
record FactsOfEdition(String programVersion) {
    EditionFacts of(EditionBasis basis, RecordsBegin begin, Work work) {
        EditionPeriods periods = basis.periods();
        RunManifest run = basis.run().manifest();
        return new EditionFacts(
                work.request().region(),
                periods.roles(),
                periods.cutoff(),
                periods.toDate(),
                run.id(),
                run.snapshotAt(),
                run.lineage().standby().map(one -> new EditionFacts.StandbyFacts(one.replayedTo(), one.lagSeconds())),
                programVersion,
                told(work, run).stream().map(FactsOfEdition::rows).toList(),
                told(work, run).stream().flatMap(FactsOfEdition::rejects).toList(),
                work.readership().audience(),
                Catalogue.load().all().stream()
                        .map(measure -> new Definition(
                                measure.name(),
                                measure.label(),
                                measure.unit(),
                                measure.definition(),
                                measure.version()))
                        .toList(),
                HistoryOfEdition.of(LookedBackFile.read(work.lookedBack())),
                work.settings().find(Setting.OFFICE_NAME).orElseGet(() -> officeOf(basis, work)),
                ShanghaiTime.dateOf(periods.cutoff()),
                PeriodNotes.of(periods, begin));
    }

    /** Exact counts of records are for the office alone. */
    private static List<RelationCount> told(Work work, RunManifest run) {
        return work.readership().isRelease() ? List.of() : run.state();
    }

    private static String officeOf(EditionBasis basis, Work work) {
        return basis.codes().regions().stream()
                .filter(region -> region.code().equals(work.request().region()))
                .map(region -> region.name() + "信访局")
                .findFirst()
                .orElse("");
    }

    private static SourceRows rows(RelationCount count) {
        return new SourceRows(
                count.relation().word(), count.read(), count.rejects(), count.inLake() + count.keptWithoutEffect());
    }

    private static Stream<RejectRule> rejects(RelationCount count) {
        return count.rejectsByRule().entrySet().stream()
                .map(rule ->
                        new RejectRule(count.relation().word(), EditionWords.rule(rule.getKey()), rule.getValue()));
    }
}
