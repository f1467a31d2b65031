package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.generate.GeneratorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The committed samples. After a change of the generator: run with {@code -Dhuibao.rewrite=true}, look, commit. */
@Tag("system")
class DataSamplesTests {
    private static final Path SAMPLES = Path.of("..", "data-samples");

    @RegisterExtension
    static final EmbeddedSourceExtension SOURCE = EmbeddedSourceExtension.empty();

    private static Map<String, Long> loaded;

    @BeforeAll
    static void load() {
        if (Boolean.getBoolean("huibao.rewrite")) {
            new GeneratedRecords(GeneratorSettings.SAMPLE).toFolder(SAMPLES);
        }
        loaded = CsvLoad.load(SAMPLES, SOURCE.database());
    }

    @Test
    void areWhatTheGeneratorMakes(@TempDir Path folder) throws IOException {
        Map<String, Long> made = new GeneratedRecords(GeneratorSettings.SAMPLE).toFolder(folder);
        assertThat(loaded).isEqualTo(made);
        for (String relation : made.keySet()) {
            assertThat(Files.mismatch(folder.resolve(relation + ".csv"), SAMPLES.resolve(relation + ".csv")))
                    .as("first byte of %s.csv that differs", relation)
                    .isEqualTo(-1);
        }
    }

    @Test
    void giveTheFiguresOfTheFirstTwoWorkGroups() throws SQLException {
        String sql =
                """
                SELECT string_agg(figures, E'\\n' ORDER BY work_group) FROM (
                    SELECT work_group, concat_ws(' ', work_group,
                        count(*) FILTER (WHERE kind = 'open_reception'), count(*) FILTER (WHERE kind = 'case_visit'),
                        count(*) FILTER (WHERE kind = 'meeting'), sum(items) FILTER (WHERE kind = 'dispatch'),
                        sum(batches) FILTER (WHERE kind IN ('open_reception', 'case_visit')),
                        sum(persons) FILTER (WHERE kind IN ('open_reception', 'case_visit')),
                        sum(persons) FILTER (WHERE kind = 'appointment'), sum(resolved)) AS figures
                    FROM petition.leader_activity a JOIN petition.post USING (post_code)
                    WHERE campaign_code = 'SCZ2021' AND work_group <= 2 AND voided_at IS NULL
                      AND occurred_on >= '2021-06-21' AND occurred_on < '2021-08-01' AND region_code = '990121'
                    GROUP BY work_group) g
                """;
        assertThat(query(sql)).isEqualTo("1 1 4 7 16 5 54 3 8\n2 2 5 6 9 8 61 4 5");
    }

    @Test
    void haveTenWorkGroupsAtWorkInBothMonthsAndSeventeenSupervisionGroups() throws SQLException {
        assertThat(query("SELECT count(*) FROM (SELECT work_group FROM petition.leader_activity"
                        + " WHERE campaign_code = 'SCZ2021' GROUP BY work_group"
                        + " HAVING min(occurred_on) < '2021-07-01' AND max(occurred_on) >= '2021-07-01') g"))
                .isEqualTo("10");
        assertThat(query("SELECT count(DISTINCT post_code) FROM petition.leader_activity WHERE post_code LIKE 'D%'"))
                .isEqualTo("17");
    }

    @Test
    void haveTheListOfTwoThreeAndTheOthers() throws SQLException {
        assertThat(query("SELECT string_agg(tier || ' ' || n, ', ' ORDER BY tier) FROM (SELECT tier, count(*) AS n"
                        + " FROM petition.campaign_item WHERE campaign_code = 'SCZ2021' GROUP BY tier) t"))
                .isEqualTo("central 2, other 19, provincial 3");
    }

    @Test
    void stayFarBelowOnePercentOfRejectedRows() throws SQLException {
        String items =
                """
                SELECT count(*) FROM petition.petition_item i
                WHERE persons NOT BETWEEN 1 AND 9999 OR registered_at > '2090-01-01' OR petitioned_on < '1950-01-01'
                   OR form NOT IN ('letter', 'visit', 'online', 'phone') OR authority_level = 'village'
                   OR NOT EXISTS (SELECT FROM petition.region r WHERE r.region_code = i.region_code)
                   OR NOT EXISTS (SELECT FROM petition.unit u WHERE u.unit_code = i.registering_unit)
                   OR category_code IS NOT NULL
                      AND NOT EXISTS (SELECT FROM petition.category c WHERE c.category_code = i.category_code)
                """;
        assertThat(query(items)).isEqualTo("10");
        assertThat(query("SELECT count(*) FROM petition.petition_event e WHERE NOT EXISTS"
                        + " (SELECT FROM petition.petition_item i WHERE i.item_id = e.item_id)"))
                .isEqualTo("1");
    }

    private static String query(String sql) throws SQLException {
        try (Connection connection = SOURCE.database().reader().getConnection()) {
            ResultSet row = connection.createStatement().executeQuery(sql);
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
