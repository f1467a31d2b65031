package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTests {
    @Test
    void givesChangeAndPercentOfCounts() {
        Comparison.Counts counts = new Comparison.Counts(110, 72);

        assertThat(counts.change()).isEqualTo(38);
        assertThat(counts.percent()).contains(new BigDecimal("52.78"));
    }

    @Test
    void roundsPercentHalfUpOnce() {
        assertThat(new Comparison.Counts(29, 46).percent()).contains(new BigDecimal("-36.96"));
        assertThat(new Comparison.Counts(801, 800).percent()).contains(new BigDecimal("0.13"));
    }

    @Test
    void givesNoPercentOfZero() {
        assertThat(new Comparison.Counts(7, 0).percent()).isEmpty();
    }

    @Test
    void comparesRatesInPercentagePointsFromRawNumbers() {
        Comparison.Rates rates = new Comparison.Rates(2, 3, 1, 3);

        assertThat(rates.points()).isEqualTo(new BigDecimal("33.33"));
        assertThat(rates.sign()).isEqualTo(1);
        assertThat(new Comparison.Rates(1, 3, 2, 3).sign()).isEqualTo(-1);
        assertThat(new Comparison.Rates(1, 3, 2, 6).sign()).isZero();
    }

    @Test
    void saysWhyThereIsNothingToCompare() {
        Figure suppressed = count("12").suppressed();

        assertThat(Comparison.of(Optional.of(count("12")), Optional.empty())).isEqualTo(Comparison.Missing.ABSENT);
        assertThat(Comparison.of(Optional.of(count("12")), Optional.of(suppressed)))
                .isEqualTo(Comparison.Missing.SUPPRESSED);
        assertThat(Comparison.of(Optional.of(count("12")), Optional.of(count("9"))))
                .isEqualTo(new Comparison.Counts(12, 9));
    }

    private static Figure count(String value) {
        return new Figure(
                "0000",
                FigureKey.whole("items", Role.CURRENT),
                LocalDate.of(2021, 6, 1),
                LocalDate.of(2021, 7, 1),
                Optional.of(new BigDecimal(value)),
                Optional.empty(),
                Optional.empty(),
                Status.OK);
    }
}
