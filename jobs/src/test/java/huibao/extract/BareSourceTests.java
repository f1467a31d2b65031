package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.source.EmbeddedSourceExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A source whose server guards nothing: no keys, no index, nulls everywhere. */
@Tag("system")
class BareSourceTests {
    @RegisterExtension
    final EmbeddedSourceExtension database = EmbeddedSourceExtension.withSchema();

    @TempDir
    private Path home;

    @Test
    void givesTheSameRowsWithoutAnIndexAndFromViews() {
        County county = new County(database.database(), home);
        county.fillMany();
        county.sql("ANALYZE");
        ExtractSettings settings = County.settings().withItemsAPart(70).withScratch(home);
        List<String> ordered = County.sorted(county.extract("ordered", settings));
        county.sql("DROP INDEX petition.petition_event_in_order");
        LakeRun bare = county.extract("bare", settings);
        county.sql(
                "CREATE SCHEMA office",
                "ALTER TABLE petition.petition_item SET SCHEMA office",
                "ALTER TABLE petition.petition_event SET SCHEMA office",
                "CREATE VIEW petition.petition_item AS SELECT * FROM office.petition_item",
                "CREATE VIEW petition.petition_event AS SELECT * FROM office.petition_event",
                "GRANT SELECT ON ALL TABLES IN SCHEMA petition TO huibao_reader");
        LakeRun views = county.extract("views", settings);

        assertThat(bare.files(Relation.PETITION_ITEM)).hasSizeGreaterThan(4);
        assertThat(County.sorted(bare)).isEqualTo(ordered);
        assertThat(County.sorted(views)).isEqualTo(ordered);
        county.lake().verify(views);
        assertThat(home.toFile().list()).containsExactly("lake");
    }

    @Test
    void rejectsNullsAndDuplicatesThatViewsAndBareTablesMayHave() {
        County county = new County(database.database(), home);
        county.item(1);
        county.event(10, 1, "accepted", "2021-07-02 10:00+08");
        county.evaluation(1, "unit");
        county.sql(
                "ALTER TABLE petition.petition_item DROP CONSTRAINT petition_item_pkey",
                "ALTER TABLE petition.petition_event DROP CONSTRAINT petition_event_pkey",
                "ALTER TABLE petition.petition_evaluation DROP CONSTRAINT petition_evaluation_pkey",
                "ALTER TABLE petition.petition_item ALTER item_id DROP NOT NULL, ALTER counted DROP NOT NULL",
                "ALTER TABLE petition.petition_event ALTER item_id DROP NOT NULL, ALTER event_id DROP NOT NULL",
                "INSERT INTO petition.petition_item SELECT * FROM petition.petition_item",
                "UPDATE petition.petition_item SET updated_at = '2021-07-09 09:00+08', persons = 5 WHERE ctid = '(0,2)'");
        county.item(2);
        county.item(3);
        county.sql(
                "UPDATE petition.petition_item SET item_id = NULL WHERE item_id = 2",
                "UPDATE petition.petition_item SET counted = NULL WHERE item_id = 3",
                "INSERT INTO petition.petition_evaluation SELECT * FROM petition.petition_evaluation");
        county.event(10, 1, "accepted", "2021-07-03 10:00+08");
        county.event(10, 3, "accepted", "2021-07-03 10:00+08");
        county.event(11, 1, "accepted", "2021-07-03 10:00+08");
        county.event(12, 1, "accepted", "2021-07-03 10:00+08");
        county.sql(
                "UPDATE petition.petition_event SET item_id = NULL WHERE event_id = 11",
                "UPDATE petition.petition_event SET event_id = NULL WHERE event_id = 12");
        LakeRun run = county.extract("r1", County.settings());
        county.lake().verify(run);

        assertThat(County.rejects(run))
                .containsExactlyInAnyOrder(
                        "petition_item ? missing item_id",
                        "petition_event 11 missing item_id",
                        "petition_event ? missing event_id",
                        "petition_item 1 duplicate item_id",
                        "petition_item 3 missing counted",
                        "petition_event 10 duplicate event_id",
                        "petition_event 10 duplicate event_id",
                        "petition_evaluation 1/unit duplicate target");
        assertThat(County.groups(run, Relation.PETITION_ITEM))
                .extracting(row -> row.getInteger("persons", 0))
                .containsExactly(5);
        assertThat(run.manifest().count(Relation.PETITION_EVENT).rejectsByRule())
                .isEqualTo(Map.of("missing", 2L, "duplicate", 2L));
    }
}
