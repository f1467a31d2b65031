package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResolutionTests {
    @Test
    void resolvesOnlyByAFindingThatHoldsAtTheEnd() {
        JuneCounts june = JuneCounts.of(
                registered("2021-05-02T09:00").with("resolved", "2021-06-03T10:00"),
                registered("2021-05-02T09:00")
                        .with("resolved", "2021-06-03T10:00")
                        .with("resolution_revoked", "2021-06-04T10:00"),
                registered("2021-05-02T09:00").with("terminated", "2021-06-05T10:00"),
                // resolved before the month and still open: neither unresolved stock nor turning
                registered("2021-04-02T09:00").with("resolved", "2021-05-03T10:00"));

        assertThat(june.of("resolution_rate")).isEqualTo("1/3");
    }

    @Test
    void couldResolveWhatWasUnresolvedStockOrCameIn() {
        // registered; reopened; turned resolved after it was closed; closed all the time; closed in the period only
        assertThat(resolution(registered("2021-06-30T23:59"))).isEqualTo("0/1");
        assertThat(resolution(registered("2021-07-01T00:00"))).isEqualTo("0/0");
        assertThat(resolution(may().with("closed", "2021-05-20T09:00").with("closure_revoked", "2021-06-03T09:00")))
                .isEqualTo("0/1");
        assertThat(resolution(may().with("closed", "2021-05-20T09:00").with("resolved", "2021-06-03T09:00")))
                .isEqualTo("1/1");
        assertThat(resolution(may().with("closed", "2021-05-20T09:00"))).isEqualTo("0/0");
        assertThat(resolution(may().with("closed", "2021-06-20T09:00"))).isEqualTo("0/1");
    }

    @Test
    void turnsResolvedFromTheFirstInstantOfThePeriodToItsLast() {
        assertThat(resolution(may().with("resolved", "2021-05-31T23:59"))).isEqualTo("0/0");
        assertThat(resolution(may().with("resolved", "2021-06-01T00:00"))).isEqualTo("1/1");
        assertThat(resolution(may().with("resolved", "2021-06-30T23:59"))).isEqualTo("1/1");
        assertThat(resolution(may().with("resolved", "2021-07-01T00:00"))).isEqualTo("0/1");
        // found so again: it was resolved all the time
        assertThat(resolution(may().with("resolved", "2021-05-10T09:00").with("resolved", "2021-06-10T09:00")))
                .isEqualTo("0/0");
        // resolved on paper before it was registered here: it turned so with the registration
        assertThat(resolution(registered("2021-06-10T09:00").with("resolved", "2021-05-10T09:00")))
                .isEqualTo("1/1");
    }

    @Test
    void whatIsResolvedSaysNothingOfTheNextItem() {
        JuneCounts june = JuneCounts.of(
                may().with("resolved", "2021-06-03T10:00"),
                registered("2015-05-02T09:00").id(2));

        assertThat(june.of("resolution_rate")).isEqualTo("1/2");
    }

    private static ItemBuilder may() {
        return registered("2021-05-02T09:00");
    }

    private static String resolution(ItemBuilder item) {
        return JuneCounts.of(item).of("resolution_rate");
    }
}
