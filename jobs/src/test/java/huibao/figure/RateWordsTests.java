package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateWordsTests {
    private static final RateWords RATES = new RateWords(Audience.INTERNAL);

    @Test
    void ratesOfTenAndMoreAreSaidInPerCentWithTheirFraction() {
        assertThat(RATES.of(rate(8, 10), "件")).isEqualTo("80.0%（10件中8件）");
        assertThat(RATES.bracketed(rate(8, 10), "件")).isEqualTo("80.0%，10件中8件");
        assertThat(RATES.of(rate(1, 16), "件")).isEqualTo("6.3%（16件中1件）");
    }

    @Test
    void ratesOfFewerAreSaidAsTheirFractionAlone() {
        assertThat(RATES.of(rate(8, 9), "件")).isEqualTo("为9件中8件");
        assertThat(RATES.bracketed(rate(8, 9), "件")).isEqualTo("9件中8件");
        assertThat(RATES.inText(rate(8, 9), "件")).isEqualTo("9件中8件");
        assertThat(RATES.inText(rate(8, 10), "件")).isEqualTo("80.0%（10件中8件）");
        assertThat(RATES.percent(rate(8, 10))).isEqualTo("80.0%");
    }

    @Test
    void aShareWithoutAFractionIsSaidInPerCent() {
        Figure share = figure(new BigDecimal("0.46667"), Optional.empty(), Optional.of(9L));

        assertThat(RATES.of(share, "件")).isEqualTo("46.7%");
        assertThat(RATES.inText(share, "件")).isEqualTo("46.7%");
    }

    @Test
    void aReleaseSaysWholePerCents() {
        RateWords released = new RateWords(Audience.RELEASE);
        Figure rate = figure(new BigDecimal("0.81"), Optional.of(170L), Optional.of(210L));

        assertThat(released.of(rate, "件")).isEqualTo("81%（210件中170件）");
        assertThat(released.inText(rate, "件")).isEqualTo("81%（210件中170件）");
        assertThat(released.percent(new BigDecimal(145), new BigDecimal(520))).isEqualTo("28%");
    }

    private static Figure rate(long numerator, long denominator) {
        // what is said is worked out from the fraction, not from the rounded value
        return figure(BigDecimal.ZERO, Optional.of(numerator), Optional.of(denominator));
    }

    private static Figure figure(BigDecimal value, Optional<Long> numerator, Optional<Long> denominator) {
        LocalDate day = LocalDate.of(2021, 6, 1);
        return new Figure(
                "f0",
                FigureKey.whole("answer_rate", Role.CURRENT),
                day,
                day.plusMonths(1),
                Optional.of(value),
                numerator,
                denominator,
                Status.OK);
    }
}
