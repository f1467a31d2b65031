package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.FullBecause;
import huibao.lake.run.RunManifest.RunKind;
import huibao.source.EmbeddedSourceExtension;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a source consists of is part of what it is: nothing of it changes unseen. */
@Tag("system")
class IdentityTests {
    private static final String COLUMNS =
            "item_id, visit_id, form, petitioned_on, registered_at, registering_level, registering_unit, region_code,"
                    + " authority_level, stepwise, category_code, %s AS purpose, persons, joint_letter, initial_here,"
                    + " initial_nationwide, repeat_of, judicial, counted, recorded_at, updated_at, voided_at";

    @RegisterExtension
    final EmbeddedSourceExtension database = EmbeddedSourceExtension.withSchema();

    @TempDir
    private Path home;

    private County county;
    private int runs;

    @BeforeEach
    void fill() {
        county = new County(database.database(), home);
        county.fillMany();
    }

    @Test
    void aPartitionPutInThePlaceOfAnotherIsRead() {
        county.sql(
                "ALTER TABLE petition.petition_item RENAME TO plain",
                "CREATE TABLE petition.petition_item (LIKE petition.plain) PARTITION BY RANGE (item_id)",
                "CREATE TABLE petition.low PARTITION OF petition.petition_item FOR VALUES FROM (MINVALUE) TO (100)",
                "CREATE TABLE petition.high PARTITION OF petition.petition_item FOR VALUES FROM (100) TO (MAXVALUE)",
                "INSERT INTO petition.petition_item SELECT * FROM petition.plain",
                "CREATE TABLE petition.corrected (LIKE petition.plain)",
                "INSERT INTO petition.corrected SELECT * FROM petition.high",
                "UPDATE petition.corrected SET persons = 5 WHERE item_id = 150",
                "GRANT SELECT ON petition.petition_item TO huibao_reader");
        extract();
        county.sql("UPDATE petition.petition_item SET persons = 3 WHERE item_id = 151");
        assertThat(extract().manifest().kind()).isEqualTo(RunKind.INCREMENTAL);
        county.sql(
                "UPDATE petition.petition_item SET persons = 1 WHERE item_id = 151",
                "ALTER TABLE petition.petition_item DETACH PARTITION petition.high",
                "ALTER TABLE petition.petition_item ATTACH PARTITION petition.corrected FOR VALUES FROM (100) TO (MAXVALUE)");
        expectWhole(FullBecause.OTHER_SOURCE);
    }

    /** Its rows have no transactions, and those of the others do: nothing tells of both. */
    @Test
    void aForeignPartitionIsReadWhole() {
        county.sql(
                "CREATE EXTENSION IF NOT EXISTS file_fdw",
                "CREATE SERVER IF NOT EXISTS files FOREIGN DATA WRAPPER file_fdw",
                "ALTER TABLE petition.petition_evaluation RENAME TO plain",
                "CREATE TABLE petition.petition_evaluation (LIKE petition.plain) PARTITION BY RANGE (item_id)",
                "CREATE TABLE petition.low PARTITION OF petition.petition_evaluation FOR VALUES FROM (MINVALUE) TO (100)",
                "CREATE FOREIGN TABLE petition.far PARTITION OF petition.petition_evaluation"
                        + " FOR VALUES FROM (100) TO (MAXVALUE) SERVER files OPTIONS (filename '/dev/null', format 'csv')",
                "GRANT SELECT ON petition.petition_evaluation TO huibao_reader",
                "GRANT pg_read_server_files TO huibao_reader");
        try {
            extract();
            expectWhole(FullBecause.NOT_TOLD);
        } finally {
            county.sql("REVOKE pg_read_server_files FROM huibao_reader");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GRANT SELECT ON office.purpose TO huibao_reader; GRANT USAGE ON SCHEMA office TO huibao_reader"
            })
    void aTableThatAViewLooksUpIsWatched(String rights) throws InterruptedException {
        views("(SELECT word FROM office.purpose WHERE code = 1)");
        if (!rights.isEmpty()) {
            county.sql(rights);
        }
        Thread.sleep(1_500);
        extract();
        expectNothingNew();
        county.sql("UPDATE office.purpose SET word = 'appeal' WHERE code = 1");
        // The server counts what a session wrote some time after it has.
        Thread.sleep(1_500);
        expectWhole(FullBecause.OTHER_SOURCE);
        county.sql("UPDATE office.item SET persons = 4, updated_at = '2021-08-05 09:00+08' WHERE item_id = 7");
        assertThat(extract().manifest().kind()).isEqualTo(RunKind.INCREMENTAL);
    }

