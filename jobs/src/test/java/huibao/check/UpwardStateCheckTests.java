package huibao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Visits to the country on 20 June 2021, registered the next day, by the state of their matter on the 20th. */
class UpwardStateCheckTests extends CountyTests {
    private void upwardVisit(long id, String initial, String repeatOf) {
        county.item(
                id,
                "2021-06-21 10:00",
                "form",
                "visit",
                "registering_level",
                "country",
                "petitioned_on",
                "2021-06-20",
                "initial_here",
                initial,
                "repeat_of",
                repeatOf);
    }

    @Test
    void callsAVisitWithoutAMatterNewOrUnknown() throws SQLException {
        upwardVisit(1, "true", null);
        upwardVisit(2, null, null);
        upwardVisit(3, "false", null);

        CheckAnswers answers = june();

        assertThat(answers.current("upward_by_state", "state=new")).isEqualTo("2");
        assertThat(answers.current("upward_by_state", "state=unknown")).isEqualTo("1");
        assertThat(answers.current("upward_by_state", "registering_level=country;state=new"))
                .isEqualTo("2");
    }

    @Test
    void followsTheChainThroughAnyKnownItemToItsRoot() throws SQLException {
        // the root is from elsewhere, the link is not counted: both still explain
        county.item(1, "2021-01-01 10:00", "region_code", "elsewhere");
        county.event(1, "closed", "2021-02-01 10:00");
        county.item(2, "2021-03-01 10:00", "repeat_of", "1", "counted", "false");
        upwardVisit(3, "false", "2");

        assertThat(june().current("upward_by_state", "state=closed")).isEqualTo("1");
    }

    @Test
    void knowsNothingOfABrokenChain() throws SQLException {
        upwardVisit(3, "false", "99");
        county.item(10, "2021-01-01 10:00", "repeat_of", "11");
        county.item(11, "2021-01-01 10:00", "repeat_of", "10");
        upwardVisit(12, "false", "10");
        upwardVisit(13, "false", "13");
        county.item(20, "2021-01-01 10:00", "voided_at", "2021-02-01 10:00+08");
        upwardVisit(21, "false", "20");
        // registered on the day itself is soon enough, a day later is not
        county.item(30, "2021-06-20 23:00");
        upwardVisit(31, "false", "30");
        county.item(40, "2021-06-21 00:00");
        upwardVisit(41, "false", "40");

        CheckAnswers answers = june();

        assertThat(answers.current("upward_by_state", "state=unknown")).isEqualTo("5");
        assertThat(answers.current("upward_by_state", "state=in_time")).isEqualTo("1");
    }

    @Test
    void takesTheFirstStateThatHoldsAtTheEndOfTheDay() throws SQLException {
        // closed at the last moment of the day; at the next moment it would be in time
        county.item(1, "2021-06-10 10:00");
        county.event(1, "closed", "2021-06-20 23:59:59.999999");
        upwardVisit(11, "false", "1");
        county.item(2, "2021-06-10 10:00");
        county.event(2, "closed", "2021-06-21 00:00");
        upwardVisit(12, "false", "2");
        // answered, but before it was sent to the unit now in charge, and the due day is the visit's: in time
        county.item(3, "2021-06-10 10:00");
        county.event(3, "accepted", "2021-06-10 11:00");
        county.event(3, "answered", "2021-06-11 10:00");
        county.forwarded(3, "2021-06-12 10:00", "bureau-a", "2021-06-20");
        upwardVisit(13, "false", "3");
        // the due day was the day before
        county.item(4, "2021-05-10 10:00");
        county.forwarded(4, "2021-05-12 10:00", "bureau-a", "2021-06-19");
        upwardVisit(14, "false", "4");
        // any answer will do when nothing is in force
        county.item(5, "2021-05-10 10:00");
        county.event(5, "answered", "2021-05-11 10:00");
        upwardVisit(15, "false", "5");
        // the fifteenth day was 19 June, and 20 June
        county.item(6, "2021-06-04 10:00");
        upwardVisit(16, "false", "6");
        county.item(7, "2021-06-05 10:00");
        upwardVisit(17, "false", "7");

        CheckAnswers answers = june();

        assertThat(answers.current("upward_by_state", "state=closed")).isEqualTo("1");
        assertThat(answers.current("upward_by_state", "state=answered")).isEqualTo("1");
        assertThat(answers.current("upward_by_state", "state=answer_overdue")).isEqualTo("1");
        assertThat(answers.current("upward_by_state", "state=acceptance_overdue"))
                .isEqualTo("1");
        assertThat(answers.current("upward_by_state", "state=in_time")).isEqualTo("3");
    }
}
