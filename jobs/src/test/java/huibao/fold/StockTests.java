package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StockTests {
    @Test
    void registersAClosedItemWithTheStateItCameWith() {
        // closed on paper on 28 May, entered on 2 June: it never was open here
        JuneCounts june = JuneCounts.of(registered("2021-06-02T09:00").with("closed", "2021-05-28T10:00"));

        assertThat(flows(june)).isEqualTo("0 + 1 + 0 - 1 - 0 - 0 = 0");
        assertThat(june.days(huibao.metric.Subject.HANDLING)).isEmpty();
    }

    @Test
    void countsEveryClosingAndReopeningOfAMonth() {
        JuneCounts june = JuneCounts.of(registered("2021-05-02T09:00")
                .with("closed", "2021-06-03T10:00")
                .with("closed", "2021-06-04T10:00")
                .with("closure_revoked", "2021-06-10T10:00")
                .with("closed", "2021-06-20T10:00"));

        // the closing of 4 June finds it closed and moves nothing
        assertThat(flows(june)).isEqualTo("1 + 0 + 1 - 2 - 0 - 0 = 0");
        assertThat(june.days(huibao.metric.Subject.HANDLING)).containsExactly(49);
    }

    @Test
    void letsAnItemReopenedLaterStayClosedInItsMonth() {
        JuneCounts june = JuneCounts.of(registered("2021-06-02T09:00")
                .with("closed", "2021-06-20T10:00")
                .with("closure_revoked", "2021-07-01T10:00"));

        assertThat(flows(june)).isEqualTo("0 + 1 + 0 - 1 - 0 - 0 = 0");
    }

    @Test
    void takesTheLastWordWithoutANewFlow() {
        JuneCounts june = JuneCounts.of(registered("2021-06-02T09:00")
                .with("assigned", "2021-06-02T10:00")
                .with("closed", "2021-06-20T10:00")
                .with("withdrawn", "2021-06-21T10:00"));

        assertThat(flows(june)).isEqualTo("0 + 1 + 0 - 1 - 0 - 0 = 0");
        assertThat(june.of("assigned_closure_rate")).isEqualTo("0/1");
    }

    @Test
    void knowsNothingOfWhatWasRecordedAfterTheCutOff() {
        JuneCounts june = JuneCounts.of(
                registered("2021-06-02T09:00").with("closed", "2021-06-20T10:00", null, "2021-07-05T10:00"));

        assertThat(flows(june)).isEqualTo("0 + 1 + 0 - 0 - 0 - 0 = 1");
    }

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
    void agesTheStockByTheLastDay() {
        JuneCounts june = JuneCounts.of(
                // to 30 June: 15 days, 16 days, and due day past without an answer
                registered("2021-06-15T09:00"),
                registered("2021-06-14T09:00")
                        .with("forwarded", "2021-06-15T09:00", "2021-06-29")
                        .with("returned", "2021-06-16T09:00"));

        assertThat(june.of("stock_age", huibao.metric.Dimension.AGE_BAND, "0-15"))
                .isEqualTo(1);
        assertThat(june.of("stock_age", huibao.metric.Dimension.AGE_BAND, "16-60"))
                .isEqualTo(1);
        assertThat(june.of("overdue_open")).isEqualTo("1");
    }

    @Test
    void leavesTheDayOfTheCutOffOpen() {
        // due on 20 June, seen on 20 June at noon: not yet overdue
        ItemBuilder due = registered("2021-06-01T09:00").with("forwarded", "2021-06-02T09:00", "2021-06-20");

        assertThat(JuneCounts.at("2021-06-20T12:00", due).of("overdue_open")).isEqualTo("0");
        assertThat(JuneCounts.at("2021-06-21T00:00", due).of("overdue_open")).isEqualTo("1");
    }

    private static String flows(JuneCounts counts) {
        return counts.of("opening_stock") + " + " + counts.of("registered") + " + " + counts.of("reopened") + " - "
                + counts.of("closed") + " - " + counts.of("withdrawn") + " - " + counts.of("merged") + " = "
                + counts.of("closing_stock");
    }
}
