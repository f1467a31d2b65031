package huibao.check;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SatisfactionCheckTests extends CountyTests {
    @Test
    void keepsLapsedOutOfSatisfactionAndInParticipation() throws SQLException {
        evaluated(1, "rated", "satisfied");
        evaluated(2, "rated", "basically_satisfied");
        evaluated(3, "rated", "dissatisfied");
        evaluated(4, "lapsed", null);
        evaluated(5, "pending", null);
        // rated, and not satisfied
        evaluated(6, "rated", null);

        CheckAnswers answers = june();

        assertThat(answers.current("satisfaction_rate", "target=unit")).isEqualTo("2/4=0.500000");
        assertThat(answers.current("participation_rate", "target=unit")).isEqualTo("4/5=0.800000");
        assertThat(answers.current("participation_rate", "target=office")).isEqualTo("0/0 not_computable");
        assertThat(answers.current("participation_rate", "")).isEqualTo("4/5=0.800000");
        assertThat(answers.of("participation_rate", "target=unit", Role.LAST_12_MONTHS))
                .isEqualTo("4/5=0.800000");
        assertThat(answers.of("participation_rate", "target=unit;unit=bureau-b", Role.LAST_12_MONTHS))
                .isEqualTo("4/5=0.800000");
        assertThat(answers.of("participation_rate", "region=town-a;target=unit", Role.LAST_12_MONTHS))
                .isEqualTo("4/5=0.800000");
        // of a unit or a place in the last twelve months alone
        assertThat(answers.current("participation_rate", "target=unit;unit=bureau-b"))
                .isEqualTo("absent");
        assertThat(answers.current("participation_rate", "region=town-a;target=unit"))
                .isEqualTo("absent");
    }

    /** Evaluated on the last day of June, when bureau-b was in charge. */
    private void evaluated(long id, String status, String rating) {
        county.item(id, "2021-05-01 10:00");
        county.forwarded(id, "2021-05-02 10:00", "bureau-a", "2021-06-20");
        county.event(id, "returned", "2021-05-03 10:00");
        county.forwarded(id, "2021-05-04 10:00", "bureau-b", "2021-06-20");
        county.evaluation(id, "unit", status, rating, "2021-06-30 23:30");
    }
}
