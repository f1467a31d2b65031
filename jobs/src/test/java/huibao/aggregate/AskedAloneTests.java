package huibao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.check.ChaoticCounty;
import huibao.count.AggregationInput;
import huibao.count.CountQuestion;
import huibao.extract.ExtractSettings;
import huibao.extract.Extractions;
import huibao.figure.AskedTable;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.fold.LedgerScope;
import huibao.fold.PeriodColumn;
import huibao.fold.Windows;
import huibao.generate.GeneratorSettings;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.metric.Breakdown;
import huibao.source.CsvLoad;
import huibao.source.EmbeddedSourceExtension;
import huibao.source.GeneratedRecords;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A figure does not depend on what else is asked: asked alone, settled items are skipped that a longer range reads. */
@Tag("system")
class AskedAloneTests {
    private static final OfficeCalendar CALENDAR = OfficeCalendar.civil();
    private static final Instant CUTOFF =
            OffsetDateTime.parse("2021-12-01T00:00:00+08:00").toInstant();
    private static final Instant EXTRACTED_AT =
            OffsetDateTime.parse("2022-01-01T00:00:00+08:00").toInstant();

    /** Each is asked alone; the last needs none of the old items that are settled. */
    private static final List<Period> PERIODS = List.of(
            CALENDAR.period(PeriodKind.MONTH, "2020-07"),
            CALENDAR.period(PeriodKind.QUARTER, "2021-Q1"),
            CALENDAR.period(PeriodKind.MONTH, "2021-07"),
            CALENDAR.period(PeriodKind.MONTH, "2021-11"));

    private static final Period ALL_RECORDS = CALENDAR.period(PeriodKind.SPAN, "2018-01..2021-11");

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path folder;

    @Test
    void everyMeasureOfTheSamplesIsTheSameAloneWithEveryCampaign() {
        CsvLoad.load(Path.of("../data-samples"), source.database());
        LakeRun run = extracted();

        for (Optional<String> campaign :
                List.of(Optional.<String>empty(), Optional.of("SCZ2021"), Optional.of("QL2019"))) {
            assertThat(differences(run, campaign)).as("campaign %s", campaign).isEmpty();
        }
    }

    @Test
    void anItemLongClosedStaysOnItsCampaignsList() {
        CsvLoad.load(Path.of("../data-samples"), source.database());
        LakeRun run = extracted();
        Period july = CALENDAR.period(PeriodKind.MONTH, "2021-07");

        Map<FigureKey, Figure> figures = counted(run, Optional.of("QL2019"), List.of(july));

        assertThat(figures.values())
                .filteredOn(figure -> figure.metric().equals("campaign_items")
                        && !figure.key().dimensions().containsKey("tier"))
                .extracting(figure -> figure.value().orElseThrow())
                .containsExactly(BigDecimal.valueOf(6));
    }

    static IntStream counties() {
        return IntStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("counties")
    void everyMeasureOfRandomCountiesIsTheSameAlone(int number) throws SQLException {
        try (Connection connection = source.database().owner().getConnection()) {
            if (number % 4 == 0) {
                new GeneratedRecords(new GeneratorSettings(number, 800, YearMonth.of(2021, 7), 36))
                        .into(source.database());
            } else {
                ChaoticCounty.fill(connection, number / 21.0);
            }
            listSomeItemsOfAnotherCampaign(connection);
        }
        LakeRun run = extracted();

        assertThat(differences(run, Optional.of(number % 2 == 0 ? "ELSE" : ChaoticCounty.CAMPAIGN)))
                .isEmpty();
    }

    private static void listSomeItemsOfAnotherCampaign(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into petition.campaign (campaign_code, name, starts_on) values ('ELSE', '另', '2019-01-01')");
            statement.execute("insert into petition.campaign_item (campaign_code, item_id, tier)"
                    + " select 'ELSE', item_id, 'other' from petition.petition_item where item_id % 7 = 0");
        }
    }

    private LakeRun extracted() {
        return Extractions.run(
                source.database(),
                new Lake(folder.toUri()),
                "run",
                ExtractSettings.defaults("test").withInstant(EXTRACTED_AT).withMaxRejectShare(0.5));
    }

    private List<String> differences(LakeRun run, Optional<String> campaign) {
        List<Period> range = new ArrayList<>(PERIODS);
        range.add(ALL_RECORDS);
        Map<FigureKey, Figure> within = counted(run, campaign, range);
        List<String> differences = new ArrayList<>();
        for (Period period : PERIODS) {
            counted(run, campaign, List.of(period)).forEach((key, figure) -> {
                if (!figure.equals(within.get(key))) {
                    differences.add(figure + " alone, within a longer range " + within.get(key));
                }
            });
        }
        return differences;
    }

    private Map<FigureKey, Figure> counted(LakeRun run, Optional<String> campaign, List<Period> periods) {
        Lake lake = new Lake(folder.toUri());
        Windows windows = Windows.of(periods.stream()
                .map(period -> new Windows.AskedPeriod(
                        Role.CURRENT,
                        Map.of(PeriodKind.SPAN.code(), period.label()),
                        period,
                        period,
                        CALENDAR.next(period).map(Period::end)))
                .toList());
        AggregationInput input = new AggregationInput(
                lake.itemsNow(run), lake.readCodes(run), lake.readCampaignItems(run), lake.readLeaderActivities(run));
        Map<FigureKey, Figure> figures = new HashMap<>();
        new Aggregation(SparkForTests.context())
                .count(input, question(windows, campaign))
                .byTable()
                .forEach(table -> table.forEach(figure -> figures.put(figure.key(), figure)));
        return figures;
    }

    /** A member that never occurs is no row, so only members of the period asked for are compared. */
    private static CountQuestion question(Windows windows, Optional<String> campaign) {
        List<PeriodColumn> columns = windows.roles();
        return new CountQuestion(
                Counted.COUNTY,
                CUTOFF.atZone(huibao.calendar.ShanghaiTime.ZONE).toLocalDate(),
                CUTOFF,
                windows,
                campaign,
                Optional.empty(),
                LedgerScope.NONE,
                false,
                Counted.CHECKED.stream()
                        .filter(breakdown -> !breakdown.isMonthly())
                        .map((Breakdown breakdown) -> new AskedTable(breakdown, columns))
                        .toList());
    }
}
