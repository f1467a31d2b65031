package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignificanceTests {
    /** 2.576² = 6.635776, so counts of 1 000 000 together differ from 2 577 apart on, and not at 2 576. */
    @Test
    void drawsTheLineOfCountsExactly() {
        assertThat(Significance.countsDiffer(501_288, 498_712, Dispersion.NONE)).isFalse();
        assertThat(Significance.countsDiffer(501_289, 498_711, Dispersion.NONE)).isTrue();
        assertThat(Significance.countsDiffer(498_711, 501_289, Dispersion.NONE)).isTrue();
        assertThat(Significance.countsDiffer(0, 0, Dispersion.NONE)).isFalse();
    }

    @Test
    void asksMoreOfMeasuresThatVaryMore() {
        Dispersion twice = new Dispersion(BigInteger.TWO, BigInteger.ONE);

        assertThat(Significance.countsDiffer(130, 90, Dispersion.NONE)).isTrue();
        assertThat(Significance.countsDiffer(130, 90, twice)).isFalse();
    }

    /** z = 0.2 / √(0.5 · 0.5 · (1/80 + 1/80)) = 2.530 and z = 0.2 / √(0.5 · 0.5 · (1/84 + 1/84)) ≈ 2.592. */
    @Test
    void drawsTheLineOfRatesByTheirPooledVariance() {
        assertThat(Significance.ratesDiffer(48, 80, 32, 80)).isFalse();
        assertThat(Significance.ratesDiffer(504, 840, 437, 840)).isTrue();
        assertThat(Significance.ratesDiffer(437, 840, 504, 840)).isTrue();
    }

    @Test
    void saysNothingOfRatesOfFewerThanTen() {
        assertThat(Significance.ratesDiffer(9, 9, 0, 900)).isFalse();
        assertThat(Significance.ratesDiffer(10, 10, 0, 900)).isTrue();
    }

    @Test
    void comparesEqualCertainties() {
        assertThat(Significance.ratesDiffer(50, 50, 30, 30)).isFalse();
    }

    /** Each pair says 10² / 100 = 1, and 1 / 0.4549. */
    @Test
    void takesTheDispersionFromTheMedianPair() {
        List<Dispersion.Pair> pairs = Collections.nCopies(7, new Dispersion.Pair(55, 45));

        assertThat(Dispersion.of(pairs))
                .satisfies(found -> assertThat(found.numerator().multiply(BigInteger.valueOf(4549)))
                        .isEqualTo(found.denominator().multiply(BigInteger.valueOf(10_000))));
    }

    @Test
    void neverLetsMeasuresVaryLessThanChance() {
        assertThat(Dispersion.of(Collections.nCopies(12, new Dispersion.Pair(50, 50))))
                .isEqualTo(Dispersion.NONE);
    }

    @Test
    void knowsNoDispersionFromFewerThanSixPairs() {
        List<Dispersion.Pair> five = Collections.nCopies(5, new Dispersion.Pair(90, 10));

        assertThat(Dispersion.of(five)).isEqualTo(Dispersion.NONE);
        assertThat(Dispersion.of(Stream.concat(five.stream(), five.stream()).toList()))
                .isNotEqualTo(Dispersion.NONE);
    }
}
