package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.source.EmbeddedSourceExtension;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a view computes is what the office means, whatever the database, the driver or the role sets. */
@Tag("system")
class ViewMeaningTests {
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
    @ValueSource(strings = {"Asia/Shanghai", "UTC", "America/New_York"})
    void aTimeBeforeEightInTheMorningStaysOnItsDay(String zone) {
        county.item(1);
        county.sql(
                "ALTER DATABASE %s SET timezone = '%s'".formatted(databaseName(), zone),
                "ALTER TABLE petition.petition_item RENAME TO office_item",
                "ALTER TABLE petition.office_item ALTER registered_at TYPE timestamp"
                        + " USING registered_at AT TIME ZONE 'Asia/Shanghai'",
                "ALTER TABLE petition.office_item ALTER petitioned_on TYPE timestamptz"
                        + " USING petitioned_on::timestamp AT TIME ZONE 'Asia/Shanghai'",
                "UPDATE petition.office_item SET registered_at = '2021-07-01 00:30'",
                "CREATE VIEW petition.petition_item AS SELECT item_id, visit_id, form, petitioned_on::date, registered_at::timestamptz,"
                        + " registering_level, registering_unit, region_code, authority_level, stepwise, category_code, purpose,"
                        + " persons, joint_letter, initial_here, initial_nationwide, repeat_of, judicial, counted, recorded_at,"
                        + " updated_at, voided_at FROM petition.office_item",
                "GRANT SELECT ON petition.petition_item TO huibao_reader");
        LakeRun run = county.extract("run", County.settings());
        long registered = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2021-06-30T16:30:00Z"));
        assertThat(County.rows(run, Relation.PETITION_ITEM)).singleElement().satisfies(row -> assertThat(row)
                .contains(
                        "registered_at: " + registered + "\n",
                        "petitioned_on: " + LocalDate.parse("2021-07-01").toEpochDay() + "\n"));
    }

    /** The contract lets a narrower integer stand where a wider one is asked for. */
    @Test
    void integerNumbersAreReadAsTheContractsOwn() {
        county.fillMany();
        county.evaluation(7, "unit");
        county.sql("INSERT INTO petition.campaign_item VALUES ('C1', 7, 'central')");
        List<String> wide = County.sorted(county.extract("wide", County.settings()));
        county.sql(
                "ALTER TABLE petition.petition_item ALTER item_id TYPE integer, ALTER visit_id TYPE integer,"
                        + " ALTER repeat_of TYPE smallint",
                "ALTER TABLE petition.petition_event ALTER event_id TYPE integer, ALTER item_id TYPE smallint",
                "ALTER TABLE petition.petition_evaluation ALTER item_id TYPE integer",
                "ALTER TABLE petition.campaign_item ALTER item_id TYPE integer",
                "ALTER TABLE petition.leader_activity ALTER activity_id TYPE integer");
        LakeRun narrow = county.extract("narrow", County.settings());
        assertThat(County.sorted(narrow)).isEqualTo(wide);
        assertThat(narrow.manifest().rejects()).isZero();

        county.sql("UPDATE petition.petition_item SET persons = 9 WHERE item_id = 8");
        LakeRun changed = county.extract(
                "changed", County.settings().withLargestShare(1).withInstant(County.NOW.plusSeconds(60)));
        assertThat(County.rows(changed, Relation.REREAD_ITEM)).containsExactly("item_id: 8\n");
    }

    private String databaseName() {
        return database.settings().url().replaceFirst(".*/", "");
    }
}
