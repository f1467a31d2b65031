package huibao.check;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What was sent back, extended, reviewed and rechecked. */
class SetbackCheckTests extends CountyTests {
    @Test
    void countsAnItemOnceForEachUnitAndOnceInAll() throws SQLException {
        county.item(1, "2021-05-01 10:00");
        county.forwarded(1, "2021-05-03 10:00", "bureau-a", "2021-07-10");
        // twice by the same, then by another; the second forwarding without a return in between is ignored
        county.event(1, "returned", "2021-06-01 00:00");
        county.event(1, "returned", "2021-06-02 10:00");
        county.forwarded(1, "2021-06-03 10:00", "bureau-b", "2021-07-10");
        county.forwarded(1, "2021-06-04 10:00", "upper-office", "2021-07-10");
        county.event(1, "returned", "2021-06-30 23:59:59.999999");
        // with nobody, by a unit nobody recorded; before the registration here; in July; outside set J
        county.item(2, "2021-06-20 10:00", "region_code", "town-b");
        county.event(2, "returned", "2021-06-05 10:00");
        county.item(3, "2021-05-01 10:00");
        county.event(3, "forwarded", "2021-05-03 10:00");
        county.event(3, "returned", "2021-07-01 00:00");
        county.item(4, "2021-05-01 10:00", "initial_here", "false");
        county.event(4, "returned", "2021-06-05 10:00");

        CheckAnswers answers = june();

        assertThat(answers.current("returned_items")).isEqualTo("2");
        assertThat(answers.current("returned_items", "unit=bureau-a")).isEqualTo("1");
        assertThat(answers.current("returned_items", "unit=bureau-b")).isEqualTo("1");
        assertThat(answers.current("returned_items", "unit=upper-office")).isEqualTo("absent");
        assertThat(answers.current("returned_items", "unit=unknown")).isEqualTo("1");
        assertThat(answers.current("returned_items", "unit=office")).isEqualTo("0");
        assertThat(answers.current("returned_items", "region=town-a")).isEqualTo("1");
        assertThat(answers.current("returned_items", "region=town-b")).isEqualTo("1");
        assertThat(answers.of("returned_items", "", Role.PREVIOUS)).isEqualTo("0");
        assertThat(answers.current("extended_items")).isEqualTo("0");
    }

    @Test
    void countsAnExtensionWhetherItHasAnEffectOrNot() throws SQLException {
        county.item(1, "2021-05-01 10:00");
        county.forwarded(1, "2021-05-03 10:00", "bureau-a", "2021-06-10");
        county.event(1, "extended", "2021-06-11 10:00", "due_on", "2021-07-10");
        county.item(2, "2021-05-01 10:00");
        county.forwarded(2, "2021-05-03 10:00", "bureau-b", "2021-06-10");
        county.event(2, "extended", "2021-06-10 10:00");
        // at the instant of the forwarding, by number after it and before it
        county.item(3, "2021-05-01 10:00");
        county.forwarded(3, "2021-06-03 10:00", "bureau-a", "2021-07-10");
        county.event(3, "extended", "2021-06-03 10:00", "due_on", "2021-08-10");
        county.item(4, "2021-05-01 10:00");
        county.event(4, "extended", "2021-06-03 10:00", "due_on", "2021-08-10");
        county.forwarded(4, "2021-06-03 10:00", "bureau-a", "2021-07-10");

        CheckAnswers answers = june();

        assertThat(answers.current("extended_items")).isEqualTo("4");
        assertThat(answers.current("extended_items", "unit=bureau-a")).isEqualTo("2");
        assertThat(answers.current("extended_items", "unit=bureau-b")).isEqualTo("1");
        assertThat(answers.current("extended_items", "unit=unknown")).isEqualTo("1");
    }

    @Test
    void countsReviewedItemsOnTheDayOfTheEvent() throws SQLException {
        county.item(1, "2021-05-01 10:00", "judicial", "true");
        county.event(1, "reviewed", "2021-06-01 00:00");
        county.event(1, "reviewed", "2021-06-30 23:59");
        county.event(1, "rechecked", "2021-06-30 23:59");
        // registered here later than it was reviewed
        county.item(2, "2021-07-01 10:00");
        county.event(2, "reviewed", "2021-06-15 10:00");
        county.item(3, "2021-05-01 10:00");
        county.event(3, "rechecked", "2021-07-01 00:00");
        county.item(4, "2021-05-01 10:00", "counted", "false");
        county.event(4, "reviewed", "2021-06-15 10:00");

        CheckAnswers answers = june();

        assertThat(answers.current("review_items")).isEqualTo("2");
        assertThat(answers.current("recheck_items")).isEqualTo("1");
        assertThat(answers.of("review_items", "", Role.PREVIOUS)).isEqualTo("0");
        assertThat(answers.of("review_items", "", Role.YTD)).isEqualTo("2");
    }

    @Test
    void ratesWhatHasBecomeOfThatRegistered() throws SQLException {
        county.item(1, "2021-06-01 00:00", "judicial", "true");
        county.event(1, "closed", "2021-06-30 23:59:59.999999");
        county.event(1, "resolved", "2021-06-30 10:00");
        // reopened; closed in July; withdrawn; closed and then merged: the last word counts
        county.item(2, "2021-06-01 10:00", "form", "letter");
        county.event(2, "closed", "2021-06-02 10:00");
        county.event(2, "closure_revoked", "2021-06-03 10:00");
        county.item(3, "2021-06-01 10:00", "category_code", "work");
        county.event(3, "closed", "2021-07-01 00:00");
        county.event(3, "resolved", "2021-06-03 10:00");
        county.event(3, "resolution_revoked", "2021-06-04 10:00");
        county.item(4, "2021-06-01 10:00");
        county.event(4, "withdrawn", "2021-06-02 10:00");
        county.item(5, "2021-06-30 23:00");
        county.event(5, "closed", "2021-06-30 23:10");
        county.event(5, "merged", "2021-06-30 23:20");
        // registered here when it was closed and resolved already; in May; a visit of two items
        county.item(6, "2021-06-20 10:00", "region_code", "town-b");
        county.event(6, "closed", "2021-06-10 10:00");
        county.event(6, "resolved", "2021-06-10 10:00");
        county.item(7, "2021-05-31 23:59:59");
        county.event(7, "closed", "2021-06-10 10:00");
        county.item(8, "2021-06-20 10:00", "form", "visit", "visit_id", "1");
        county.item(9, "2021-06-20 10:00", "form", "visit", "visit_id", "1");
        county.event(9, "closed", "2021-06-21 10:00");

        CheckAnswers answers = june();

        assertThat(answers.current("registered_closure_rate")).isEqualTo("3/8=0.375000");
        assertThat(answers.current("registered_resolution_rate")).isEqualTo("2/8=0.250000");
        assertThat(answers.current("registered_closure_rate", "form=visit")).isEqualTo("1/2=0.500000");
        assertThat(answers.current("registered_closure_rate", "form=letter")).isEqualTo("0/1=0.000000");
        assertThat(answers.current("registered_closure_rate", "form=phone")).isEqualTo("0/0 not_computable");
        assertThat(answers.current("registered_closure_rate", "category=work")).isEqualTo("0/1=0.000000");
        assertThat(answers.current("registered_closure_rate", "region=town-b")).isEqualTo("1/1=1.000000");
        assertThat(answers.current("registered_resolution_rate", "issue_group=farm"))
                .isEqualTo("2/7=0.285714");
        assertThat(answers.of("registered_closure_rate", "", Role.YTD)).isEqualTo("4/9=0.444444");
    }
}
