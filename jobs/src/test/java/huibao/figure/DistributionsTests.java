package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DistributionsTests {
    @Test
    void takesTheNearestRank() {
        // 10, 20, 30, 40: the second of four; the ninth of ten
        assertThat(Distributions.nearestRank(Map.of(10, 1L, 20, 1L, 30, 1L, 40, 1L), 50))
                .isEqualTo(20);
        assertThat(Distributions.nearestRank(Map.of(1, 8L, 5, 1L, 99, 1L), 90)).isEqualTo(5);
        assertThat(Distributions.nearestRank(Map.of(7, 1L), 90)).isEqualTo(7);
    }

    @Test
    void letsTheCensoredLeaveAfterTheEventsOfTheirDay() {
        // five items: answered on day 10, left on day 10, answered on day 20, in sight until 30, answered on day 61.
        // Day 10: 5 at risk, 4/5 go on. Day 20: 3 at risk, 2/3 go on. Day 61 is too late. 1 - 8/15 = 7/15
        Map<Integer, Long> histogram = Map.of(20, 1L, 21, 1L, 40, 1L, 61, 1L, 122, 1L);

        assertThat(Distributions.eventShare(histogram, 60)).isEqualByComparingTo("0.466667");
    }

    @Test
    void isNothingWhereNobodyWasAnswered() {
        assertThat(Distributions.eventShare(Map.of(11, 3L), 60)).isEqualByComparingTo("0");
        // the last at risk was answered: all are
        assertThat(Distributions.eventShare(Map.of(10, 2L), 60)).isEqualByComparingTo("1");
    }

    @Test
    void countsTheEventsWithinTheirDays() {
        // answered on days 10 and 60, left on day 20, answered on day 61
        Map<Integer, Long> histogram = Map.of(20, 2L, 120, 3L, 41, 4L, 122, 5L);

        assertThat(Distributions.events(histogram, 60)).isEqualTo(5);
        assertThat(Distributions.largest(Map.of(3, 1L, 41, 2L))).isEqualTo(41);
        assertThat(Distributions.count(histogram)).isEqualTo(14);
    }
}
