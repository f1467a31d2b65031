package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import org.junit.jupiter.api.Test;

class UnitWorkTests {
    @Test
    void receivesWhatWasForwardedWithinThePeriod() {
        assertThat(work(forwarded("2021-06-01T00:00", "2021-09-01"))).isEqualTo("1 0 0 0");
        assertThat(work(forwarded("2021-06-30T23:59", "2021-09-01"))).isEqualTo("1 0 0 0");
        assertThat(work(forwarded("2021-05-31T23:59", "2021-09-01"))).isEqualTo("0 0 0 0");
        assertThat(work(forwarded("2021-07-01T00:00", "2021-09-01"))).isEqualTo("0 0 0 0");
    }

    @Test
    void whatFellDueWaitsUntilItIsAnsweredOrNoLongerOpen() {
        assertThat(work(forwarded("2021-05-03T09:00", "2021-06-30"))).isEqualTo("0 1 1 0");
        assertThat(work(forwarded("2021-05-03T09:00", "2021-07-01"))).isEqualTo("0 0 0 0");
        assertThat(work(forwarded("2021-05-03T09:00", "2021-06-30").with("answered", "2021-06-30T23:59")))
                .isEqualTo("0 1 0 0");
        assertThat(work(forwarded("2021-05-03T09:00", "2021-06-30").with("answered", "2021-07-01T00:00")))
                .isEqualTo("0 1 1 0");
        assertThat(work(forwarded("2021-05-03T09:00", "2021-06-15").with("closed", "2021-06-20T09:00")))
                .isEqualTo("0 1 0 1");
    }

    @Test
    void whatIsWithdrawnOrMergedByItsDueDayDoesNotFallDue() {
        assertThat(work(forwarded("2021-05-03T09:00", "2021-06-15").with("withdrawn", "2021-06-15T23:59")))
                .isEqualTo("0 0 0 0");
        assertThat(work(forwarded("2021-05-03T09:00", "2021-06-15").with("merged", "2021-06-16T00:00")))
                .isEqualTo("0 1 0 0");
    }

    @Test
    void everyClosingOfThePeriodIsWork() {
        assertThat(work(forwarded("2021-05-03T09:00", "2021-09-15")
                        .with("closed", "2021-06-01T00:00")
                        .with("closure_revoked", "2021-06-10T09:00")
                        .with("closed", "2021-06-30T23:59")))
                .isEqualTo("0 0 0 2");
        assertThat(work(forwarded("2021-05-03T09:00", "2021-09-15")
                        .with("closed", "2021-05-31T23:59")
                        .with("closure_revoked", "2021-06-10T09:00")
                        .with("closed", "2021-07-01T00:00")))
                .isEqualTo("0 0 0 0");
    }

    @Test
    void workIsOfTheUnitInChargeAtTheEndOfThePeriod() {
        JuneCounts counts = JuneCounts.of(registered("2021-05-02T09:00")
                .with("forwarded", "2021-05-03T09:00", "2021-06-15")
                .with("returned", "2021-06-02T09:00")
                .forwardedTo(3, "2021-06-03T09:00", "2021-06-20"));

        assertThat(counts.members(Subject.UNIT_WORK, Dimension.UNIT)).containsExactly(3);
        assertThat(counts.in(Role.PREVIOUS).members(Subject.UNIT_WORK, Dimension.UNIT))
                .containsExactly(1);
        assertThat(counts.in(Role.PREVIOUS).of("unit_received")).isEqualTo("1");
        assertThat(counts.in(Role.SAME_LAST_YEAR).of("unit_received")).isEqualTo("0");
    }

    private static ItemBuilder forwarded(String at, String dueOn) {
        return registered("2021-05-02T09:00").with("forwarded", at, dueOn);
    }

    /** Received, due, due and open, closed. */
    private static String work(ItemBuilder item) {
        JuneCounts june = JuneCounts.of(item);
        return june.of("unit_received") + " " + june.of("unit_due") + " " + june.of("unit_due_open") + " "
                + june.of("unit_closed");
    }
}
