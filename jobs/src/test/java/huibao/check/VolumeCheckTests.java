package huibao.check;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class VolumeCheckTests extends CountyTests {
    @Test
    void printsEveryMemberOfAnEmptyCounty() throws SQLException {
        CheckAnswers answers = june();

        assertThat(answers.current("items")).isEqualTo("0");
        assertThat(answers.current("items", "region=county")).isEqualTo("0");
        assertThat(answers.current("items", "region=town-b")).isEqualTo("0");
        assertThat(answers.current("items", "category=work")).isEqualTo("0");
        assertThat(answers.current("items", "category=unknown")).isEqualTo("absent");
        assertThat(answers.current("online_share")).isEqualTo("0/0 not_computable");
        assertThat(answers.current("items", "month=2021-06")).isEqualTo("0");
        assertThat(answers.current("items", "month=2019-06")).isEqualTo("0");
        assertThat(answers.current("letters", "month=2019-05")).isEqualTo("absent");
        // of all items four years are known, by which a month of last year is judged
        assertThat(answers.current("items", "month=2017-07")).isEqualTo("0");
        assertThat(answers.current("items", "month=2017-06")).isEqualTo("absent");
        assertThat(answers.current("largest_visit_persons")).isEqualTo("0 not_computable");
    }

    @Test
    void addsVisitsByArrivalAndNeverPersons() throws SQLException {
        county.item(1, "2021-06-01 10:00", "form", "letter", "persons", "40");
        county.item(2, "2021-06-02 10:00");
        // one arrival with two matters, by 3 and by 6 persons: one batch of 6
        county.item(3, "2021-06-03 10:00", "form", "visit", "visit_id", "8", "persons", "3");
        county.item(4, "2021-06-03 10:05", "form", "visit", "visit_id", "8", "persons", "6");
        county.item(5, "2021-06-04 10:00", "form", "visit", "persons", "2");

        CheckAnswers answers = june();

        assertThat(answers.current("items")).isEqualTo("4");
        assertThat(answers.current("letters")).isEqualTo("1");
        assertThat(answers.current("online")).isEqualTo("1");
        assertThat(answers.current("items", "form=visit")).isEqualTo("2");
        assertThat(answers.current("items", "form=phone")).isEqualTo("0");
        assertThat(answers.current("visit_persons")).isEqualTo("8");
        assertThat(answers.current("largest_visit_persons")).isEqualTo("2:6");
        assertThat(answers.current("collective_batches")).isEqualTo("1");
        assertThat(answers.current("collective_persons")).isEqualTo("6");
        assertThat(answers.current("visit_batches", "size_band=5-10")).isEqualTo("1");
        assertThat(answers.current("visit_persons", "size_band=1-4")).isEqualTo("2");
        assertThat(answers.current("online_share")).isEqualTo("1/4=0.250000");
    }

    @Test
    void letsTheLeadItemPlaceAVisit() throws SQLException {
        county.item(1, "2021-06-03 10:00", "form", "visit", "visit_id", "7", "region_code", "elsewhere");
        county.item(2, "2021-06-03 10:00", "form", "visit", "visit_id", "7", "persons", "9");
        // led from here, so the nine from elsewhere count here; the item known first does not lead, the smallest does
        county.item(3, "2021-06-03 10:00", "form", "visit", "visit_id", "8", "region_code", "county");
        county.item(
                4, "2021-06-02 10:00", "form", "visit", "visit_id", "8", "region_code", "elsewhere", "persons", "9");

        CheckAnswers answers = june();

        assertThat(answers.current("visit_batches")).isEqualTo("1");
        assertThat(answers.current("visit_persons")).isEqualTo("9");
        assertThat(answers.current("visit_persons", "region=county")).isEqualTo("9");
        assertThat(answers.current("visit_persons", "region=town-a")).isEqualTo("0");
        assertThat(answers.current("visit_batches", "size_band=5-10")).isEqualTo("1");
    }

    @Test
    void placesMidnightInTheDayItStarts() throws SQLException {
        county.item(1, "2021-05-31 23:59:59.999999");
        county.item(2, "2021-06-01 00:00");
        county.item(3, "2021-06-30 23:59:59.999999");
        county.item(4, "2021-07-01 00:00");

        CheckAnswers answers = june();

        assertThat(answers.current("items")).isEqualTo("2");
        assertThat(answers.of("items", "", Role.PREVIOUS)).isEqualTo("1");
        assertThat(answers.current("items", "month=2021-05")).isEqualTo("1");
        assertThat(answers.of("items", "", Role.YTD)).isEqualTo("3");
    }

    @Test
    void countsTheTwentyNinthOfFebruaryAndComparesItWithTheWholeMonth() throws SQLException {
        county.item(1, "2020-02-29 23:30");
        county.item(2, "2019-02-28 23:30");
        county.item(3, "2019-03-01 00:00");

        CheckAnswers answers =
                CheckAnswers.of(connection, "2020-02", "2020-03-05T09:00:00+08:00", parameters -> parameters);

        assertThat(answers.current("items")).isEqualTo("1");
        assertThat(answers.of("items", "", Role.SAME_LAST_YEAR)).isEqualTo("1");
        assertThat(answers.of("items", "", Role.YTD_LAST_YEAR)).isEqualTo("1");
    }

    @Test
    void leavesOutWhatIsNotKnownOrNotCountedAtTheCutoff() throws SQLException {
        county.item(1, "2021-06-01 10:00", "counted", "false");
        county.item(2, "2021-06-01 10:00", "voided_at", "2021-07-03 09:00+08");
        county.item(3, "2021-06-01 10:00", "voided_at", "2021-07-03 09:01+08");
        county.item(4, "2021-06-01 10:00", "recorded_at", "2021-07-03 09:00+08");
        county.item(5, "2021-06-01 10:00", "recorded_at", "2021-07-03 09:01+08");
        county.item(6, "2021-06-01 10:00", "form", "phone");

        assertThat(june().current("items")).isEqualTo("2");
        assertThat(june(CheckParameters::withPhone).current("items")).isEqualTo("3");
        assertThat(june(CheckParameters::withPhone).current("items", "form=phone"))
                .isEqualTo("1");
    }

    @Test
    void countsUpwardItemsAndVisitsApart() throws SQLException {
        county.item(1, "2021-06-01 10:00", "registering_level", "country");
        county.item(2, "2021-06-01 10:00", "registering_level", "country", "form", "visit", "persons", "2");
        county.item(3, "2021-06-01 10:00", "registering_level", "province", "form", "visit");
        // the city is above the county, and still neither 赴省 nor 进京
        county.item(4, "2021-06-01 10:00", "registering_level", "city", "form", "visit");

        CheckAnswers answers = june();

        assertThat(answers.current("upward_items")).isEqualTo("3");
        assertThat(answers.current("upward_items", "registering_level=country")).isEqualTo("2");
        assertThat(answers.current("upward_visit_batches")).isEqualTo("2");
        assertThat(answers.current("upward_visit_persons")).isEqualTo("3");
        assertThat(answers.current("upward_visit_batches", "registering_level=city"))
                .isEqualTo("0");
    }

    @Test
    void judgesBypassByTheOrganInChargeAndNeverByLevelAlone() throws SQLException {
        // a provincial matter taken to the province, a county matter taken to the city: as the rules want it
        visitTo(1, "province", "authority_level", "province");
        visitTo(2, "city", "authority_level", "county");
        // a county matter taken to the province skips the city
        visitTo(3, "province", "authority_level", "county");
        // the source's own word holds against the levels, either way
        visitTo(4, "country", "authority_level", "township", "stepwise", "true");
        visitTo(5, "county", "authority_level", "county", "stepwise", "false");
        visitTo(6, "country", "authority_level", null);
        // one unknown item beside one that is bypass: bypass; beside one that is not: unknown
        visitTo(7, "country", "authority_level", null, "visit_id", "70");
        visitTo(8, "country", "stepwise", "false", "visit_id", "70");
        visitTo(9, "country", "authority_level", null, "visit_id", "90");
        visitTo(10, "country", "stepwise", "true", "visit_id", "90");

        CheckAnswers answers = june();

        assertThat(answers.current("bypass_batches")).isEqualTo("3");
        assertThat(answers.current("bypass_unknown")).isEqualTo("2");
        assertThat(answers.current("bypass_batches", "registering_level=county"))
                .isEqualTo("1");
    }

    private void visitTo(long id, String level, String... columnsAndValues) {
        String[] row = new String[columnsAndValues.length + 4];
        System.arraycopy(new String[] {"form", "visit", "registering_level", level}, 0, row, 0, 4);
        System.arraycopy(columnsAndValues, 0, row, 4, columnsAndValues.length);
        county.item(id, "2021-06-01 10:00", row);
    }

    @Test
    void countsRepeatsByItemRowAndKeepsTheUnknownApart() throws SQLException {
        // two rows of one arrival are two rows
        county.item(1, "2021-06-01 10:00", "form", "visit", "visit_id", "5", "initial_here", "false");
        county.item(2, "2021-06-01 10:00", "form", "visit", "visit_id", "5", "initial_here", "false");
        county.item(3, "2021-06-01 10:00");
        county.item(4, "2021-06-01 10:00", "initial_here", null);

        CheckAnswers answers = june();

        assertThat(answers.current("repeat_items")).isEqualTo("2");
        assertThat(answers.current("repeat_unknown")).isEqualTo("1");
        assertThat(answers.current("repeat_rate")).isEqualTo("2/3=0.666667");
        assertThat(answers.current("items", "initial=unknown")).isEqualTo("1");
        assertThat(answers.of("items", "initial=unknown", Role.PREVIOUS)).isEqualTo("0");
        assertThat(answers.current("visit_batches", "initial=unknown")).isEqualTo("absent");
    }

    @Test
    void letsIssueGroupsOverlapAndCoverWhatLiesBelow() throws SQLException {
        county.item(1, "2021-06-01 10:00", "category_code", "land");
        county.item(2, "2021-06-01 10:00", "category_code", "land-rent");
        county.item(3, "2021-06-01 10:00", "category_code", "work");
        county.item(4, "2021-06-01 10:00", "category_code", null);
        county.insert(
                "issue_group_category", "group_code", "rent", "category_code", "work", "valid_from", "2021-06-02");

        CheckAnswers answers = june();

        assertThat(answers.current("items", "issue_group=farm")).isEqualTo("2");
        // land-rent only: the mapping of work starts the day after item 3 was registered
        assertThat(answers.current("items", "issue_group=rent")).isEqualTo("1");
        assertThat(answers.current("items", "category=land")).isEqualTo("2");
        assertThat(answers.current("items", "category=unknown")).isEqualTo("1");
    }

    @Test
    void callsAnotherCategorySchemeNotComparableAndKeepsItsCounts() throws SQLException {
        county.item(1, "2021-06-01 10:00", "category_code", "land");
        county.item(2, "2020-06-01 10:00", "category_code", "old");
        county.item(3, "2020-06-01 10:00", "category_code", "work");
        county.item(4, "2020-06-01 10:00", "category_code", null);
        // most of what was registered then, so the scheme has changed since
        county.item(5, "2020-06-02 10:00", "category_code", "old");

        CheckAnswers answers = june();

        assertThat(answers.of("items", "category=old", Role.SAME_LAST_YEAR)).isEqualTo("2 not_comparable");
        assertThat(answers.of("items", "category=work", Role.SAME_LAST_YEAR)).isEqualTo("1");
        assertThat(answers.of("items", "category=unknown", Role.SAME_LAST_YEAR)).isEqualTo("1");
        assertThat(answers.of("items", "", Role.SAME_LAST_YEAR)).isEqualTo("4");
        assertThat(answers.current("items", "category=old")).isEqualTo("0");
    }

    @Test
    void aLeftoverOfTheOldSchemeIsNoChangeOfScheme() throws SQLException {
        county.item(1, "2021-06-01 10:00", "category_code", "land");
        county.item(2, "2021-05-01 10:00", "category_code", "land");
        county.item(3, "2021-05-02 10:00", "category_code", "work");
        county.item(4, "2021-05-03 10:00", "category_code", "old");

        assertThat(june().of("items", "category=old", Role.PREVIOUS)).isEqualTo("1");
    }
}
