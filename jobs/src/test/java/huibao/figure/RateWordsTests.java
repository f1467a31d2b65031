package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateWordsTests {
    @Test
    void ratesOfTenAndMoreAreSaidInPerCentWithTheirFraction() {
        assertThat(RateWords.of(rate(8, 10), "件")).isEqualTo("80.0%（10件中8件）");
        assertThat(RateWords.bracketed(rate(8, 10), "件")).isEqualTo("80.0%，10件中8件");
        assertThat(RateWords.of(rate(1, 16), "件")).isEqualTo("6.3%（16件中1件）");
    }

    @Test
    void ratesOfFewerAreSaidAsTheirFractionAlone() {
        assertThat(RateWords.of(rate(8, 9), "件")).isEqualTo("为9件中8件");
        assertThat(RateWords.bracketed(rate(8, 9), "件")).isEqualTo("9件中8件");
    }

    @Test
    void aShareWithoutAFractionIsSaidInPerCent() {
        assertThat(RateWords.of(figure(new BigDecimal("0.46667"), Optional.empty(), Optional.of(9L)), "件"))
                .isEqualTo("46.7%");
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
