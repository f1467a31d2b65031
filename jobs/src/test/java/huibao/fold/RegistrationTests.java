package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import org.junit.jupiter.api.Test;

class RegistrationTests {
    @Test
    void theCohortIsWhatWasRegisteredInThePeriod() {
        assertThat(rates(registered("2021-05-31T23:59"))).isEqualTo("0/0 0/0");
        assertThat(rates(registered("2021-06-01T00:00"))).isEqualTo("0/1 0/1");
        assertThat(rates(registered("2021-06-30T23:59"))).isEqualTo("0/1 0/1");
        assertThat(rates(registered("2021-07-01T00:00"))).isEqualTo("0/0 0/0");
        // of all items, not only those that are processed
        assertThat(rates(june().judicial())).isEqualTo("0/1 0/1");
    }

    @Test
    void closedAndResolvedIsWhatIsSoAtTheEnd() {
        assertThat(rates(june().with("closed", "2021-06-30T23:59"))).isEqualTo("1/1 0/1");
        assertThat(rates(june().with("closed", "2021-07-01T00:00"))).isEqualTo("0/1 0/1");
        assertThat(rates(june().with("closed", "2021-06-10T09:00").with("closure_revoked", "2021-06-11T09:00")))
                .isEqualTo("0/1 0/1");
        assertThat(rates(june().with("resolved", "2021-06-30T23:59"))).isEqualTo("0/1 1/1");
        assertThat(rates(june().with("resolved", "2021-07-01T00:00"))).isEqualTo("0/1 0/1");
        assertThat(rates(june().with("terminated", "2021-06-10T09:00"))).isEqualTo("0/1 0/1");
    }

    @Test
    void withdrawnAndMergedItemsStayInTheDenominator() {
        assertThat(rates(june().with("withdrawn", "2021-06-10T09:00"))).isEqualTo("0/1 0/1");
        assertThat(rates(june().with("merged", "2021-06-10T09:00"))).isEqualTo("0/1 0/1");
    }

    @Test
    void everyPeriodLooksAtItsOwnEnd() {
        JuneCounts counts = JuneCounts.of(registered("2021-05-10T09:00").with("closed", "2021-06-10T09:00"));

        assertThat(counts.in(Role.PREVIOUS).of("registered_closure_rate")).isEqualTo("0/1");
        assertThat(counts.in(Role.YTD).of("registered_closure_rate")).isEqualTo("1/1");
        assertThat(counts.in(Role.CURRENT).of("registered_closure_rate")).isEqualTo("0/0");
    }

    @Test
    void anItemIsReviewedOrRecheckedOnceInAPeriod() {
        assertThat(reviews(may().with("reviewed", "2021-06-01T00:00").with("reviewed", "2021-06-30T23:59")))
                .isEqualTo("1 0");
        assertThat(reviews(may().with("rechecked", "2021-06-01T00:00").with("rechecked", "2021-06-30T23:59")))
                .isEqualTo("0 1");
        assertThat(reviews(may().with("reviewed", "2021-06-02T00:00").with("rechecked", "2021-06-20T09:00")))
                .isEqualTo("1 1");
        assertThat(reviews(may().with("reviewed", "2021-05-31T23:59").with("rechecked", "2021-07-01T00:00")))
                .isEqualTo("0 0");
        assertThat(reviews(may().with("closed", "2021-06-10T09:00"))).isEqualTo("0 0");
    }

    @Test
    void aReviewBeforeTheRegistrationCountsOnItsDay() {
        assertThat(reviews(registered("2021-07-02T09:00").with("reviewed", "2021-06-10T09:00")))
                .isEqualTo("1 0");
    }

    @Test
    void anItemIsReviewedOnceInEveryPeriodItWasReviewedIn() {
        JuneCounts counts =
                JuneCounts.of(may().with("reviewed", "2021-05-20T09:00").with("reviewed", "2021-06-20T09:00"));

        assertThat(counts.of("review_items")).isEqualTo("1");
        assertThat(counts.in(Role.PREVIOUS).of("review_items")).isEqualTo("1");
        assertThat(counts.in(Role.YTD).of("review_items")).isEqualTo("1");
        assertThat(counts.in(Role.SAME_LAST_YEAR).of("review_items")).isEqualTo("0");
    }

    private static ItemBuilder may() {
        return registered("2021-05-02T09:00");
    }

    private static ItemBuilder june() {
        return registered("2021-06-02T09:00");
    }

    /** Closed and resolved of what was registered. */
    private static String rates(ItemBuilder item) {
        JuneCounts june = JuneCounts.of(item);
        return june.of("registered_closure_rate") + " " + june.of("registered_resolution_rate");
    }

    /** Reviewed, rechecked. */
    private static String reviews(ItemBuilder item) {
        JuneCounts june = JuneCounts.of(item);
        return june.of("review_items") + " " + june.of("recheck_items");
    }
}
