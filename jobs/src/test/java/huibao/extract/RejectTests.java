package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.run.LakeRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("system")
class RejectTests extends CountyTest {
    private static final String BREACHES =
            """
            petition_item | form = 'fax' | # unknown form
            petition_item | purpose = '' | # unknown purpose
            petition_item | registering_level = 'moon' | # unknown registering_level
            petition_item | authority_level = 'moon' | # unknown authority_level
            petition_item | registering_unit = 'U9' | # unknown registering_unit
            petition_item | registering_unit = '某 局' | # malformed registering_unit
            petition_item | region_code = 'R9' | # unknown region_code
            petition_item | region_code = '' | # malformed region_code
            petition_item | region_code = repeat('R', 33) | # malformed region_code
            petition_item | category_code = 'K9' | # unknown category_code
            petition_item | persons = 10000 | # out_of_range persons
            petition_item | persons = -1 | # out_of_range persons
            petition_item | petitioned_on = '1949-12-31' | # too_early petitioned_on
            petition_item | petitioned_on = '2021-08-02' | # too_late petitioned_on
            petition_item | petitioned_on = 'infinity' | # too_late petitioned_on
            petition_item | registered_at = '1949-12-31 23:59:59+08' | # too_early registered_at
            petition_item | registered_at = '2021-08-01 12:00:00.000001+08' | # too_late registered_at
            petition_item | voided_at = 'infinity' | # infinite voided_at
            petition_item | persons = 0, form = 'fax' | # unknown form
            petition_event | kind = 'stabilised' | # unknown kind
            petition_event | unit_code = 'U9' | # unknown unit_code
            petition_event | level = 'moon' | # unknown level
            petition_event | post_code = 'P9' | # unknown post_code
            petition_event | occurred_at = '2021-08-01 12:00:01+08' | # too_late occurred_at
            petition_event | occurred_at = '-infinity' | # too_early occurred_at
            petition_event | item_id = -5 | # no_item item_id
            petition_event | item_id = 9002 | # no_item item_id
            petition_evaluation | target = 'police' | #/? unknown target
            petition_evaluation | status = 'lost' | #/unit unknown status
            petition_evaluation | rating = 'good' | #/unit unknown rating
            petition_evaluation | item_id = 9002 | 9002/unit no_item item_id
            leader_activity | region_code = 'R9' | # unknown region_code
            leader_activity | campaign_code = 'C9' | # unknown campaign_code
            leader_activity | post_code = 'P9' | # unknown post_code
            leader_activity | kind = 'tea' | # unknown kind
            leader_activity | occurred_on = '2021-08-02' | # too_late occurred_on
            """;

    private static final String SMALL_BREACHES =
            """
            region | ('R2', 'R9', '乡', 'township', '2000-01-01', NULL) | R2/2000-01-01 unknown parent_code
            region | ('R2', 'R1', '乡', 'village', '2000-01-01', NULL) | R2/2000-01-01 unknown level
            region | ('王 某', 'R1', '乡', 'township', '2000-01-01', NULL) | ?/2000-01-01 malformed region_code
            region | ('R2', 'R1', '乡', 'township', '2000-01-02', '2000-01-01') | R2/2000-01-02 reversed valid_to
            region | ('R1', 'R0', '乡', 'county', '2000-01-01', NULL) | R1/2000-01-01 duplicate region_code
            unit | ('U2', '局', 'R9', 'responsible_unit', '2000-01-01', NULL) | U2/2000-01-01 unknown region_code
            unit | ('U2', '局', 'R1', 'police', '2000-01-01', NULL) | U2/2000-01-01 unknown kind
            category | ('K2', 'K1', '房', 4, '2020') | K2 out_of_range level
            issue_group_category | ('G9', 'K1', '2000-01-01', NULL) | ?/K1/2000-01-01 unknown group_code
            campaign | ('C2', '行动', '2021-07-01', '2021-07-01') | C2 reversed ends_before
            campaign_item | ('C1', 99, 'central') | C1/99 no_item item_id
            campaign_item | ('C9', 1, 'central') | ?/1 unknown campaign_code
            campaign_item | ('C1', 1, 'urgent') | C1/1 unknown tier
            calendar_period | ('eon', 'x', '2021-01-01', '2021-02-01', NULL, NULL) | ?/2021-01-01 unknown kind
            """;

