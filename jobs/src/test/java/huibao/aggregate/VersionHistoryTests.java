package huibao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.count.AggregationInput;
import huibao.count.CountedTables;
import huibao.count.EditionQuestion;
import huibao.extract.ExtractSettings;
import huibao.extract.Extractions;
import huibao.fold.LedgerScope;
import huibao.generate.GeneratorSettings;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.RunKind;
import huibao.lake.version.ItemHistory;
import huibao.source.EmbeddedSourceExtension;
import huibao.source.GeneratedRecords;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left unread changes no figure: random histories beside a reading of every row of every run. */
@Tag("system")
class VersionHistoryTests {
    private static final Instant START = Instant.parse("2021-08-01T01:00:00Z");
    private static final Duration STEP = Duration.ofDays(4);
    private static final List<String> MONTHS = List.of("2019-05", "2020-11", "2021-03", "2021-06", "2021-07");
    private static final int STEPS = 4;

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void countsAsIfEveryVersionWereRead(int seed) throws SQLException {
        Random random = new Random(seed);
        new GeneratedRecords(new GeneratorSettings(seed, 1_500, YearMonth.of(2021, 7), 120)).into(source.database());
        Lake lake = new Lake(folder.toUri());
        extract(lake, 0);
        for (int step = 1; step <= STEPS; step++) {
            change(random, START.plus(STEP.multipliedBy(step - 1)));
            LakeRun newest = extract(lake, step);
            assertThat(newest.manifest().kind()).isEqualTo(RunKind.INCREMENTAL);
            List<LakeRun> chain = lake.chain(newest);
            for (int round = 0; round < 3; round++) {
                Instant cutoff = cutoff(random, step, round);
                EditionPeriods periods = periods(MONTHS.get(random.nextInt(MONTHS.size())), cutoff);
                ItemHistory history = lake.itemsAsKnown(chain, cutoff);
                CountedTables counted = count(lake, newest, chain, history, periods);
                CountedTables whole = count(lake, newest, chain, everyRow(history), periods);
                assertThat(counted.figures().all())
                        .as("step %d, %s at %s", step, periods, cutoff)
                        .containsExactlyElementsOf(whole.figures().all());
                assertThat(counted.ledger()).isEqualTo(whole.ledger());
                assertThat(counted.items()).isLessThan(whole.items());
            }
            if (step == 2) {
                assertThat(lake.compact("compacted", Clock.systemUTC())).isPresent();
                lake.prune(Set.of());
            }
        }
    }

    /** At the newest snapshot, a moment before it, or at any time since the first run. */
    private static Instant cutoff(Random random, int step, int round) {
        Instant newest = START.plus(STEP.multipliedBy(step));
        return round < 2
                ? newest.minusSeconds(round)
                : START.plusSeconds(random.nextInt((int) STEP.multipliedBy(step).toSeconds()));
    }

    private static ItemHistory everyRow(ItemHistory history) {
        return new ItemHistory(history.generations(), true, true, history.reread(), history.access());
    }

    private static CountedTables count(
            Lake lake, LakeRun newest, List<LakeRun> runs, ItemHistory items, EditionPeriods periods) {
        return new Aggregation(SparkForTests.context())
                .count(
                        new AggregationInput(
                                items,
                                lake.readCodes(newest),
                                lake.readCampaignItems(newest),
                                lake.readLeaderActivitiesAsKnown(runs)),
                        new EditionQuestion(
                                        Counted.COUNTY,
                                        periods,
                                        Optional.of(Counted.CAMPAIGN),
                                        Optional.empty(),
                                        LedgerScope.LISTED,
                                        false,
                                        Counted.CHECKED)
                                .counted());
    }

    private static EditionPeriods periods(String month, Instant cutoff) {
        OfficeCalendar civil = OfficeCalendar.civil();
        return EditionPeriods.of(civil, civil.period(PeriodKind.MONTH, month), cutoff);
    }

    private LakeRun extract(Lake lake, int step) {
        ExtractSettings settings = ExtractSettings.defaults("test")
                .withInstant(START.plus(STEP.multipliedBy(step)))
                .withMaxRejectShare(1)
                .withLargestShare(1);
        return Extractions.run(source.database(), lake, "run" + step, settings);
    }

    /** As a source does, and as it should not: rows overwritten, some of them to be rejected, events added and taken back. */
    private void change(Random random, Instant since) throws SQLException {
        try (Connection connection = source.database().owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : CHANGES.split(";\n")) {
                statement.execute(sql.replace(
                                ":one",
                                "abs(hashint8(item_id * 7919 + %d)) %% 1000".formatted(random.nextInt(1_000_000)))
                        .replace(
                                ":at",
                                "timestamptz '%s' + interval '1 minute' * %d"
                                        .formatted(since, 1 + random.nextInt(5_700))));
            }
        }
    }

    /**
     * Of a thousand items, by chance, {@code :one < 20} are twenty. The events by which a run knows the source again stay: of
     * rows of one age those of the first items.
     */
    private static final String CHANGES =
            """
            update petition.petition_item set persons = persons + 1, purpose = 'appeal', updated_at = :at where :one < 30;
            update petition.petition_item set registered_at = registered_at + interval '5 years', updated_at = :at
            where :one < 20 and registered_at < '2016-07-01';
            update petition.petition_item set registered_at = registered_at - interval '300 days', updated_at = :at where :one < 15;
            update petition.petition_item set repeat_of = item_id / 2 + 1, updated_at = :at where :one < 20 and item_id > 3;
            update petition.petition_item set visit_id = item_id / 9, form = 'visit', updated_at = :at where :one < 20;
            update petition.petition_item set voided_at = :at, updated_at = :at where :one < 10 and voided_at is null;
            update petition.petition_item set voided_at = null, updated_at = :at where :one < 300 and voided_at is not null;
            update petition.petition_item set persons = -1, updated_at = :at where :one < 8;
            update petition.petition_item set persons = 3, updated_at = :at where :one < 400 and persons = -1;
            update petition.petition_evaluation set rating = 'dissatisfied', updated_at = :at where status = 'rated' and :one < 40;
            update petition.petition_event set item_id = item_id where :one < 20;
            with touched as (
                update petition.petition_item set persons = persons + 2, updated_at = :at where :one < 15 returning item_id)
            delete from petition.petition_event using touched
            where petition_event.item_id = touched.item_id and event_id % 3 = 0
                and petition_event.item_id > 100 and event_id < (select max(event_id) - 200 from petition.petition_event);
            insert into petition.petition_event (event_id, item_id, kind, occurred_at, recorded_at)
            select (select max(event_id) from petition.petition_event) + row_number() over (), item_id,
                case when :one < 500 then 'closed' else 'closure_revoked' end, :at - interval '2 months', :at
            from petition.petition_item where :one < 40
            """;
}
