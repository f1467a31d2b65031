package huibao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.figure.Audience;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A page shows a number as its report does. */
class PrintedNumberTests {
    private final Catalogue catalogue = Catalogue.load();
    private final PrintedNumber internal = new PrintedNumber(Audience.INTERNAL);
    private final PrintedNumber release = new PrintedNumber(Audience.RELEASE);

    private Measure measure(String name) {
        return catalogue.find(name).orElseThrow();
    }

    private static String rate(PrintedNumber printed, String value, long part, long whole, Measure measure) {
        return printed.of(new BigDecimal(value), Optional.of(part), Optional.of(whole), measure);
    }

    @Test
    void aRateOfFewerThanTenIsAFraction() {
        assertThat(rate(internal, "0.777778", 7, 9, measure("answer_rate"))).isEqualTo("7/9");
        assertThat(rate(internal, "0.700000", 7, 10, measure("answer_rate"))).isEqualTo("70.00%");
    }

    /** 0.12345 of six decimals would be 12.35 per cent; the rate is a little less. */
    @Test
    void aRateIsRoundedOnce() {
        assertThat(rate(internal, "0.123450", 1_234_498, 10_000_000, measure("answer_rate")))
                .isEqualTo("12.34%");
    }

    @Test
    void aReleaseHasWholePerCent() {
        assertThat(rate(release, "0.810000", 170, 210, measure("answer_rate"))).isEqualTo("81%");
    }

    @Test
    void countsHaveThousands() {
        assertThat(internal.of(new BigDecimal("12345.000000"), Optional.empty(), Optional.empty(), measure("items")))
                .isEqualTo("12,345");
    }
}