    private LakeRun extract() {
        LakeRun run = county.extract("r1", County.settings());
        county.lake().verify(run);
        return run;
    }

    /** One row of each large relation for each line, so that one extraction tells them all. */
    @Test
    void rejectsARowThatBreaksTheContract() {
        List<String[]> breaches = lines(BREACHES);
        List<String> expected = new ArrayList<>();
        for (int id = 1; id <= breaches.size(); id++) {
            addRowsOf(id);
            String[] breach = breaches.get(id - 1);
            county.sql("UPDATE petition.%s SET %s WHERE %s = %d".formatted(breach[0], breach[1], key(breach[0]), id));
            expected.add(breach[0] + " " + breach[2].replace("#", String.valueOf(id)));
        }
        assertThat(County.rejects(extract())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void acceptsTheEndsOfEveryRange() {
        addRowsOf(1);
        addRowsOf(2);
        county.sql(
                "UPDATE petition.petition_item SET persons = 9999, petitioned_on = '2021-08-01',"
                        + " registered_at = '2021-08-01 12:00+08' WHERE item_id = 1",
                "UPDATE petition.petition_item SET persons = 1, petitioned_on = '1950-01-01',"
                        + " registered_at = '1950-01-01 00:00+08' WHERE item_id = 2",
                "UPDATE petition.petition_evaluation SET rating = 'satisfied'");
        assertThat(County.rejects(extract())).isEmpty();
    }

    private void addRowsOf(int id) {
        county.item(id);
        county.event(id, id, "accepted", "2021-07-02 10:00+08");
        county.evaluation(id, "unit");
        county.sql(
                "INSERT INTO petition.leader_activity VALUES (%d, 'R1', 'C1', 2, 'P1', '2021-07-01', 'meeting', 0, 0, 1, 0, now(), now(), NULL)"
                        .formatted(id));
    }

    private static String key(String relation) {
        return switch (relation) {
            case "petition_event" -> "event_id";
            case "leader_activity" -> "activity_id";
            default -> "item_id";
        };
    }

    private static List<String[]> lines(String table) {
        return table.lines().map(line -> line.split(" \\| ")).toList();
    }

    @Test
    void rejectsARowOfASmallRelation() {
        addRowsOf(1);
        List<String> expected = new ArrayList<>();
        for (String[] breach : lines(SMALL_BREACHES)) {
            county.sql("INSERT INTO petition.%s VALUES %s".formatted(breach[0], breach[1]));
            expected.add(breach[0] + " " + breach[2]);
        }
        assertThat(County.rejects(extract())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void rejectsCyclesAndWhatLiesBelowThem() {
        addRowsOf(1);
        county.sql(
                "INSERT INTO petition.category VALUES ('A', 'B', 'a', 2, '2020'), ('B', 'A', 'b', 2, '2020'),"
                        + " ('C', 'B', 'c', 3, '2020'), ('D', 'C', 'd', 3, '2020'), ('S', 'S', 's', 1, '2020')",
                "UPDATE petition.petition_item SET category_code = 'D'");
        assertThat(County.rejects(extract()))
                .containsExactlyInAnyOrder(
                        "category A cycle parent_code",
                        "category B cycle parent_code",
                        "category S cycle parent_code",
                        "category C unknown parent_code",
                        "category D unknown parent_code",
                        "petition_item 1 unknown category_code");
    }

    @Test
    void rejectsPeriodsThatOverlapAnotherOfTheirKind() {
        county.sql(
                """
                INSERT INTO petition.calendar_period VALUES
                    ('month', '1', '2021-01-01', '2021-02-01', NULL, NULL),
                    ('month', '2', '2021-01-31', '2021-03-01', NULL, NULL),
                    ('month', '3', '2021-02-01', '2021-03-01', NULL, NULL),
                    ('quarter', '1', '2021-01-01', '2021-04-01', NULL, NULL)""");
        assertThat(County.rejects(extract())).containsExactly("calendar_period month/2021-01-31 overlap starts_on");
    }
}
