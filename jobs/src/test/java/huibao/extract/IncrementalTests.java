package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.Lake;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.FullBecause;
import huibao.lake.run.RunManifest.RelationCount;
import huibao.lake.run.RunManifest.RunKind;
import huibao.source.EmbeddedSourceExtension;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed, added to what was there, is what reading everything gives. */
@Tag("system")
class IncrementalTests {
    @RegisterExtension
    final EmbeddedSourceExtension database = EmbeddedSourceExtension.withSchema();

    @TempDir
    private Path home;

    private County county;

    @BeforeEach
    void fill() {
        county = new County(database.database(), home);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void equalsAFullReadRowForRow(int seed) throws SQLException {
        Lake whole = new Lake(home.resolve("whole").toUri());
        Map<RunKind, Integer> kinds = new EnumMap<>(RunKind.class);
        county.fillMany();
        try (RandomHistory history = new RandomHistory(county, seed)) {
            for (int step = 0; step < 5; step++) {
                history.step();
                Instant now = County.NOW.plus(Duration.ofDays(step * 4L));
                LakeRun run = extract("run" + step, now);
                kinds.merge(run.manifest().kind(), 1, Integer::sum);

                LakeRun full = Extractions.run(
                        county.source(), whole, "run" + step, County.settings().withInstant(now));
                assertThat(StateRows.of(county.lake(), run)).isEqualTo(StateRows.of(whole, full));
                assertThat(run.manifest().state()).isEqualTo(full.manifest().relations());
                county.lake().verify(run);
                if (step % 2 == 1) {
                    compact("compact" + step, run);
                }
            }
        }
        assertThat(kinds).hasEntrySatisfying(RunKind.INCREMENTAL, count -> assertThat(count)
                .isGreaterThan(1));
    }

    @Test
    void findsWhatALongTransactionCommitsLateWithOldTimes() throws SQLException {
        county.fillMany();
        try (Connection late = county.source().owner().getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(County.ITEM.formatted(900));
            statement.execute("SAVEPOINT within");
            statement.execute(County.EVENT.formatted(9_000, 7, "answered", "2021-06-20 10:00+08"));
            statement.execute("UPDATE petition.petition_item SET persons = 4 WHERE item_id = 8");
            LakeRun first = extract("first", County.NOW);
            county.item(901);
            LakeRun second = extract("second", County.NOW.plusSeconds(86_400));
            assertThat(reread(second)).containsExactly("item_id: 901\n");
            late.commit();

            LakeRun third = extract("third", County.NOW.plusSeconds(2 * 86_400));
            assertThat(third.manifest().lineage().base()).contains(second.id());
            assertThat(reread(third)).contains("item_id: 7\n", "item_id: 8\n", "item_id: 900\n");
            assertThat(StateRows.of(county.lake(), third))
                    .isEqualTo(StateRows.of(county.lake(), county.extract("whole", County.settings())));
            assertThat(first.manifest().kind()).isEqualTo(RunKind.FULL);
        }
    }

    /** Views do not show by which transaction a row was written. */
    @Test
    void goesByTimesWhereTheSourceIsViews() throws SQLException {
        county.fillMany();
        county.sql("CREATE SCHEMA office");
        for (String relation : List.of("petition_item", "petition_event", "petition_evaluation")) {
            county.sql(
                    "ALTER TABLE petition.%s SET SCHEMA office".formatted(relation),
                    "CREATE VIEW petition.%s AS SELECT * FROM office.%s".formatted(relation, relation),
                    "GRANT SELECT ON petition.%s TO huibao_reader".formatted(relation));
        }
        extract("first", County.NOW);
        try (Connection late = county.source().owner().getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(
                    "UPDATE petition.petition_item SET persons = 7, updated_at = '2021-08-02 12:00+08' WHERE item_id = 7");
            assertThat(extract("second", County.NOW.plusSeconds(86_400)).id()).isEqualTo("first");
            county.sql(
                    "UPDATE petition.petition_item SET persons = 8, updated_at = '2021-08-03 12:00+08' WHERE item_id = 8");
            assertThat(reread(extract("third", County.NOW.plusSeconds(3 * 86_400))))
                    .containsExactly("item_id: 8\n");
            late.commit();
        }
        LakeRun fourth = extract("fourth", County.NOW.plusSeconds(9 * 86_400));
        assertThat(reread(fourth)).containsExactly("item_id: 7\n", "item_id: 8\n");
        assertThat(StateRows.of(county.lake(), fourth))
                .isEqualTo(StateRows.of(county.lake(), county.extract("whole", County.settings())));
        county.event(9_000, 9, "answered", "2021-06-20 10:00+08");
        assertThat(because("old", changes().withInstant(County.NOW.plusSeconds(10 * 86_400))))
                .contains(FullBecause.ROWS_GONE);
    }

    private static List<String> reread(LakeRun run) {
        return County.rows(run, Relation.REREAD_ITEM);
    }

    @Test
    void addsNoRunIfNothingChanged() throws SQLException {
        county.fillMany();
        county.sql("UPDATE petition.petition_item SET persons = 0 WHERE item_id = 3");
        LakeRun first = extract("first", County.NOW);
        assertThat(extract("second", County.NOW.plusSeconds(1)).id()).isEqualTo("first");
        // Written again, but not changed.
        county.sql("UPDATE petition.petition_item SET persons = persons WHERE item_id < 9");
        assertThat(extract("third", County.NOW.plusSeconds(2)).id()).isEqualTo("first");
        assertThat(county.lake().runs()).extracting(LakeRun::id).containsExactly("first");
        assertThat(home.resolve("lake/runs").toFile().list()).containsExactly("first");
        assertThat(first.manifest().stateOf(Relation.PETITION_ITEM).rejects()).isEqualTo(1);
    }

    @Test
    void readsEverythingAndSaysWhyWhereChangesAreNotEnough() {
        county.fillMany();
        LakeRun first = extract("first", County.NOW);
        assertThat(first.manifest().lineage().fullBecause()).isEmpty();
        assertThat(because("asked", County.settings())).contains(FullBecause.ASKED);
        county.sql("DELETE FROM petition.petition_event WHERE item_id = 5 AND event_id % 3 = 0");
        assertThat(because("gone", changes())).contains(FullBecause.ROWS_GONE);
        county.sql("UPDATE petition.petition_item SET persons = 2");
        assertThat(because("much", changes().withLargestShare(0.3))).contains(FullBecause.MUCH_CHANGED);
        county.sql("UPDATE petition.unit SET unit_code = 'U2'");
        assertThat(because("code", changes())).contains(FullBecause.CODE_GONE);
        county.sql(
                "ALTER TABLE petition.petition_item DROP judicial",
                "ALTER TABLE petition.petition_item ADD judicial boolean NOT NULL DEFAULT true");
        assertThat(because("column", changes())).contains(FullBecause.OTHER_SOURCE);
        assertThat(because("none", changes())).isEmpty();
    }

    private Optional<FullBecause> because(String id, ExtractSettings settings) {
        LakeRun run = county.extract(id, settings);
        return run.id().equals(id) ? run.manifest().lineage().fullBecause() : Optional.empty();
    }

    @Test
    void keepsTheOrderOfRunsWhereTheClockOfTheSourceGoesBack() {
        county.fillMany();
        LakeRun first = extract("first", County.NOW);
        county.item(901);
        LakeRun second = extract("second", County.NOW.minusSeconds(3_600));
        assertThat(county.lake().newest()).map(LakeRun::id).contains("second");
        assertThat(second.manifest().snapshotAt())
                .isEqualTo(first.manifest().snapshotAt().plus(1, ChronoUnit.MICROS));
        assertThat(reread(second)).containsExactly("item_id: 901\n");
    }

    @Test
    void readsAnewWhatWasRejectedUntilACodeCameOrItsTime() {
        county.fillMany();
        county.item(901);
        county.item(902);
        county.sql(
                "UPDATE petition.petition_item SET registering_unit = 'U9' WHERE item_id = 901",
                "UPDATE petition.petition_item SET registered_at = '2021-08-02 10:00+08' WHERE item_id = 902");
        assertThat(extract("first", County.NOW).manifest().rejects()).isEqualTo(2);
        county.sql("INSERT INTO petition.unit VALUES ('U9', '某局', 'R1', 'responsible_unit', '2000-01-01', NULL)");
        LakeRun second = extract("second", County.NOW.plusSeconds(2 * 86_400));
        assertThat(reread(second)).containsExactly("item_id: 901\n", "item_id: 902\n");
        assertThat(second.manifest().stateOf(Relation.PETITION_ITEM))
                .isEqualTo(new RelationCount(Relation.PETITION_ITEM, 302, 302, 0, Map.of()));
    }

    /** The next run goes on from there. */
    private void compact(String id, LakeRun newest) {
        Map<Relation, List<String>> rows = StateRows.of(county.lake(), newest);
        LakeRun compacted = county.lake().compact(id, Clock.systemUTC()).orElseThrow();
        county.lake().verify(compacted);
        assertThat(StateRows.of(county.lake(), compacted)).isEqualTo(rows);
        county.lake().prune(Set.of());
        assertThat(county.lake().runs()).extracting(LakeRun::id).containsExactly(id);
    }

    @Test
    void compactingKeepsWhatIsNamedAndRemovesTheRest() {
        county.fillMany();
        for (String id : List.of("first", "second", "third")) {
            extract(id, County.NOW);
            county.sql("UPDATE petition.petition_item SET persons = persons + 1 WHERE item_id = 7");
        }
        county.lake().compact("compact", Clock.systemUTC());
        assertThat(county.lake().prune(Set.of("second"))).containsExactly("third");
        assertThat(county.lake().runs()).extracting(LakeRun::id).containsExactly("first", "second", "compact");
        assertThat(extract("fourth", County.NOW).manifest().lineage().base()).contains("compact");
        assertThat(county.lake().compact("again", Clock.systemUTC()))
                .map(run -> run.manifest().lineage().replaces())
                .contains(List.of("first", "second", "third", "compact", "fourth"));
    }

    private LakeRun extract(String id, Instant now) {
        return county.extract(id, changes().withInstant(now));
    }

    private static ExtractSettings changes() {
        return County.settings().withLargestShare(1).withItemsAPart(200);
    }
}
