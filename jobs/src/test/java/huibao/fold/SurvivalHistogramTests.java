package huibao.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurvivalHistogramTests {
    @Test
    void oneNumberKeepsTheDaysAndWhetherTheAnswerCame() {
        Set<Integer> keys = new HashSet<>();
        for (int days = 0; days <= 61; days++) {
            for (boolean answered : new boolean[] {true, false}) {
                int key = SurvivalHistogram.key(days, answered);
                assertThat(SurvivalHistogram.days(key)).isEqualTo(days);
                assertThat(SurvivalHistogram.isEvent(key)).isEqualTo(answered);
                keys.add(key);
            }
        }
        assertThat(keys).hasSize(2 * 62);
    }

    @Test
    void ofOneDayTheAnswersComeBeforeThoseThatLeft() {
        assertThat(SurvivalHistogram.key(10, true)).isLessThan(SurvivalHistogram.key(10, false));
        assertThat(SurvivalHistogram.key(10, false)).isLessThan(SurvivalHistogram.key(11, true));
    }
}
