package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import org.junit.jupiter.api.Test;

class EvaluationTests {
    @Test
    void anEvaluationCountsOnItsDay() {
        assertThat(satisfied("2021-05-31T23:59")).isEqualTo("0/0");
        assertThat(satisfied("2021-06-01T00:00")).isEqualTo("1/1");
        assertThat(satisfied("2021-06-30T23:59")).isEqualTo("1/1");
        assertThat(satisfied("2021-07-01T00:00")).isEqualTo("0/0");
    }

    @Test
    void basicallySatisfiedIsSatisfied() {
        assertThat(JuneCounts.of(may().rated("unit", "rated", "basically_satisfied", "2021-06-10T09:00"))
                        .of("satisfaction_rate"))
                .isEqualTo("1/1");
    }

    @Test
    void everyPeriodHasItsOwn() {
        JuneCounts counts = JuneCounts.of(may().rated("office", "rated", "satisfied", "2021-05-20T09:00")
                .rated("unit", "rated", "dissatisfied", "2021-06-20T09:00"));

        assertThat(counts.of("satisfaction_rate")).isEqualTo("0/1");
        assertThat(counts.in(Role.PREVIOUS).of("satisfaction_rate")).isEqualTo("1/1");
        assertThat(counts.in(Role.YTD).of("satisfaction_rate")).isEqualTo("1/2");
        assertThat(counts.in(Role.SAME_LAST_YEAR).of("satisfaction_rate")).isEqualTo("0/0");
    }

    @Test
    void theOfficeIsTheRegisteringUnitAndTheOtherThatOfTheForwardingInForceAtTheEnd() {
        JuneCounts counts = JuneCounts.of(registered("2021-05-02T09:00")
                .registeredBy(2)
                .forwardedTo(1, "2021-05-03T09:00", "2021-07-20")
                .with("returned", "2021-06-29T09:00")
                .forwardedTo(3, "2021-06-30T23:59", "2021-07-20")
                .rated("office", "rated", "satisfied", "2021-06-10T09:00")
                .rated("unit", "rated", "dissatisfied", "2021-06-11T09:00"));

        assertThat(counts.members(Subject.EVALUATION, Dimension.TARGET))
                .containsExactly(Dimension.TARGET.number("office"), Dimension.TARGET.number("unit"));
        assertThat(counts.members(Subject.EVALUATION, Dimension.UNIT)).containsExactly(2, 3);
        assertThat(counts.members(Subject.EVALUATION, Dimension.RATING))
                .containsExactly(Dimension.RATING.number("satisfied"), Dimension.RATING.number("dissatisfied"));
    }

    @Test
    void onlyWhatIsProcessedIsRated() {
        assertThat(JuneCounts.of(may().judicial().rated("unit", "rated", "satisfied", "2021-06-10T09:00"))
                        .of("satisfaction_rate"))
                .isEqualTo("0/0");
    }

    private static ItemBuilder may() {
        return registered("2021-05-02T09:00");
    }

    private static String satisfied(String at) {
        return JuneCounts.of(may().rated("office", "rated", "satisfied", at)).of("satisfaction_rate");
    }
}
