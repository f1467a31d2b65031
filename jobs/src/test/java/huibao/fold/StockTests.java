package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockTests {
    @Test
    void registersAClosedItemWithTheStateItCameWith() {
        // closed on paper on 28 May, entered on 2 June: it never was open here
        JuneCounts june = JuneCounts.of(registered("2021-06-02T09:00").with("closed", "2021-05-28T10:00"));

        assertThat(flows(june)).isEqualTo("0 + 1 + 0 - 1 - 0 - 0 = 0");
        assertThat(june.days(Subject.HANDLING)).isEmpty();
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
        assertThat(june.days(Subject.HANDLING)).containsExactly(49);
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
    void agesTheStockByTheLastDay() {
        JuneCounts june = JuneCounts.of(
                // to 30 June: 15 days, 16 days, and due day past without an answer
                registered("2021-06-15T09:00"),
                registered("2021-06-14T09:00")
                        .with("forwarded", "2021-06-15T09:00", "2021-06-29")
                        .with("returned", "2021-06-16T09:00"));

        assertThat(june.of("stock_age", Dimension.AGE_BAND, "0-15")).isEqualTo(1);
        assertThat(june.of("stock_age", Dimension.AGE_BAND, "16-60")).isEqualTo(1);
        assertThat(june.of("overdue_open")).isEqualTo("1");
    }

    @Test
    void leavesTheDayOfTheCutOffOpen() {
        // due on 20 June, seen on 20 June at noon: not yet overdue
        ItemBuilder due = registered("2021-06-01T09:00").with("forwarded", "2021-06-02T09:00", "2021-06-20");

        assertThat(JuneCounts.at("2021-06-20T12:00", due).of("overdue_open")).isEqualTo("0");
        assertThat(JuneCounts.at("2021-06-21T00:00", due).of("overdue_open")).isEqualTo("1");
    }

    @Test
    void opensWithWhatIsOpenJustBeforeThePeriodAndClosesWithWhatIsOpenJustBeforeItsEnd() {
        assertThat(flows(JuneCounts.of(registered("2021-05-31T23:59")))).isEqualTo("1 + 0 + 0 - 0 - 0 - 0 = 1");
        assertThat(flows(JuneCounts.of(registered("2021-06-01T00:00")))).isEqualTo("0 + 1 + 0 - 0 - 0 - 0 = 1");
        assertThat(flows(JuneCounts.of(registered("2021-06-30T23:59")))).isEqualTo("0 + 1 + 0 - 0 - 0 - 0 = 1");
        assertThat(flows(JuneCounts.of(registered("2021-07-01T00:00")))).isEqualTo("0 + 0 + 0 - 0 - 0 - 0 = 0");
    }

    @Test
    void countsAChangeFromTheFirstInstantOfThePeriodToItsLast() {
        assertThat(flows(JuneCounts.of(may().with("closed", "2021-05-31T23:59"))))
                .isEqualTo("0 + 0 + 0 - 0 - 0 - 0 = 0");
        assertThat(flows(JuneCounts.of(may().with("closed", "2021-06-01T00:00"))))
                .isEqualTo("1 + 0 + 0 - 1 - 0 - 0 = 0");
        assertThat(flows(JuneCounts.of(may().with("withdrawn", "2021-06-30T23:59"))))
                .isEqualTo("1 + 0 + 0 - 0 - 1 - 0 = 0");
        assertThat(flows(JuneCounts.of(may().with("merged", "2021-07-01T00:00"))))
                .isEqualTo("1 + 0 + 0 - 0 - 0 - 0 = 1");
        assertThat(flows(JuneCounts.of(may().with("merged", "2021-06-10T00:00"))))
                .isEqualTo("1 + 0 + 0 - 0 - 0 - 1 = 0");
    }

    @Test
    void countsWhatComesAndGoesBetweenTwoEnds() {
        // reopened and closed again: in neither stock
        assertThat(flows(JuneCounts.of(may().with("closed", "2021-05-20T09:00")
                        .with("closure_revoked", "2021-06-03T09:00")
                        .with("closed", "2021-06-04T09:00"))))
                .isEqualTo("0 + 0 + 1 - 1 - 0 - 0 = 0");
    }

    @Test
    void keepsAnOldItemInTheStockOfEveryPeriodAndNothingElse() {
        JuneCounts old = JuneCounts.of(registered("2019-05-02T09:00"));

        for (Role role : Role.ofTables()) {
            assertThat(flows(old.in(role))).as(role.code()).isEqualTo("1 + 0 + 0 - 0 - 0 - 0 = 1");
            assertThat(old.in(role).of("resolution_rate")).as(role.code()).isEqualTo("0/1");
            assertThat(old.in(role).of("stock_age", Dimension.AGE_BAND, ">365"))
                    .as(role.code())
                    .isEqualTo(1);
        }
    }

    @Test
    void doesNotKeepWhatWasSettledOrResolvedLongAgo() {
        JuneCounts closed = JuneCounts.of(registered("2019-05-02T09:00").with("closed", "2019-06-02T09:00"));
        JuneCounts resolved = JuneCounts.of(registered("2019-05-02T09:00").with("resolved", "2019-06-02T09:00"));

        for (Role role : Role.ofTables()) {
            assertThat(flows(closed.in(role))).as(role.code()).isEqualTo("0 + 0 + 0 - 0 - 0 - 0 = 0");
            assertThat(closed.in(role).of("resolution_rate")).as(role.code()).isEqualTo("0/0");
            assertThat(flows(resolved.in(role))).as(role.code()).isEqualTo("1 + 0 + 0 - 0 - 0 - 0 = 1");
            assertThat(resolved.in(role).of("resolution_rate")).as(role.code()).isEqualTo("0/0");
        }
    }

    @Test
    void agesTheStockInSixBands() {
        // days to 30 June: 60, 61, 90, 91, 180, 181, 365, 366
        assertThat(age("2021-05-01T09:00")).isEqualTo("16-60");
        assertThat(age("2021-04-30T09:00")).isEqualTo("61-90");
        assertThat(age("2021-04-01T09:00")).isEqualTo("61-90");
        assertThat(age("2021-03-31T09:00")).isEqualTo("91-180");
        assertThat(age("2021-01-01T09:00")).isEqualTo("91-180");
        assertThat(age("2020-12-31T09:00")).isEqualTo("181-365");
        assertThat(age("2020-06-30T09:00")).isEqualTo("181-365");
        assertThat(age("2020-06-29T09:00")).isEqualTo(">365");
    }

    @Test
    void theStockIsWithTheUnitItWasForwardedTo() {
        assertThat(JuneCounts.of(may().forwardedTo(3, "2021-06-30T23:59", "2021-07-20"))
                        .members(Subject.STOCK, Dimension.UNIT))
                .containsExactly(3);
        // not forwarded by the end: one past the four units there are
        assertThat(JuneCounts.of(may().forwardedTo(3, "2021-07-01T00:00", "2021-07-20"))
                        .members(Subject.STOCK, Dimension.UNIT))
                .containsExactly(4);
    }

    private static ItemBuilder may() {
        return registered("2021-05-02T09:00");
    }

    private static String age(String registeredAt) {
        List<Integer> bands = JuneCounts.of(registered(registeredAt)).members(Subject.STOCK, Dimension.AGE_BAND);
        assertThat(bands).hasSize(1);
        return Dimension.AGE_BAND.words().get(bands.get(0));
    }

    private static String flows(JuneCounts counts) {
        return counts.of("opening_stock") + " + " + counts.of("registered") + " + " + counts.of("reopened") + " - "
                + counts.of("closed") + " - " + counts.of("withdrawn") + " - " + counts.of("merged") + " = "
                + counts.of("closing_stock");
    }
}
