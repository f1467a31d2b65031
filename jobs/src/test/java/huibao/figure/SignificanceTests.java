package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignificanceTests {
    /** Garwood's table. */
    @Test
    void givesExactPoissonLimits() {
        assertThat(Significance.poissonLimits(0).lower()).isZero();
        assertThat(Significance.poissonLimits(0).upper()).isCloseTo(3.689, within(0.001));
        assertThat(Significance.poissonLimits(10).lower()).isCloseTo(4.795, within(0.001));
        assertThat(Significance.poissonLimits(10).upper()).isCloseTo(18.390, within(0.001));
        assertThat(Significance.poissonLimits(100).lower()).isCloseTo(81.364, within(0.001));
        assertThat(Significance.poissonLimits(100).upper()).isCloseTo(121.627, within(0.001));
    }

    @Test
    void refusesNegativeCounts() {
        assertThatThrownBy(() -> Significance.poissonLimits(-1)).hasMessageContaining("Invalid count: -1.0");
    }

    @Test
    void doesNotCallTwoOfTwoAgainstNoneOfTwoDifferent() {
        assertThat(Significance.ratesDiffer(2, 2, 0, 2)).isFalse();
        assertThat(Significance.ratesDiffer(20, 20, 0, 20)).isTrue();
    }

    @Test
    void comparesEqualCertainties() {
        assertThat(Significance.ratesDiffer(50, 50, 30, 30)).isFalse();
    }
}