    @Test
    void aFunctionThatAViewCallsAndALowerViewAreWatched() {
        county.sql(
                "CREATE SCHEMA calls",
                "CREATE FUNCTION calls.purpose(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT $1'",
                "GRANT USAGE ON SCHEMA calls TO huibao_reader");
        views("calls.purpose(lower.purpose)");
        extract();
        expectNothingNew();
        county.sql("CREATE OR REPLACE FUNCTION calls.purpose(text) RETURNS text IMMUTABLE LANGUAGE sql AS"
                + " $$SELECT 'appeal'$$");
        expectWhole(FullBecause.OTHER_SOURCE);
        county.sql("CREATE OR REPLACE VIEW office.lower AS SELECT * FROM office.item WHERE true");
        county.sql("CREATE OR REPLACE VIEW office.lower AS SELECT * FROM office.item WHERE item_id <> -1000");
        expectWhole(FullBecause.OTHER_SOURCE);
    }

    @Test
    void aFunctionThatMayReadTablesIsNotTrusted() {
        county.sql(
                "CREATE SCHEMA calls",
                "CREATE FUNCTION calls.purpose(text) RETURNS text STABLE LANGUAGE plpgsql AS"
                        + " 'BEGIN RETURN (SELECT word FROM office.purpose WHERE code = 1); END'",
                "GRANT USAGE ON SCHEMA calls TO huibao_reader");
        views("calls.purpose(lower.purpose)");
        county.sql("GRANT USAGE ON SCHEMA office TO huibao_reader", "GRANT SELECT ON office.purpose TO huibao_reader");
        extract();
        expectWhole(FullBecause.NOT_TOLD);
    }

    @Test
    void aSourceOfViewsIsReadWholeNowAndThen() {
        views("lower.purpose");
        extract();
        expectNothingNew();
        LakeRun week = county.extract(
                "week",
                settings().withInstant(County.NOW.plus(Duration.ofDays(7)).plusSeconds(1)));
        assertThat(week.manifest().lineage().fullBecause()).contains(FullBecause.DUE);
        LakeRun day = county.extract("day", settings().withInstant(County.NOW.plus(Duration.ofDays(8))));
        assertThat(day.id()).isEqualTo("week");
    }

    private void views(String purpose) {
        county.sql(
                "CREATE SCHEMA IF NOT EXISTS office",
                "ALTER TABLE petition.petition_item SET SCHEMA office",
                "ALTER TABLE office.petition_item RENAME TO item",
                "CREATE TABLE office.purpose AS SELECT 1 AS code, 'request' AS word",
                "CREATE VIEW office.lower AS SELECT * FROM office.item",
                "CREATE VIEW petition.petition_item AS SELECT " + COLUMNS.formatted(purpose) + " FROM office.lower",
                "GRANT SELECT ON petition.petition_item TO huibao_reader");
    }

    private void expectWhole(FullBecause because) {
        LakeRun run = extract();
        assertThat(run.manifest().lineage().fullBecause()).contains(because);
        assertThat(County.sorted(run))
                .isEqualTo(County.sorted(
                        county.extract("full" + runs, County.settings().withInstant(County.NOW.plusSeconds(runs)))));
    }

    private void expectNothingNew() {
        String before = county.lake().newest().orElseThrow().id();
        assertThat(extract().id()).isEqualTo(before);
    }

    private LakeRun extract() {
        runs++;
        return county.extract("run" + runs, settings().withInstant(County.NOW.plusSeconds(runs)));
    }

    private static ExtractSettings settings() {
        return County.settings().withLargestShare(0.3).withWholeAfter(Duration.ofDays(7));
    }
}
