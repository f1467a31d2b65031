package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.metric.Dimension;
import huibao.metric.Subject;
import org.junit.jupiter.api.Test;

class TimelinessTests {
    @Test
    void countsAnItemInTheMonthItFallsDue() {
        JuneCounts june = JuneCounts.of(
                // day 15 after 17 May is 1 June; accepted on it
                registered("2021-05-17T23:59").with("accepted", "2021-06-01T23:59"),
                registered("2021-05-17T00:00").with("accepted", "2021-06-02T00:00"),
                registered("2021-06-15T10:00"),
                // falls due on 31 May and on 1 July: not June's
                registered("2021-05-16T10:00"),
                registered("2021-06-16T10:00"));

        assertThat(june.of("office_acceptance_rate")).isEqualTo("1/3");
        assertThat(states(june, "office_acceptance_states")).isEqualTo("1 1 1 0");
    }

    @Test
    void leavesOutWhatIsNotProcessed() {
        JuneCounts june = JuneCounts.of(
                registered("2021-06-01T10:00").judicial(),
                registered("2021-06-01T10:00").initial("false"),
                registered("2021-06-01T10:00").initial("unknown"),
                registered("2021-06-01T10:00").with("withdrawn", "2021-06-16T23:00"),
                registered("2021-06-01T10:00").with("merged", "2021-06-17T00:00"));

        // only the last: it was merged the day after it fell due
        assertThat(june.of("office_acceptance_rate")).isEqualTo("0/1");
    }

    @Test
    void extendsOnlyInTime() {
        JuneCounts june = JuneCounts.of(
                registered("2021-05-01T10:00")
                        .with("forwarded", "2021-05-02T10:00", "2021-06-10")
                        .with("extended", "2021-06-10T20:00", "2021-06-25")
                        .with("answered", "2021-06-20T10:00"),
                registered("2021-05-01T10:00")
                        .with("forwarded", "2021-05-02T10:00", "2021-06-10")
                        .with("extended", "2021-06-11T08:00", "2021-06-25")
                        .with("answered", "2021-06-20T10:00"));

        assertThat(june.of("answer_rate")).isEqualTo("1/2");
    }

    @Test
    void movesAnItemToTheMonthItIsExtendedTo() {
        ItemBuilder extended = registered("2021-05-01T10:00")
                .with("forwarded", "2021-05-02T10:00", "2021-06-10")
                .with("extended", "2021-06-05T20:00", "2021-07-10");

        assertThat(JuneCounts.of(extended).of("answer_rate")).isEqualTo("0/0");
    }

    @Test
    void expectsTheForwardingInForceToBeAnswered() {
        JuneCounts june = JuneCounts.of(registered("2021-05-01T10:00")
                .with("forwarded", "2021-05-02T10:00", "2021-06-02")
                .with("answered", "2021-05-03T10:00")
                .with("returned", "2021-05-04T10:00")
                .with("forwarded", "2021-05-05T10:00", "2021-06-05")
                // not sent back in between, so this one is ignored
                .with("forwarded", "2021-05-06T10:00", "2021-06-30")
                .with("answered", "2021-06-06T10:00"));

        // due on 5 June, answered on the 6th; the answer of 3 May went to the forwarding that was sent back
        assertThat(states(june, "answer_states")).isEqualTo("0 1 0 0");
    }

    @Test
    void waitsForTheDayOfTheCutOff() {
        ItemBuilder due = registered("2021-05-01T10:00").with("forwarded", "2021-05-02T10:00", "2021-06-20");

        assertThat(states(JuneCounts.at("2021-06-20T12:00", due), "answer_states"))
                .isEqualTo("0 0 0 1");
        assertThat(JuneCounts.at("2021-06-20T12:00", due).of("answer_rate")).isEqualTo("0/0");
        assertThat(states(JuneCounts.at("2021-06-21T00:00", due), "answer_states"))
                .isEqualTo("0 0 1 0");
    }

    @Test
    void looksSixtyDaysOnForAFirstTimeResolution() {
        ItemBuilder resolved = answered(1);
        ItemBuilder repeatedOnDay60 = answered(2);
        ItemBuilder repeatedOnDay61 = answered(3);
        JuneCounts june = JuneCounts.at(
                "2021-12-31T00:00",
                resolved,
                repeatedOnDay60,
                repeatedOnDay61,
                // answered on 20 June: day 60 is 19 August; the second hangs on the first repeat, two steps from the
                // root
                registered("2021-08-19T23:00").id(20).repeats(2).initial("false"),
                registered("2021-08-20T00:00").id(30).repeats(3).initial("false"),
                registered("2021-08-20T00:00").id(31).repeats(30).initial("false"));

        assertThat(june.of("first_time_resolution_rate")).isEqualTo("2/3");
    }

    @Test
    void censorsWhatLeavesWithoutAnAnswer() {
        JuneCounts june = JuneCounts.of(
                registered("2021-06-01T10:00").with("answered", "2021-06-11T10:00"),
                registered("2021-06-01T10:00").with("closed", "2021-06-06T10:00"),
                registered("2021-06-01T10:00"));

        // answered after 10 days, left after 5, in sight for the 32 days to 3 July
        assertThat(june.days(Subject.SURVIVAL))
                .containsExactly(
                        SurvivalHistogram.key(10, true),
                        SurvivalHistogram.key(5, false),
                        SurvivalHistogram.key(32, false));
    }

