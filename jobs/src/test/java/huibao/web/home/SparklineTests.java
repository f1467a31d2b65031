package huibao.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.web.home.KeyFigure.MonthValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SparklineTests {
    private static MonthValue month(String label, Integer now, Integer before) {
        return new MonthValue(
                label,
                Optional.ofNullable(now).map(BigDecimal::valueOf),
                Optional.ofNullable(before).map(BigDecimal::valueOf));
    }

    @Test
    void bothYearsAreDrawnOnOneScaleFromTheLeastToTheLargest() {
        Sparkline line = Sparkline.of(List.of(month("2021-05", 0, 10), month("2021-06", 10, 0)));

        assertThat(line.now()).isEqualTo("M4.0 40.0L172.0 4.0");
        assertThat(line.before()).isEqualTo("M4.0 4.0L172.0 40.0");
        assertThat(line.endX() + " " + line.endY()).isEqualTo("172.0 4.0");
    }

    @Test
    void aMonthWithoutANumberIsAGapAndNeverZero() {
        Sparkline line = Sparkline.of(
                List.of(month("2021-04", 2, null), month("2021-05", null, null), month("2021-06", 4, null)));

        assertThat(line.now()).isEqualTo("M4.0 40.0M172.0 4.0");
        assertThat(line.before()).isEmpty();
    }

    @Test
    void theEndIsNotMarkedWhereTheLastMonthHasNoNumber() {
        assertThat(Sparkline.of(List.of(month("2021-05", 2, 1), month("2021-06", null, 1)))
                        .endX())
                .isEmpty();
    }
}
