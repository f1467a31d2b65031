package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.metric.Dimension;
import huibao.metric.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The state of the matter an upward visit was made about on 10 June 2021. */
class MatterStateTests {
    @Test
    void aRootRegisteredAfterTheDayIsNoRoot() {
        assertThat(state(registered("2021-06-10T23:59"))).isEqualTo("in_time");
        assertThat(state(registered("2021-06-11T00:00"))).isEqualTo(Dimension.UNKNOWN);
    }

    @Test
    void aVoidedRootIsNoRoot() {
        assertThat(state(accepted().voidedAt("2021-07-01T00:00"))).isEqualTo(Dimension.UNKNOWN);
    }

    @Test
    void whatIsClosedWithdrawnOrMergedByTheEndOfTheDayIsClosed() {
        assertThat(state(accepted().with("closed", "2021-06-10T23:59"))).isEqualTo("closed");
        assertThat(state(accepted().with("withdrawn", "2021-06-10T23:59"))).isEqualTo("closed");
        assertThat(state(accepted().with("merged", "2021-06-10T23:59"))).isEqualTo("closed");
        assertThat(state(accepted().with("closed", "2021-06-11T00:00"))).isEqualTo("in_time");
        assertThat(state(accepted().with("closed", "2021-06-09T09:00").with("closure_revoked", "2021-06-10T23:59")))
                .isEqualTo("in_time");
        assertThat(state(accepted().with("answered", "2021-06-08T09:00").with("closed", "2021-06-09T09:00")))
                .isEqualTo("closed");
    }

    @Test
    void whatIsAnsweredByTheEndOfTheDayIsAnsweredHoweverLate() {
        assertThat(state(due("2021-06-01").with("answered", "2021-06-10T23:59")))
                .isEqualTo("answered");
        assertThat(state(due("2021-06-01").with("answered", "2021-06-11T00:00")))
                .isEqualTo("answer_overdue");
        assertThat(state(accepted().with("answered", "2021-06-10T23:59"))).isEqualTo("answered");
    }

    @Test
    void anAnswerIsOverdueFromTheDayAfterItsDueDay() {
        assertThat(state(due("2021-06-09"))).isEqualTo("answer_overdue");
        assertThat(state(due("2021-06-10"))).isEqualTo("in_time");
        assertThat(state(due("2021-06-09").with("extended", "2021-06-09T09:00", "2021-07-09")))
                .isEqualTo("in_time");
        assertThat(state(accepted().with("forwarded", "2021-06-11T00:00", "2021-06-09")))
                .isEqualTo("in_time");
    }

    @Test
    void anAcceptanceIsOverdueAfterFifteenDays() {
        // day 15 is 9 June and 10 June
        assertThat(state(registered("2021-05-25T23:59"))).isEqualTo("acceptance_overdue");
        assertThat(state(registered("2021-05-26T00:00"))).isEqualTo("in_time");
        // within its due day, but never accepted
        assertThat(state(registered("2021-05-02T09:00").with("forwarded", "2021-05-03T09:00", "2021-07-10")))
                .isEqualTo("acceptance_overdue");
    }

    @Test
    void whatIsAcceptedByTheEndOfTheDayIsNotOverdue() {
        assertThat(state(registered("2021-05-02T09:00").with("accepted", "2021-06-10T23:59")))
                .isEqualTo("in_time");
        assertThat(state(registered("2021-05-02T09:00").with("accepted", "2021-06-11T00:00")))
                .isEqualTo("acceptance_overdue");
    }

    @Test
    void onlyPetitionOfficesHaveToAccept() {
        assertThat(state(registered("2021-05-02T09:00").registeredBy(1))).isEqualTo("in_time");
        assertThat(state(registered("2021-05-02T09:00").registeredBy(Numbers.NONE)))
                .isEqualTo("in_time");
        // of any region: the matter's own region does not matter
        assertThat(state(registered("2021-05-02T09:00").registeredBy(2).in(JuneQuestion.ELSEWHERE)))
                .isEqualTo("acceptance_overdue");
    }

    private static ItemBuilder accepted() {
        return registered("2021-05-02T09:00").with("accepted", "2021-05-03T09:00");
    }

    private static ItemBuilder due(String day) {
        return accepted().with("forwarded", "2021-05-03T10:00", day);
    }

    private static String state(ItemBuilder root) {
        ItemBuilder visit = registered("2021-06-12T10:00")
                .id(9)
                .repeats(1)
                .initial("false")
                .visit(1)
                .at("province")
                .petitionedOn("2021-06-10");
        List<Integer> states = JuneCounts.of(root, visit).members(Subject.UPWARD_VISIT, Dimension.MATTER_STATE);
        assertThat(states).hasSize(1);
        int state = states.get(0);
        List<String> words = Dimension.MATTER_STATE.words();
        return state == words.size() ? Dimension.UNKNOWN : words.get(state);
    }
}
