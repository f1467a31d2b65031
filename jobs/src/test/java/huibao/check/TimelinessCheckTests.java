package huibao.check;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TimelinessCheckTests extends CountyTests {
    private void due(long id, String dueOn) {
        county.item(id, "2021-05-01 10:00");
        county.forwarded(id, "2021-05-03 10:00", "bureau-a", dueOn);
    }

    @Test
    void countsFifteenDaysFromTheDayAfterRegistration() throws SQLException {
        // due on 5 June: accepted in its last moment, and in the first after it
        county.item(1, "2021-05-21 23:00");
        county.event(1, "accepted", "2021-06-05 23:59:59.999999");
        county.item(2, "2021-05-21 00:00");
        county.event(2, "accepted", "2021-06-06 00:00");
        county.item(3, "2021-05-21 10:00");
        // due on 31 May, so of the cohort before; registered by no petition office; a repeat; judicial; an accusation
        county.item(4, "2021-05-16 10:00");
        county.item(5, "2021-05-21 10:00", "registering_unit", "bureau-a");
        county.item(6, "2021-05-21 10:00", "initial_here", null);
        county.item(7, "2021-05-21 10:00", "judicial", "true");
        county.item(8, "2021-05-21 10:00", "purpose", "accusation");

        CheckAnswers answers = june();

        assertThat(answers.current("office_acceptance_rate")).isEqualTo("1/3=0.333333");
        assertThat(answers.current("office_acceptance_states", "state=late")).isEqualTo("1");
        assertThat(answers.current("office_acceptance_states", "state=overdue")).isEqualTo("1");
        assertThat(answers.of("office_acceptance_rate", "", Role.PREVIOUS)).isEqualTo("0/1=0.000000");
        assertThat(answers.current("office_acceptance_rate", "unit=office")).isEqualTo("1/3=0.333333");
        assertThat(answers.current("office_acceptance_rate", "unit=bureau-b")).isEqualTo("0/0 not_computable");
        assertThat(answers.current("office_acceptance_rate", "unit=upper-office"))
                .isEqualTo("absent");
    }

    @Test
    void seesAStateOfTheEndOfThePeriodAndNotWhatCameLater() throws SQLException {
        due(1, "2021-06-10");
        county.event(1, "answered", "2021-07-01 00:00");

        CheckAnswers answers = june();

        assertThat(answers.current("answer_states", "state=overdue")).isEqualTo("1");
        assertThat(answers.current("answer_states", "state=late")).isEqualTo("0");
    }

    @Test
    void takesOnlyAnExtensionGrantedByTheDueDayInForce() throws SQLException {
        // granted on the due day, then again on the new one: due 10 July, out of June's cohort
        due(1, "2021-06-10");
        county.event(1, "extended", "2021-06-10 23:00", "due_on", "2021-06-20");
        county.event(1, "extended", "2021-06-20 23:00", "due_on", "2021-07-10");
        // granted the day after: nothing changes, the answer is late
        due(2, "2021-06-10");
        county.event(2, "extended", "2021-06-11 00:00", "due_on", "2021-07-10");
        county.event(2, "answered", "2021-06-11 09:00");
        // granted in time, after June: June still sees the old due day
        due(3, "2021-06-30");
        county.event(3, "extended", "2021-06-30 10:00");
        county.item(4, "2021-05-01 10:00");
        county.forwarded(4, "2021-05-03 10:00", "bureau-a", null);
        county.event(4, "extended", "2021-05-10 10:00", "due_on", "2021-06-10");

        CheckAnswers answers = june();

        assertThat(answers.current("answer_states", "state=late")).isEqualTo("1");
        assertThat(answers.current("answer_states", "state=overdue")).isEqualTo("1");
        assertThat(answers.current("answer_rate")).isEqualTo("0/2=0.000000");
    }

    @Test
    void putsAForwardingInForceOnlyAfterAReturn() throws SQLException {
        // a second forwarding without a return is ignored: due 10 June at bureau-a, answered in time
        due(1, "2021-06-10");
        county.forwarded(1, "2021-05-20 10:00", "bureau-b", "2021-07-20");
        county.event(1, "answered", "2021-06-10 10:00");
        // returned and not forwarded again keeps the old one
        due(2, "2021-06-11");
        county.event(2, "returned", "2021-05-20 10:00");
        // returned, then forwarded: due 12 June at bureau-b, and the answer before the return is none
        due(3, "2021-05-20");
        county.event(3, "answered", "2021-05-18 10:00");
        county.event(3, "returned", "2021-05-19 10:00");
        county.forwarded(3, "2021-05-20 10:00", "bureau-b", "2021-06-12");

        CheckAnswers answers = june();

        assertThat(answers.current("answer_rate")).isEqualTo("1/3=0.333333");
        assertThat(answers.current("answer_rate", "unit=bureau-a")).isEqualTo("1/2=0.500000");
        assertThat(answers.current("answer_states", "state=overdue;unit=bureau-b"))
                .isEqualTo("1");
        // in May item 3 was due on the 20th by the first forwarding, and on 12 June by the second: June's only
        assertThat(answers.of("answer_rate", "", Role.PREVIOUS)).isEqualTo("0/0 not_computable");
    }

    @Test
    void leavesOutWhatWasWithdrawnOrMergedAtTheDueDaysEnd() throws SQLException {
        due(1, "2021-06-10");
        county.event(1, "withdrawn", "2021-06-10 23:59:59.999999");
        due(2, "2021-06-10");
        county.event(2, "merged", "2021-06-11 00:00");
        // taken up again on the due day: in the cohort
        due(3, "2021-06-10");
        county.event(3, "withdrawn", "2021-06-01 10:00");
        county.event(3, "closure_revoked", "2021-06-10 10:00");
        // closed, then merged: the last word is merged
        due(4, "2021-06-10");
        county.event(4, "closed", "2021-06-01 10:00");
        county.event(4, "merged", "2021-06-02 10:00");

        assertThat(june().current("answer_rate")).isEqualTo("0/2=0.000000");
    }

    @Test
    void callsTheDayOfTheCutoffNotDueYet() throws SQLException {
        due(1, "2021-06-15");
        due(2, "2021-06-15");
        county.event(2, "answered", "2021-06-15 08:00");
        due(3, "2021-06-14");
        due(4, "2021-06-16");

        CheckAnswers answers = juneAt("2021-06-15T09:00:00+08:00");

        assertThat(answers.current("answer_states", "state=not_due")).isEqualTo("1");
        assertThat(answers.current("answer_states", "state=not_due;unit=bureau-a"))
                .isEqualTo("1");
        assertThat(answers.current("answer_rate")).isEqualTo("1/2=0.500000");
        assertThat(answers.current("overdue_open")).isEqualTo("1");
    }

    @Test
    void countsClosedByAndAfterTheDueDayAsClosed() throws SQLException {
        due(1, "2021-06-10");
        county.event(1, "closed", "2021-06-10 23:00");
        due(2, "2021-06-10");
        county.event(2, "closed", "2021-06-11 00:00");
        // closed in time, revoked, closed again late
        due(3, "2021-06-10");
        county.event(3, "closed", "2021-06-01 10:00");
        county.event(3, "closure_revoked", "2021-06-05 10:00");
        county.event(3, "closed", "2021-06-12 10:00");
        // closing twice changes nothing: in time
        due(4, "2021-06-10");
        county.event(4, "closed", "2021-06-01 10:00");
        county.event(4, "closed", "2021-06-12 10:00");
        due(5, "2021-06-10");
        county.event(5, "closed", "2021-06-01 10:00");
        county.event(5, "closure_revoked", "2021-06-30 23:00");

        CheckAnswers answers = june();

        assertThat(answers.current("closure_rate")).isEqualTo("4/5=0.800000");
        assertThat(answers.current("closure_states", "state=on_time")).isEqualTo("2");
        assertThat(answers.current("closure_states", "state=late")).isEqualTo("2");
        assertThat(answers.current("closure_states", "state=overdue")).isEqualTo("1");
    }

    @Test
    void asksForTheNoticeOfTheFirstForwarding() throws SQLException {
        // forwarded on 20 May, so due on 4 June
        county.item(1, "2021-05-19 10:00");
        county.forwarded(1, "2021-05-20 10:00", "bureau-a", "2021-07-20");
        county.event(1, "returned", "2021-05-21 10:00");
        county.forwarded(1, "2021-05-22 10:00", "bureau-b", "2021-07-20");
        county.event(1, "notified", "2021-06-04 22:00");
        // a notice before the forwarding is none
        county.item(2, "2021-05-19 10:00");
        county.event(2, "notified", "2021-05-19 11:00");
        county.forwarded(2, "2021-05-20 10:00", "bureau-a", "2021-07-20");

        CheckAnswers answers = june();

        assertThat(answers.current("unit_notice_rate", "unit=bureau-a")).isEqualTo("1/2=0.500000");
        assertThat(answers.current("unit_notice_rate", "unit=bureau-b")).isEqualTo("0/0 not_computable");
    }

    @Test
    void ranksHandlingDaysByNearestRank() throws SQLException {
        // 10, 20, 30, 40 days: the median is the second, the ninth decile the fourth
        closedAfter(1, "2021-06-11 10:00");
        closedAfter(2, "2021-06-21 10:00");
        county.item(3, "2021-05-20 10:00");
        county.event(3, "closed", "2021-06-19 00:00");
        // closed twice in June: the last one counts, and its revocation in June does not remove it
        county.item(4, "2021-05-01 10:00", "region_code", "town-b");
        county.event(4, "closed", "2021-06-01 10:00");
        county.event(4, "closure_revoked", "2021-06-02 10:00");
        county.event(4, "closed", "2021-06-10 10:00");
        county.event(4, "closure_revoked", "2021-06-11 10:00");

        CheckAnswers answers = june();

        assertThat(answers.current("handling_days_median")).isEqualTo("4:20");
        assertThat(answers.current("handling_days_p90")).isEqualTo("4:40");
        assertThat(answers.current("handling_days_median", "region=town-b")).isEqualTo("1:40");
        assertThat(answers.current("handling_days_median", "region=county")).isEqualTo("0 not_computable");
    }

    private void closedAfter(long id, String closedAt) {
        county.item(id, "2021-06-01 10:00");
        county.event(id, "closed", closedAt);
    }

    @Test
    void estimatesTheShareAnsweredWithinSixtyDays() throws SQLException {
        // Registered 1 June, cut-off 31 August (91 days on).
        // Day 10: 1 of 5 answered, 4/5 left. Day 20: one leaves closed. Day 30: 1 of 3 at risk, 4/5 x 2/3 = 8/15.
        // Day 61: answered too late to count. So 1 - 8/15 = 7/15.
        answeredOn(1, "2021-06-11");
        county.item(2, "2021-06-01 10:00");
        county.event(2, "closed", "2021-06-21 10:00");
        answeredOn(3, "2021-07-01");
        answeredOn(4, "2021-08-01");
        county.item(5, "2021-06-01 10:00");

        CheckAnswers answers = juneAt("2021-08-31T09:00:00+08:00");

        assertThat(answers.current("answered_within_60")).isEqualTo("2/5=0.466667");
    }

    @Test
    void keepsAtRiskOnADayWhatLeavesOnIt() throws SQLException {
        // both at risk on day 10, one answered: 1/2, flat after
        answeredOn(1, "2021-06-11");
        county.item(2, "2021-06-01 10:00");
        county.event(2, "withdrawn", "2021-06-11 10:00");

        assertThat(june().current("answered_within_60")).isEqualTo("1/2=0.500000 provisional");
        assertThat(june().of("answered_within_60", "", Role.PREVIOUS)).isEqualTo("0 not_computable");
    }

    private void answeredOn(long id, String day) {
        county.item(id, "2021-06-01 10:00");
        county.event(id, "answered", day + " 10:00");
    }
}
