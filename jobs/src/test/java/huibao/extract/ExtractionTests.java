package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.lake.format.LakeFile;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.RelationCount;
import huibao.source.SourceDatabase;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@Tag("system")
class ExtractionTests extends CountyTest {
    @Test
    void writesAnItemWithItsEventsAndEvaluationsInOrder() {
        county.item(7);
        county.event(12, 7, "closed", "2021-07-20 10:00+08");
        county.event(11, 7, "forwarded", "2021-07-02 10:00+08");
        county.event(10, 7, "answered", "2021-07-20 10:00+08");
        county.evaluation(7, "unit");
        county.evaluation(7, "office");
        LakeRun run = county.extract("r1", County.settings());

        assertThat(County.rows(run, Relation.PETITION_ITEM))
                .containsExactly(
                        """
                        item_id: 7
                        form: visit
                        petitioned_on: 18809
                        registered_at: 1625101200000000
                        registering_level: county
                        registering_unit: U1
                        region_code: R1
                        category_code: K1
                        purpose: request
                        persons: 3
                        joint_letter: false
                        initial_here: true
                        judicial: false
                        counted: true
                        recorded_at: 1625103000000000
                        updated_at: 1625103000000000
                        registered_on: 18809
                        matters_until: 18889
                        event_count: 3
                        evaluation_count: 2
                        content: 4452538182327048617
                        events
                          list
                            element
                              event_id: 11
                              kind: forwarded
                              occurred_at: 1625191200000000
                              unit_code: U1
                              recorded_at: 1625191200000000
                          list
                            element
                              event_id: 10
                              kind: answered
                              occurred_at: 1626746400000000
                              unit_code: U1
                              recorded_at: 1625191200000000
                          list
                            element
                              event_id: 12
                              kind: closed
                              occurred_at: 1626746400000000
                              unit_code: U1
                              recorded_at: 1625191200000000
                        evaluations
                          list
                            element
                              target: office
                              status: pending
                              occurred_at: 1626746400000000
                              recorded_at: 1626746400000000
                              updated_at: 1626746400000000
                          list
                            element
                              target: unit
                              status: pending
                              occurred_at: 1626746400000000
                              recorded_at: 1626746400000000
                              updated_at: 1626746400000000
                        """);
        county.lake().verify(run);
    }

    /** As over TLS, where the driver cannot be given many at once. The owner's connections are the driver's own. */
    @Test
    void rowsThatComeOneByOneAreReadAlike() {
        county.fillMany();
        LakeRun many = county.extract("r1", County.settings());
        SourceDatabase source = county.source();
        PGSimpleDataSource asTheDriverIs = (PGSimpleDataSource) source.reader();
        asTheDriverIs.setSocketFactory(null);
        LakeRun single = Extractions.run(asTheDriverIs, source.schema(), county.lake(), "r2", County.settings());
        assertThat(single.manifest().files())
                .extracting(LakeFile::sha256)
                .isEqualTo(
                        many.manifest().files().stream().map(LakeFile::sha256).toList());
        assertThat(single.manifest().relations()).isEqualTo(many.manifest().relations());
    }

    @Test
    void countsEveryRowOfEveryRelation() {
        county.item(1);
        county.event(1, 1, "accepted", "2021-07-02 10:00+08");
        county.evaluation(1, "unit");
        county.sql(
                "INSERT INTO petition.campaign_item VALUES ('C1', 1, 'central')",
                "INSERT INTO petition.leader_activity VALUES (1, 'R1', NULL, 2, 'P1', '2021-07-01', 'meeting', 0, 0, 1, 0,"
                        + " now(), now(), NULL)",
                "INSERT INTO petition.holiday VALUES ('2021-10-01', false)",
                "INSERT INTO petition.calendar_period VALUES ('month', '2021-07', '2021-06-26', '2021-07-26', NULL, NULL)",
                "INSERT INTO petition.issue_group_category VALUES ('G1', 'K1', '2000-01-01', NULL)");
        LakeRun run = county.extract("r1", County.settings());

        assertThat(run.manifest().relations())
                .filteredOn(count -> count.relation() != Relation.REGION)
                .allSatisfy(
                        count -> assertThat(count).isEqualTo(new RelationCount(count.relation(), 1, 1, 0, Map.of())));
        assertThat(run.manifest().count(Relation.REGION).inLake()).isEqualTo(2);
        assertThat(run.manifest().snapshotAt()).isEqualTo(County.NOW);
        assertThat(county.lake().readCampaignItems(run)).hasSize(1);
        assertThat(county.lake().readCodes(run).units().get(0).name()).isEqualTo("某局");
        assertThat(county.lake().newest()).map(LakeRun::manifest).contains(run.manifest());
    }

