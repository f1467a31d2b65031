package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScaleTests {
    @Test
    void countsHaveWholeSteps() {
        assertThat(Scale.fromZero(Stream.of(BigDecimal.ONE), 0, 100).ticks())
                .containsExactly(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(Scale.around(Stream.of(new BigDecimal(2), new BigDecimal(4)), 0, 100)
                        .ticks())
                .allSatisfy(
                        tick -> assertThat(tick.stripTrailingZeros().scale()).isLessThanOrEqualTo(0));
    }

    @Test
    void sharesMayHaveFractions() {
        assertThat(Scale.fromZero(Stream.of(new BigDecimal("0.8")), 0, 100).step())
                .isEqualByComparingTo("0.2");
    }
}
