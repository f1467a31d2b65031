package huibao.pipeline;

import huibao.calendar.EditionPeriods;
import huibao.calendar.ShanghaiTime;
import huibao.extract.Rule;
import huibao.figure.RecordsBegin;
import huibao.history.HistoryOfEdition;
import huibao.history.LookedBack;
import huibao.lake.run.RunManifest;
import huibao.lake.run.RunManifest.RelationCount;
import huibao.narrative.EditionFacts;
import huibao.narrative.EditionFacts.RejectRule;
import huibao.narrative.EditionFacts.SourceRows;
import huibao.request.ReportBasis;
import huibao.settings.Setting;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what a document says about its making. */
final class FactsOfEdition {
    private FactsOfEdition() {}

    static EditionFacts of(ReportBasis basis, RecordsBegin begin, Work work) {
        EditionPeriods periods = basis.periods();
        RunManifest run = basis.run().manifest();
        return new EditionFacts(
                basis.request().region(),
                periods.roles(),
                periods.cutoff(),
                periods.toDate(),
                run.snapshotAt(),
                run.lineage().standby().map(one -> new EditionFacts.StandbyFacts(one.replayedTo(), one.lagSeconds())),
                told(work, run).stream()
                        .map(count -> new SourceRows(count.relation().word(), count.read()))
                        .toList(),
                told(work, run).stream().flatMap(FactsOfEdition::rejects).toList(),
                basis.request().readership().audience(),
                HistoryOfEdition.of(StepFile.read(work.lookedBack(), LookedBack.class)),
                work.settings().find(Setting.OFFICE_NAME).orElseGet(() -> officeOf(basis)),
                basis.request().manner().signedOn().orElseGet(() -> ShanghaiTime.dateOf(periods.cutoff())),
                PeriodNotes.of(periods, begin));
    }

    /** Exact counts of records are for the office alone. */
    private static List<RelationCount> told(Work work, RunManifest run) {
        return work.isRelease() ? List.of() : run.state();
    }

    private static String officeOf(ReportBasis basis) {
        return basis.codes().regions().stream()
                .filter(region -> region.code().equals(basis.request().region()))
                .map(region -> region.name() + "信访局")
                .findFirst()
                .orElse("");
    }

    private static Stream<RejectRule> rejects(RelationCount count) {
        return count.rejectsByRule().entrySet().stream()
                .map(rule -> new RejectRule(count.relation().word(), Rule.label(rule.getKey()), rule.getValue()));
    }
}
