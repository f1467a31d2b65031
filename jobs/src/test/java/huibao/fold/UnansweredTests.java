package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import org.junit.jupiter.api.Test;

class UnansweredTests {
    private static final int ELSEWHERE_OFFICE = 2;

    @Test
    void whatIsNotForwardedWaitsMoreThanFifteenDays() {
        // to 30 June: 16 days and 15 days
        assertThat(unforwarded(registered("2021-06-14T23:59"))).isEqualTo("1");
        assertThat(unforwarded(registered("2021-06-15T00:00"))).isEqualTo("0");
    }

    @Test
    void onlyAForwardingWithADueDayByTheEndOfThePeriodCounts() {
        assertThat(unforwarded(june().with("forwarded", "2021-06-02T09:00"))).isEqualTo("1");
        assertThat(unforwarded(june().with("forwarded", "2021-06-30T23:59", "2021-09-01")))
                .isEqualTo("0");
        assertThat(unforwarded(june().with("forwarded", "2021-07-01T00:00", "2021-09-01")))
                .isEqualTo("1");
    }

    @Test
    void whatIsAnsweredOrNotOpenAtTheEndWaitsForNothing() {
        assertThat(unforwarded(june().with("answered", "2021-06-30T23:59"))).isEqualTo("0");
        assertThat(unforwarded(june().with("answered", "2021-07-01T00:00"))).isEqualTo("1");
        assertThat(unforwarded(june().with("closed", "2021-06-30T23:59"))).isEqualTo("0");
        assertThat(unforwarded(june().with("closed", "2021-07-01T00:00"))).isEqualTo("1");
        assertThat(waiting(due("2021-06-10").with("answered", "2021-06-30T23:59")))
                .isEqualTo("0 0");
        assertThat(waiting(due("2021-07-10").with("withdrawn", "2021-06-30T23:59")))
                .isEqualTo("0 0");
    }

    @Test
    void onlyAnOwnPetitionOfficeHasToForward() {
        assertThat(unforwarded(june().registeredBy(0))).isEqualTo("1");
        assertThat(unforwarded(june().registeredBy(1))).isEqualTo("0");
        assertThat(unforwarded(june().registeredBy(ELSEWHERE_OFFICE))).isEqualTo("0");
        assertThat(unforwarded(june().registeredBy(Numbers.NONE))).isEqualTo("0");
    }

    @Test
    void onlyWhatIsProcessedIsWaitedFor() {
        assertThat(unforwarded(june().judicial())).isEqualTo("0");
        assertThat(unforwarded(june().initial("false"))).isEqualTo("0");
        assertThat(unforwarded(june().purpose("accusation"))).isEqualTo("0");
        assertThat(waiting(due("2021-06-10").judicial())).isEqualTo("0 0");
    }

    @Test
    void whatFallsDueAfterThePeriodFallsDueInTheNext() {
        assertThat(waiting(due("2021-06-30"))).isEqualTo("1 0");
        assertThat(waiting(due("2021-07-01"))).isEqualTo("0 1");
        assertThat(waiting(due("2021-07-31"))).isEqualTo("0 1");
        assertThat(waiting(due("2021-08-01"))).isEqualTo("0 0");
        assertThat(JuneCounts.of(due("2021-06-15").with("extended", "2021-06-15T23:59", "2021-07-15"))
                        .of("due_next"))
                .isEqualTo("1");
    }

    @Test
    void ofAnEditionToDateAlsoTheRestOfThePeriod() {
        String noon = "2021-06-20T12:00";

        assertThat(waiting(JuneCounts.at(noon, due("2021-06-19")))).isEqualTo("1 0");
        assertThat(waiting(JuneCounts.at(noon, due("2021-06-20")))).isEqualTo("0 1");
        assertThat(waiting(JuneCounts.at(noon, due("2021-06-30")))).isEqualTo("0 1");
        assertThat(waiting(JuneCounts.at(noon, due("2021-07-31")))).isEqualTo("0 1");
        assertThat(waiting(JuneCounts.at(noon, due("2021-08-01")))).isEqualTo("0 0");
    }

    @Test
    void theDaysOverdueAreCountedToTheEndOfThePeriod() {
        assertThat(JuneCounts.of(due("2021-06-30")).days(Subject.OVERDUE)).containsExactly(1);
        assertThat(JuneCounts.of(due("2021-06-01")).days(Subject.OVERDUE)).containsExactly(30);
        // what waits without being overdue counts no days
        assertThat(JuneCounts.of(due("2021-07-10")).days(Subject.DUE_NEXT)).containsExactly(0);
        assertThat(JuneCounts.of(june()).days(Subject.UNFORWARDED)).containsExactly(0);
    }

    @Test
    void everyPeriodHasWhatWaitedAtItsOwnEnd() {
        JuneCounts counts = JuneCounts.of(due("2021-06-10"));

        assertThat(waiting(counts)).isEqualTo("1 0");
        assertThat(waiting(counts.in(Role.PREVIOUS))).isEqualTo("0 1");
        assertThat(waiting(counts.in(Role.SAME_LAST_YEAR))).isEqualTo("0 0");
        assertThat(JuneCounts.of(registered("2021-05-31T23:59"))
                        .in(Role.PREVIOUS)
                        .of("unforwarded_open"))
                .isEqualTo("0");
    }

    @Test
    void theRegisteringUnitHasToForwardTheOtherToAnswer() {
        ItemBuilder overdue =
                registered("2021-05-02T09:00").registeredBy(1).forwardedTo(3, "2021-05-03T09:00", "2021-06-10");
        ItemBuilder next =
                registered("2021-05-02T09:00").registeredBy(1).forwardedTo(3, "2021-05-03T09:00", "2021-07-10");

        assertThat(JuneCounts.of(june()).members(Subject.UNFORWARDED, Dimension.UNIT))
                .containsExactly(0);
        assertThat(JuneCounts.of(overdue).members(Subject.OVERDUE, Dimension.UNIT))
                .containsExactly(3);
        assertThat(JuneCounts.of(next).members(Subject.DUE_NEXT, Dimension.UNIT))
                .containsExactly(3);
    }

    private static ItemBuilder june() {
        return registered("2021-06-01T09:00");
    }

    private static ItemBuilder due(String day) {
        return registered("2021-05-02T09:00").with("forwarded", "2021-05-03T09:00", day);
    }

    private static String unforwarded(ItemBuilder item) {
        return JuneCounts.of(item).of("unforwarded_open");
    }

    private static String waiting(ItemBuilder item) {
        return waiting(JuneCounts.of(item));
    }

    /** Overdue, due in the next period. */
    private static String waiting(JuneCounts counts) {
        return counts.of("overdue_open") + " " + counts.of("due_next");
    }
}
