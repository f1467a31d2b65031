package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.extract.ExtractSettings.TrustInTimes;
import huibao.lake.Lake;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.FullBecause;
import huibao.lake.run.VouchedTimes;
import huibao.source.EmbeddedSourceExtension;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A source whose office vouches for its times is read by them; where it breaks its word, nothing is missed that a sample shows. */
@Tag("system")
class VouchedTimesTests {
    @RegisterExtension
    final EmbeddedSourceExtension database = EmbeddedSourceExtension.withSchema();

    @TempDir
    private Path home;

    private County county;
    private int days;
    private int events = 100_000;

    @BeforeEach
    void fill() {
        county = new County(database.database(), home);
        county.fillMany();
    }

    /** By times alone, but for the run that compares; one transaction is open over two runs. */
    @Test
    void equalsAFullReadWhereTheTimesAreTrue() throws SQLException {
        Random random = new Random(1);
        List<Integer> runsSince = new ArrayList<>();
        extract();
        for (int step = 1; step <= 4; step++) {
            try (Connection late = county.source().owner().getConnection();
                    Statement statement = late.createStatement()) {
                late.setAutoCommit(false);
                statement.execute("UPDATE petition.petition_item SET persons = %d, updated_at = '%s' WHERE item_id = %d"
                        .formatted(step, now(), -step));
                change(random);
                runsSince.add(assertSameAsWhole(extract()));
                change(random);
                late.commit();
            }
            if (step == 2) {
                county.lake().compact("compact", Clock.systemUTC());
            }
            runsSince.add(assertSameAsWhole(extract()));
        }
        assertThat(runsSince).containsExactly(1, 2, 3, 4, 5, 6, 0, 1);
    }

    private void change(Random random) {
        for (int change = 3 + random.nextInt(9); change > 0; change--) {
            int id = random.nextInt(250);
            county.sql(
                    switch (random.nextInt(4)) {
                        case 0 ->
                            County.ITEM
                                            .replace("'2021-07-01 09:30+08', NULL", "'" + now() + "', NULL")
                                            .formatted(id + 1_000)
                                    + " ON CONFLICT DO NOTHING";
                        case 1 -> event(id, now());
                        case 2 ->
                            "INSERT INTO petition.petition_evaluation VALUES (%d, 'unit', 'pending', NULL, '%s', '%s', '%s')"
                                            .formatted(id, now(), now(), now())
                                    + " ON CONFLICT (item_id, target) DO UPDATE SET status = 'lapsed', updated_at = excluded.updated_at";
                        default ->
                            "UPDATE petition.petition_item SET persons = 1 + persons %% 90, updated_at = '%s' WHERE item_id = %d"
                                    .formatted(now(), id);
                    });
        }
    }

    private String event(int item, Instant recordedAt) {
        events++;
        return "INSERT INTO petition.petition_event VALUES (%d, %d, 'answered', '2021-07-01 09:00+08', 'U1', NULL, NULL, NULL, '%s')"
                .formatted(events, item, recordedAt);
    }

    /** Its history writes any times at all; tables this small are sampled whole. */
    @Test
    void equalsAFullReadWhereTheWordIsBroken() throws SQLException {
        try (RandomHistory history = new RandomHistory(county, 1)) {
            for (int step = 0; step < 3; step++) {
                history.step();
                assertSameAsWhole(extract());
            }
        }
        assertThat(county.lake().runs()).anyMatch(run -> breaches(run) > 0);
    }

    @Test
    void findsABreachSaysItAndTrustsAgainOnceThereIsNone() {
        extract();
        honest(3);
        LakeRun before = extract();
        assertThat(breaches(before)).isZero();
        honest(4);
        county.sql("UPDATE petition.petition_item SET persons = 77 WHERE item_id = 7");
        assertThat(told()).hasSize(1).first().asString().contains("petition_item", "7");
        LakeRun broken = extract();
        assertThat(breaches(broken)).isEqualTo(1);
        assertThat(County.rows(broken, Relation.REREAD_ITEM)).contains("item_id: 7\n", "item_id: 4\n");
        assertThat(told()).isEmpty();
        honest(5);
        assertThat(vouched(extract())).map(VouchedTimes::runsSince).contains(0);
        honest(6);
        assertThat(vouched(extract())).map(VouchedTimes::runsSince).contains(1);
    }

    /** Written again, but not changed: a suspicion and no breach. */
    @Test
    void aRowThatSaysWhatItSaidBreaksNoWord() {
        extract();
        county.sql("UPDATE petition.petition_item SET persons = persons WHERE item_id < 20");
        honest(30);
        LakeRun run = extract();
        assertThat(vouched(run)).map(VouchedTimes::runsSince).contains(0);
        assertThat(breaches(run)).isZero();
    }

    @Test
    void countsRowsWhereTheServersCountsDoNotExplainThem() throws SQLException {
        extract();
        try (Connection undone = county.source().owner().getConnection();
                Statement statement = undone.createStatement()) {
            undone.setAutoCommit(false);
            statement.execute(event(3, now()));
            undone.rollback();
        }
        honest(3);
        assertThat(assertSameAsWhole(extract())).isEqualTo(1);
        county.sql("DELETE FROM petition.petition_event WHERE item_id = 5");
        honest(6);
        LakeRun whole = extract();
        assertSameAsWhole(whole);
        assertThat(whole.manifest().lineage().fullBecause()).contains(FullBecause.ROWS_GONE);
    }

    private void honest(int item) {
        county.sql("UPDATE petition.petition_item SET persons = persons + 1, updated_at = '%s' WHERE item_id = %d"
                .formatted(now(), item));
    }

    private List<String> told() {
        return TimesBreach.told(county.source().reader(), county.lake()).stream()
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    private static Optional<VouchedTimes> vouched(LakeRun run) {
        return run.manifest().lineage().vouched();
    }

    private static long breaches(LakeRun run) {
        return vouched(run).orElseThrow().breaches();
    }

    private Instant now() {
        return County.NOW.plus(Duration.ofDays(days));
    }

    private LakeRun extract() {
        days += 2;
        return county.extract(
                "run" + days,
                County.settings()
                        .withLargestShare(1)
                        .withTrust(TrustInTimes.VOUCHED)
                        .withWholeAfter(Duration.ofDays(7))
                        .withInstant(now()));
    }

    /** @return how many runs went by times since the last comparison */
    private int assertSameAsWhole(LakeRun run) {
        Lake whole = new Lake(home.resolve("whole").toUri());
        LakeRun full = Extractions.run(
                county.source(), whole, "run" + days, County.settings().withInstant(now()));
        assertThat(StateRows.of(county.lake(), run)).isEqualTo(StateRows.of(whole, full));
        return vouched(run).orElseThrow().runsSince();
    }
}
