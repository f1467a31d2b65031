package huibao.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DayCountsTests {
    private final Random random = new Random(20210731);

    @Test
    void countsEachDayAsAMapDoes() {
        for (int days : new int[] {1, 7, 61, 4_000, Integer.MAX_VALUE}) {
            DayCounts counts = new DayCounts();
            Map<Integer, Long> expected = filled(counts, days);
            DayCounts others = new DayCounts();
            Map<Integer, Long> more = filled(others, days);

            assertThat(counts.byDay()).isEqualTo(expected);
            counts.addAll(others);
            more.forEach((day, count) -> expected.merge(day, count, Long::sum));
            assertThat(counts.byDay()).isEqualTo(expected);
            assertThat(others.byDay()).isEqualTo(more);
        }
    }

    private Map<Integer, Long> filled(DayCounts counts, int days) {
        Map<Integer, Long> expected = new TreeMap<>();
        for (int fact = 0; fact < 3_000; fact++) {
            int day = random.nextInt(days) - (fact % 3 == 0 ? days / 2 : 0);
            counts.add(day, 1 + fact % 2);
            expected.merge(day, 1L + fact % 2, Long::sum);
        }
        return expected;
    }
}
