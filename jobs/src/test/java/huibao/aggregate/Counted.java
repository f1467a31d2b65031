package huibao.aggregate;

import huibao.calendar.EditionPeriods;
import huibao.count.AggregationInput;
import huibao.count.CountedTables;
import huibao.count.EditionQuestion;
import huibao.fold.LedgerScope;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A monthly edition of the synthetic county, counted from runs of a lake. */
final class Counted {
    static final String COUNTY = "990121";
    static final String CAMPAIGN = "SCZ2021";

    static final List<Breakdown> MONTHLY = Catalogue.load().breakdowns("monthly");

    /** Everything there is a check query for: the monthly edition, and what only the daily sheet or a briefing has. */
    static final List<Breakdown> CHECKED = Stream.of(
                    MONTHLY.stream(),
                    Catalogue.load().breakdowns("daily").stream()
                            .filter(breakdown -> breakdown.subject() == Subject.UNIT_WORK),
                    Catalogue.load().breakdowns("briefing").stream()
                            .filter(breakdown -> breakdown.by().contains(Dimension.ACTIVITY_DAY)))
            .flatMap(breakdowns -> breakdowns)
            .toList();

    private Counted() {}

    /** @param runs oldest first, all of them versions; of one alone, its state; the code tables are the last one's */
    static CountedTables from(Lake lake, EditionPeriods periods, LakeRun... runs) {
        return from(lake, periods, MONTHLY, runs);
    }

    static CountedTables from(Lake lake, EditionPeriods periods, List<Breakdown> breakdowns, LakeRun... runs) {
        return from(lake, question(periods, breakdowns), runs);
    }

    /** With whatever the runs know of the past. */
    static CountedTables asKnown(Lake lake, EditionPeriods periods, LakeRun... runs) {
        return from(lake, question(periods, MONTHLY), true, runs);
    }

    private static EditionQuestion question(EditionPeriods periods, List<Breakdown> breakdowns) {
        return new EditionQuestion(
                COUNTY, periods, Optional.of(CAMPAIGN), Optional.empty(), LedgerScope.LISTED, false, breakdowns);
    }

    static CountedTables from(Lake lake, EditionQuestion question, LakeRun... runs) {
        return from(lake, question, runs.length > 1, runs);
    }

    private static CountedTables from(Lake lake, EditionQuestion question, boolean past, LakeRun... runs) {
        LakeRun newest = runs[runs.length - 1];
        AggregationInput input = new AggregationInput(
                past ? lake.itemsAsKnown(List.of(runs), question.periods().cutoff()) : lake.itemsNow(newest),
                lake.readCodes(newest),
                lake.readCampaignItems(newest),
                past ? lake.readLeaderActivitiesAsKnown(List.of(runs)) : lake.readLeaderActivities(newest));
        return new Aggregation(SparkForTests.context()).count(input, question.counted());
    }
}
