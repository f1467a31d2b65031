package huibao.check;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What extraction rejects must not count here either. */
class RejectedRowCheckTests extends CountyTests {
    @Test
    void leavesOutItemsThatBreakTheContract() throws SQLException {
        county.item(1, "2021-06-01 10:00", "category_code", "nowhere");
        county.item(2, "2021-06-01 10:00", "registering_unit", "nowhere");
        county.item(3, "2021-06-01 10:00", "authority_level", "village");
        county.item(4, "2021-06-01 10:00", "persons", "0");
        county.item(5, "2021-06-01 10:00", "persons", "10000");
        county.item(6, "2021-06-01 10:00", "petitioned_on", "1949-12-31");
        county.item(7, "2021-06-01 10:00", "petitioned_on", "2021-07-04");
        county.item(8, "2021-06-01 10:00", "purpose", "praise");
        county.item(9, "2021-06-01 10:00", "petitioned_on", "2021-07-03");

        assertThat(june().current("items")).isEqualTo("1");
    }

    @Test
    void leavesOutEventsThatBreakTheContractAndKeepsTheirItem() throws SQLException {
        county.item(1, "2021-06-01 10:00");
        county.event(1, "closed", "2021-06-02 10:00", "unit_code", "nowhere");
        county.event(1, "stabilised", "2021-06-02 10:00");
        county.event(99, "closed", "2021-06-02 10:00");

        assertThat(june().current("closing_stock")).isEqualTo("1");
    }

    @Test
    void leavesOutARegionThatLiesBelowItself() throws SQLException {
        county.region("ring-a", "ring-b", "township");
        county.region("ring-b", "ring-a", "township");
        county.item(1, "2021-06-01 10:00", "region_code", "ring-a");

        assertThat(june().current("items")).isEqualTo("0");
    }

    @Test
    void namesAPlaceByTheRowOfTheCurrentPeriodsLastDay() throws SQLException {
        // moved to elsewhere from 1 June on, so all its items are elsewhere's, for every role
        county.insert(
                "region",
                "region_code",
                "moved",
                "parent_code",
                "county",
                "name",
                "旧",
                "level",
                "township",
                "valid_from",
                "2000-01-01",
                "valid_to",
                "2021-05-31");
        county.insert(
                "region",
                "region_code",
                "moved",
                "parent_code",
                "elsewhere",
                "name",
                "新",
                "level",
                "township",
                "valid_from",
                "2021-06-01");
        county.item(1, "2021-05-01 10:00", "region_code", "moved");
        // moves to elsewhere on 1 July: still ours on the last day of June
        county.insert(
                "region",
                "region_code",
                "moving",
                "parent_code",
                "county",
                "name",
                "旧",
                "level",
                "township",
                "valid_from",
                "2000-01-01",
                "valid_to",
                "2021-06-30");
        county.insert(
                "region",
                "region_code",
                "moving",
                "parent_code",
                "elsewhere",
                "name",
                "新",
                "level",
                "township",
                "valid_from",
                "2021-07-01");
        county.item(3, "2021-06-01 10:00", "region_code", "moving");
        // abolished: its latest row still holds
        county.insert(
                "region",
                "region_code",
                "gone",
                "parent_code",
                "county",
                "name",
                "撤",
                "level",
                "township",
                "valid_from",
                "2000-01-01",
                "valid_to",
                "2020-12-31");
        county.item(2, "2021-06-01 10:00", "region_code", "gone");

        CheckAnswers answers = june();

        assertThat(answers.of("items", "", Role.PREVIOUS)).isEqualTo("0");
        assertThat(answers.current("items", "region=gone")).isEqualTo("1");
        assertThat(answers.current("items", "region=moving")).isEqualTo("1");
        assertThat(answers.current("items", "region=moved")).isEqualTo("absent");
    }
}
