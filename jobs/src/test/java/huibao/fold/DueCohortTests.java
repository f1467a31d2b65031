package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import org.junit.jupiter.api.Test;

/** The four cohorts of what falls due, by period. */
class DueCohortTests {
    @Test
    void everyPeriodHasWhatFellDueInIt() {
        JuneCounts counts = JuneCounts.of(registered("2021-05-01T10:00")
                .with("accepted", "2021-05-02T10:00")
                .with("forwarded", "2021-05-02T10:00", "2021-05-20")
                .with("notified", "2021-05-03T10:00")
                .with("answered", "2021-05-19T10:00")
                .with("closed", "2021-06-02T10:00"));

        assertThat(rates(counts)).isEqualTo("0/0 0/0 0/0 0/0");
        // closed only after May's end, which the year to date has behind it
        assertThat(rates(counts.in(Role.PREVIOUS))).isEqualTo("1/1 1/1 1/1 0/1");
        assertThat(rates(counts.in(Role.YTD))).isEqualTo("1/1 1/1 1/1 1/1");
        assertThat(rates(counts.in(Role.SAME_LAST_YEAR))).isEqualTo("0/0 0/0 0/0 0/0");
    }

    @Test
    void anItemRegisteredAfterThePeriodIsInTheCohortsOfItsDueDay() {
        assertThat(JuneCounts.of(registered("2021-07-02T09:00")
                                .with("forwarded", "2021-06-01T09:00", "2021-06-10")
                                .with("answered", "2021-06-09T09:00"))
                        .of("answer_rate"))
                .isEqualTo("1/1");
    }

    @Test
    void whatIsDueOnTheDayOfTheCutOffIsNotInTheDenominatorThoughItIsClosed() {
        JuneCounts june = JuneCounts.at(
                "2021-06-20T12:00",
                registered("2021-05-01T10:00")
                        .with("forwarded", "2021-05-02T10:00", "2021-06-20")
                        .with("closed", "2021-06-19T10:00"));

        assertThat(june.of("answer_rate")).isEqualTo("0/0");
        assertThat(june.of("first_time_resolution_rate")).isEqualTo("0/0");
        assertThat(june.of("closure_rate")).isEqualTo("1/1");
    }

    @Test
    void whatIsResolvedAtOnceSaysNothingOfTheNextItem() {
        JuneCounts june = JuneCounts.of(
                registered("2021-05-01T10:00")
                        .with("forwarded", "2021-05-02T10:00", "2021-06-20")
                        .with("answered", "2021-06-10T10:00")
                        .with("closed", "2021-06-11T10:00"),
                registered("2015-05-01T10:00").id(2).with("forwarded", "2021-05-02T10:00", "2021-06-20"));

        assertThat(june.of("first_time_resolution_rate")).isEqualTo("1/2");
        assertThat(june.of("first_time_resolution_closed_rate")).isEqualTo("1/1");
    }

    /** Acceptance, notice, answer, closure. */
    private static String rates(JuneCounts counts) {
        return counts.of("office_acceptance_rate") + " " + counts.of("unit_notice_rate") + " "
                + counts.of("answer_rate") + " " + counts.of("closure_rate");
    }
}
