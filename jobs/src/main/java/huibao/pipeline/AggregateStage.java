package huibao.pipeline;

import huibao.aggregate.Aggregated;
import huibao.aggregate.Aggregation;
import huibao.aggregate.AggregationInput;
import huibao.aggregate.EditionQuestion;
import huibao.edition.FigureCsv;
import huibao.figure.Reconciliation;
import huibao.lake.CodeTables;
import huibao.lake.Lake;
import huibao.lake.LakeRun;
import huibao.lake.Relation;
import huibao.metric.Catalogue;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.util.List;
import java.util.Optional;

/** Lake → every figure of the edition, none withheld yet. Figures that do not add up go no further. */
record AggregateStage(Lake lake) implements Stage {
    static final String ITEMS = "aggregated.items";

    @Override
    public Rows run(Work work) {
        EditionBasis basis = EditionBasis.of(lake, work);
        Aggregated counted = count(work, basis);
        List<String> problems = new Reconciliation(counted.figures()).problems(counted.breakdowns());
        if (!problems.isEmpty()) {
            throw new VerificationException("表间平衡核对", problems);
        }
        FigureCsv.write(counted.figures(), work.countedFigures());
        work.note(ITEMS, counted.items());
        return new Rows(counted.items(), counted.figures().size());
    }

    private Aggregated count(Work work, EditionBasis basis) {
        Settings settings = work.settings();
        return Aggregation.countOn(
                settings.text(Setting.SPARK_MASTER),
                settings.sparkTexts(),
                input(lake, basis.runs(), basis.codes()),
                question(work.request(), work.settings().isOn(Setting.INCLUDE_PHONE), basis));
    }

    static AggregationInput input(Lake lake, List<LakeRun> runs, CodeTables codes) {
        return new AggregationInput(
                runs.stream().map(one -> one.files(Relation.PETITION_ITEM)).toList(),
                codes,
                lake.readCampaignItems(runs.get(runs.size() - 1)),
                runs.stream()
                        .flatMap(one -> lake.readLeaderActivities(one).stream())
                        .toList());
    }

    static EditionQuestion question(ReportRequest request, boolean phoneCounts, EditionBasis basis) {
        return new EditionQuestion(
                request.region(),
                basis.periods(),
                basis.campaign(request),
                Optional.empty(),
                phoneCounts,
                Catalogue.load().monthly());
    }
}
