package huibao.aggregate;

import huibao.calendar.EditionPeriods;
import huibao.fold.LedgerScope;
import huibao.lake.Lake;
import huibao.lake.LakeRun;
import huibao.lake.Relation;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import java.util.List;
import java.util.Optional;

/** A monthly edition of the synthetic county, counted from runs of a lake. */
final class Counted {
    static final String COUNTY = "990121";
    static final String CAMPAIGN = "SCZ2021";

    static final List<Breakdown> MONTHLY = Catalogue.load().breakdowns("monthly");

    private Counted() {}

    /** @param runs oldest first; the code tables are the last one's */
    static Aggregated from(Lake lake, EditionPeriods periods, LakeRun... runs) {
        return from(lake, periods, MONTHLY, runs);
    }

    static Aggregated from(Lake lake, EditionPeriods periods, List<Breakdown> breakdowns, LakeRun... runs) {
        return from(
                lake,
                new EditionQuestion(
                        COUNTY,
                        periods,
                        Optional.of(CAMPAIGN),
                        Optional.empty(),
                        LedgerScope.LISTED,
                        false,
                        breakdowns),
                runs);
    }

    static Aggregated from(Lake lake, EditionQuestion question, LakeRun... runs) {
        LakeRun newest = runs[runs.length - 1];
        AggregationInput input = new AggregationInput(
                List.of(runs).stream()
                        .map(run -> run.files(Relation.PETITION_ITEM))
                        .toList(),
                lake.readCodes(newest),
                lake.readCampaignItems(newest),
                List.of(runs).stream()
                        .flatMap(run -> lake.readLeaderActivities(run).stream())
                        .toList());
        return new Aggregation(SparkForTests.session()).count(input, question);
    }
}