    @Test
    void keepsWhatBelongsToARejectedItemWithoutEffect() {
        county.item(1);
        county.item(2);
        county.sql("UPDATE petition.petition_item SET persons = 0 WHERE item_id = 1");
        county.event(5, 1, "accepted", "2021-07-02 10:00+08");
        county.event(6, 2, "accepted", "2021-07-02 10:00+08");
        county.evaluation(1, "unit");
        LakeRun run = county.extract("r1", County.settings());

        assertThat(County.rejects(run)).containsExactly("petition_item 1 out_of_range persons");
        assertThat(County.groups(run, Relation.REJECTED_ITEM_EVENT))
                .extracting(row -> row.getLong("item_id", 0), row -> row.getLong("event_id", 0))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, 5L));
        assertThat(County.groups(run, Relation.REJECTED_ITEM_EVALUATION)).hasSize(1);
        assertThat(run.manifest().count(Relation.PETITION_EVENT))
                .isEqualTo(new RelationCount(Relation.PETITION_EVENT, 2, 1, 1, Map.of()));
        county.lake().verify(run);
    }

    @Test
    void givesTheSameRowsHoweverTheItemsAreCut() {
        county.fillMany();
        List<String> whole = County.sorted(county.extract("whole", County.settings()));
        county.sql("ANALYZE");
        LakeRun cut = county.extract("cut", County.settings().withItemsAPart(70));

        assertThat(cut.files(Relation.PETITION_ITEM)).hasSizeGreaterThan(4);
        assertThat(County.sorted(cut)).isEqualTo(whole);
        assertThat(cut.manifest().relations())
                .isEqualTo(county.lake().run("whole").manifest().relations());
        county.lake().verify(cut);
    }

    @Test
    void separatesSettledItemsFromThoseThatAlwaysMatter() {
        county.fillMany();
        LakeRun run = county.extract("r1", County.settings());
        assertThat(run.files(Relation.PETITION_ITEM)).hasSize(2);
        assertThat(County.groups(run, Relation.PETITION_ITEM).stream()
                        .limit(150)
                        .map(row -> row.getFieldRepetitionCount("matters_until")))
                .hasSize(150)
                .containsOnly(1);
        assertThat(County.groups(run, Relation.PETITION_ITEM).stream().skip(150).map(ExtractionTests::mattersUntil))
                .hasSize(150)
                .containsOnly(0);
    }

    private static int mattersUntil(Group row) {
        return row.getFieldRepetitionCount("matters_until");
    }

    @Test
    void readsOneMomentOfTheSource() {
        county.item(1);
        try (Extraction extraction = new Extraction(
                county.source().reader(), county.source().schema(), county.lake(), "r1", County.settings())) {
            extraction.begin();
            county.item(2);
            county.event(1, 1, "accepted", "2021-07-02 10:00+08");
            extraction.ranges().forEach(range -> extraction.extract(range, () -> false));
            LakeRun run = extraction.finish();
            assertThat(run.manifest().count(Relation.PETITION_ITEM).read()).isEqualTo(1);
            assertThat(run.manifest().count(Relation.PETITION_EVENT).read()).isZero();
        }
    }

    @Test
    void refusesASecondExtractionIntoTheSameLake() {
        try (Extraction first = new Extraction(
                        county.source().reader(), county.source().schema(), county.lake(), "r1", County.settings());
                Extraction second = new Extraction(
                        county.source().reader(), county.source().schema(), county.lake(), "r2", County.settings())) {
            first.begin();
            assertThatThrownBy(second::begin).hasMessageContaining("another extraction is running");
        }
    }

    @Test
    void publishesNothingIfTooMuchIsRejected() {
        county.item(1);
        county.item(2);
        county.sql("UPDATE petition.petition_item SET purpose = 'whim' WHERE item_id = 1");
        assertThatThrownBy(() -> county.extract("r1", County.settings().withMaxRejectShare(0.01)))
                .isInstanceOf(TooManyRejects.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "Too many rows of petition_item break the contract: 1 of 2. Expected at most 1 % (rejects.limit)",
                        "petition_item.purpose: a word or code that neither the contract nor the code tables have: 1 rows",
                        "To see the values: huibao check-source. Correct the source or its views, or allow more with"
                                + " rejects.limit, and start again"));
        assertThat(county.lake().runs()).isEmpty();
        assertThat(county.extract("r2", County.settings().withMaxRejectShare(0.5))
                        .id())
                .isEqualTo("r2");
        assertThat(home.resolve("lake/runs/r1")).doesNotExist();
    }

    @Test
    void doesWithoutTheOptionalRelations() {
        county.sql(
                "ALTER TABLE petition.holiday RENAME TO gone",
                "ALTER TABLE petition.calendar_period RENAME TO gone_too");
        assertThat(county.extract("r1", County.settings()).manifest().count(Relation.HOLIDAY))
                .isEqualTo(new RelationCount(Relation.HOLIDAY, 0, 0, 0, Map.of()));
        county.sql(
                "ALTER TABLE petition.gone RENAME TO holiday",
                "ALTER TABLE petition.gone_too RENAME TO calendar_period");
    }

    @Test
    void usesTheClockOfTheSourceUnlessToldOtherwise() {
        ExtractSettings settings = ExtractSettings.defaults("test");
        assertThat(county.extract("r1", settings).manifest().snapshotAt())
                .isBetween(
                        java.time.Instant.now().minusSeconds(60),
                        java.time.Instant.now().plusSeconds(60));
    }
}
