package huibao.pipeline;

import huibao.aggregate.Aggregated;
import huibao.aggregate.AggregationInput;
import huibao.aggregate.CountingEngine;
import huibao.aggregate.EditionQuestion;
import huibao.edition.FigureCsv;
import huibao.figure.Reconciliation;
import huibao.lake.Lake;
import huibao.lake.run.CodeTables;
import huibao.lake.run.LakeRun;
import huibao.metric.Catalogue;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.time.Instant;
import java.util.List;

/** Lake → every figure of the edition, none withheld yet. Figures that do not add up go no further. */
record AggregateStage(Lake lake, CountingEngine engine) implements Stage {
    static final String ITEMS = "aggregated.items";

    @Override
    public RowCounts run(Work work) {
        EditionBasis basis = EditionBasis.of(lake, work);
        Aggregated counted = count(work, basis);
        List<String> problems = new Reconciliation(counted.figures()).problems(counted.breakdowns());
        if (!problems.isEmpty()) {
            throw VerificationException.ofTexts("tables-agree", problems);
        }
        FigureCsv.write(counted.figures(), work.countedFigures());
        LedgerFile.write(counted.ledger(), work.ledger());
        work.note(ITEMS, counted.items());
        return new RowCounts(counted.items(), counted.figures().size());
    }

    private Aggregated count(Work work, EditionBasis basis) {
        return engine.count(
                input(lake, basis),
                question(work.request(), work.settings(), work.settings().isOn(Setting.INCLUDE_PHONE), basis));
    }

    static AggregationInput input(Lake lake, EditionBasis basis) {
        return input(lake, basis.runs(), basis.codes(), basis.periods().cutoff());
    }

    /** Where the cut-off is before what the newest run knows, older rows count, too. */
    static AggregationInput input(Lake lake, List<LakeRun> runs, CodeTables codes, Instant cutoff) {
        LakeRun run = runs.get(runs.size() - 1);
        boolean past = cutoff.isBefore(run.manifest().snapshotAt());
        return new AggregationInput(
                past ? lake.itemsAsKnown(runs, cutoff) : lake.itemsNow(run),
                codes,
                lake.readCampaignItems(run),
                past ? lake.readLeaderActivitiesAsKnown(runs) : lake.readLeaderActivities(run));
    }

    static EditionQuestion question(ReportRequest request, Settings settings, boolean phoneCounts, EditionBasis basis) {
        Recipe recipe = Recipe.of(request, settings);
        return new EditionQuestion(
                request.region(),
                basis.periods(),
                basis.campaign(request),
                recipe.activityCampaign(basis),
                recipe.ledger(),
                phoneCounts,
                recipe.breakdowns(Catalogue.load()));
    }
}
