package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispersionTests {
    @Test
    void fewerThanSixPairsSayNothing() {
        assertThat(Dispersion.of(pairs(140, 5))).isEqualTo(Dispersion.NONE);
        assertThat(Dispersion.of(pairs(140, 6))).isNotEqualTo(Dispersion.NONE);
    }

    /** 40 squared over 240 is 6.6667; by the chi-square's median of 0.4549 that is 14.6552. */
    @Test
    void isTheMedianSquareOverThatOfChance() {
        assertThat(value(Dispersion.of(pairs(140, 7)))).isEqualByComparingTo("14.6552");
    }

    /** Squares 1/199 (six times 100 against 99) and 40²/240 (six times): the median is half their sum. */
    @Test
    void ofAnEvenNumberOfPairsTheMedianLiesBetweenTheTwoInTheMiddle() {
        List<Dispersion.Pair> mixed = new ArrayList<>(pairs(140, 6));
        for (int i = 0; i < 6; i++) {
            mixed.add(i % 2 == 0 ? 0 : mixed.size(), new Dispersion.Pair(99, 100));
        }

        // (0.00502513 + 6.66666667) / 2 / 0.4549
        assertThat(value(Dispersion.of(mixed))).isEqualByComparingTo("7.33314");
    }

    @Test
    void isNeverBelowChance() {
        assertThat(Dispersion.of(pairs(101, 12))).isEqualTo(Dispersion.NONE);
        assertThat(Dispersion.of(List.of(
                        new Dispersion.Pair(0, 0),
                        new Dispersion.Pair(0, 0),
                        new Dispersion.Pair(0, 0),
                        new Dispersion.Pair(0, 0),
                        new Dispersion.Pair(0, 0),
                        new Dispersion.Pair(9, 0))))
                .isEqualTo(Dispersion.NONE);
    }

    private static List<Dispersion.Pair> pairs(long count, int number) {
        List<Dispersion.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            pairs.add(new Dispersion.Pair(count, 100));
        }
        return pairs;
    }

    private static BigDecimal value(Dispersion dispersion) {
        return new BigDecimal(dispersion.numerator())
                .divide(new BigDecimal(dispersion.denominator()), new MathContext(6));
    }
}