    @Test
    void ratesTheHandlingOnlyWhenItWasRated() {
        JuneCounts june = JuneCounts.of(
                registered("2021-05-01T10:00").rated("office", "rated", "satisfied", "2021-06-11T10:00"),
                registered("2021-05-01T10:00").rated("office", "rated", "dissatisfied", "2021-06-11T10:00"),
                registered("2021-05-01T10:00").rated("unit", "lapsed", "unknown", "2021-06-11T10:00"),
                registered("2021-05-01T10:00").rated("unit", "pending", "unknown", "2021-06-11T10:00"));

        assertThat(june.of("satisfaction_rate")).isEqualTo("1/2");
        assertThat(june.of("participation_rate")).isEqualTo("2/3");
    }

    @Test
    void noticeIsDueFifteenDaysAfterTheFirstForwarding() {
        JuneCounts june = JuneCounts.of(
                forwardedOn("2021-05-17").with("notified", "2021-06-01T23:59"),
                forwardedOn("2021-05-18").with("notified", "2021-05-18T23:59"),
                forwardedOn("2021-05-17").with("notified", "2021-06-02T00:00"),
                // a notice from before the forwarding is none of this unit's
                registered("2021-05-02T10:00")
                        .with("notified", "2021-05-03T10:00")
                        .with("forwarded", "2021-05-17T10:00", "2021-07-30"),
                // due on 31 May
                forwardedOn("2021-05-16").with("notified", "2021-05-20T10:00"));

        assertThat(june.of("unit_notice_rate")).isEqualTo("2/4");
    }

    @Test
    void closedIsWhatIsClosedAtTheEndOfThePeriod() {
        JuneCounts june = JuneCounts.of(
                dueOn10June().with("closed", "2021-06-10T23:59"),
                dueOn10June().with("closed", "2021-06-11T00:00"),
                dueOn10June().with("closed", "2021-07-01T00:00"),
                dueOn10June().with("answered", "2021-06-05T10:00"));

        assertThat(states(june, "closure_states")).isEqualTo("1 1 2 0");
        assertThat(june.of("closure_rate")).isEqualTo("2/4");
    }

    @Test
    void resolvedAtTheFirstTimeIsWhatIsAnsweredAndClosed() {
        JuneCounts june = JuneCounts.of(
                dueOn10June().with("answered", "2021-06-05T10:00").with("closed", "2021-06-06T10:00"),
                dueOn10June().with("answered", "2021-06-05T10:00"),
                dueOn10June().with("closed", "2021-06-06T10:00"));

        assertThat(june.of("first_time_resolution_rate")).isEqualTo("1/3");
        assertThat(june.of("first_time_resolution_closed_rate")).isEqualTo("1/2");
    }

    /** The registering unit answers for the acceptance and is where a survival begins, the one it went to for the rest. */
    @Test
    void everyFactIsOfTheUnitThatAnswersForIt() {
        JuneCounts june = JuneCounts.of(registered("2021-06-01T10:00")
                .with("forwarded", "2021-06-02T10:00", "2021-06-10")
                .with("closed", "2021-06-20T10:00"));

        assertThat(june.members(Subject.ACCEPTANCE, Dimension.UNIT)).containsExactly(0);
        assertThat(june.members(Subject.SURVIVAL, Dimension.UNIT)).containsExactly(0);
        assertThat(june.members(Subject.NOTICE, Dimension.UNIT)).containsExactly(1);
        assertThat(june.members(Subject.ANSWER, Dimension.UNIT)).containsExactly(1);
        assertThat(june.members(Subject.HANDLING, Dimension.UNIT)).containsExactly(1);
    }

    @Test
    void handlingEndsInThePeriodOfItsLastClosing() {
        JuneCounts june = JuneCounts.of(
                registered("2021-05-22T10:00").with("closed", "2021-06-01T00:00"),
                registered("2021-05-31T10:00").with("closed", "2021-06-30T23:59"),
                registered("2021-05-31T10:00").with("closed", "2021-07-01T00:00"),
                registered("2021-05-31T10:00").with("closed", "2021-05-31T23:59"));

        assertThat(june.days(Subject.HANDLING)).containsExactly(10, 30);
    }

    @Test
    void survivalCountsWhatIsRegisteredInThePeriod() {
        JuneCounts june = JuneCounts.of(
                registered("2021-05-31T23:59").with("answered", "2021-06-02T10:00"),
                registered("2021-06-30T23:59").with("answered", "2021-07-01T10:00"),
                registered("2021-07-01T00:00").with("answered", "2021-07-02T10:00"));

        assertThat(june.days(Subject.SURVIVAL)).containsExactly(SurvivalHistogram.key(1, true));
    }

    private static ItemBuilder forwardedOn(String day) {
        return registered("2021-05-02T10:00").with("forwarded", day + "T10:00", "2021-07-30");
    }

    private static ItemBuilder dueOn10June() {
        return registered("2021-05-01T10:00").with("forwarded", "2021-05-02T10:00", "2021-06-10");
    }

    private static ItemBuilder answered(long id) {
        return registered("2021-05-01T10:00")
                .id(id)
                .with("forwarded", "2021-05-02T10:00", "2021-06-25")
                .with("answered", "2021-06-20T10:00")
                .with("closed", "2021-06-20T11:00");
    }

    private static String states(JuneCounts counts, String measure) {
        StringBuilder states = new StringBuilder();
        for (String state : Dimension.STATE.words()) {
            states.append(counts.of(measure, Dimension.STATE, state)).append(' ');
        }
        return states.toString().strip();
    }
}
