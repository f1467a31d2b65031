package huibao.bench;

import huibao.aggregate.CountingEngine;
import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.count.AggregationInput;
import huibao.count.CountedTables;
import huibao.count.EditionQuestion;
import huibao.fold.LedgerScope;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.metric.Catalogue;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every figure of a monthly edition, counted by this program from a lake. Stays warm until it is closed. */
final class MonthlyCount implements AutoCloseable {
    private static final String REGION = "990121";

    private final CountingEngine engine;

    /** On this machine, or on the cluster that the property {@code bench.master} names. */
    MonthlyCount(int threads) {
        engine = new CountingEngine(System.getProperty("bench.master", "local[" + threads + "]"), Map.of());
    }

    /** As a report counts after an extraction: the run with those it continues. @return how many figures came out */
    long count(Lake lake, LakeRun run, YearMonth month) {
        OfficeCalendar civil = OfficeCalendar.civil();
        List<LakeRun> chain = lake.chain(run);
        CountedTables counted = engine.count(
                new AggregationInput(
                        lake.itemsAsKnown(chain, BenchMonth.cutoff(month)),
                        lake.readCodes(run),
                        lake.readCampaignItems(run),
                        lake.readLeaderActivitiesAsKnown(chain)),
                new EditionQuestion(
                                REGION,
                                EditionPeriods.of(
                                        civil,
                                        civil.period(PeriodKind.MONTH, month.toString()),
                                        BenchMonth.cutoff(month)),
                                Optional.of("SCZ2021"),
                                Optional.empty(),
                                LedgerScope.NONE,
                                false,
                                Catalogue.load().breakdowns("monthly"))
                        .counted());
        System.err.println("letters of " + month + ": "
                + counted.figures().all().stream()
                        .filter(figure -> figure.metric().equals("letters")
                                && figure.key().dimensionText().isEmpty()
                                && figure.key().role().code().equals("current"))
                        .map(figure -> figure.value().orElseThrow())
                        .toList());
        return counted.figures().size();
    }

    @Override
    public void close() {
        engine.close();
    }
}
