package huibao.fold;

import static huibao.fold.ItemBuilder.day;
import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.metric.Dimension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerLinesTests {
    private static final int CITY = 1 << Dimension.REGISTERING_LEVEL.number("city");
    private static final int PROVINCE = 1 << Dimension.REGISTERING_LEVEL.number("province");

    @Test
    void nothingIsListedWhereNoLedgerIsAskedFor() {
        assertThat(lines(LedgerScope.NONE, Map.of(1L, 0), assigned())).isEmpty();
    }

    @Test
    void whatWasAssignedLedOrSupervisedByTheEndIsListed() {
        assertThat(listed(may().with("assigned", "2021-06-30T23:59"))).hasSize(1);
        assertThat(listed(may().with("lead_assigned", "2021-06-30T23:59"))).hasSize(1);
        assertThat(listed(may().with("supervised", "2021-06-30T23:59"))).hasSize(1);
        assertThat(listed(may().with("backlog_listed", "2021-06-30T23:59"))).isEmpty();
        assertThat(listed(may())).isEmpty();
        assertThat(listed(may().with("assigned", "2021-07-01T00:00"))).isEmpty();
        assertThat(listed(registered("2021-07-01T00:00").with("assigned", "2021-06-30T23:59")))
                .isEmpty();
        assertThat(listed(registered("2021-06-30T23:59").with("assigned", "2021-06-30T23:59")))
                .hasSize(1);
    }

    @Test
    void whatIsOverSinceBeforeThePeriodIsNoLongerListed() {
        assertThat(listed(assigned().with("closed", "2021-05-31T23:59"))).isEmpty();
        assertThat(listed(assigned().with("closed", "2021-06-01T00:00"))).hasSize(1);
        assertThat(listed(assigned().with("closed", "2021-05-31T23:59").with("closure_revoked", "2021-06-30T23:59")))
                .hasSize(1);
        // reopened and closed again within the period: open at neither end
        assertThat(listed(assigned()
                        .with("closed", "2021-05-31T23:59")
                        .with("closure_revoked", "2021-06-01T00:00")
                        .with("closed", "2021-06-20T09:00")))
                .hasSize(1);
        assertThat(listed(assigned().with("closed", "2021-05-31T23:59").with("closure_revoked", "2021-07-01T00:00")))
                .isEmpty();
        // came in and was closed within the period
        assertThat(listed(registered("2021-06-02T09:00")
                        .with("assigned", "2021-06-02T09:00")
                        .with("closed", "2021-06-30T23:59")))
                .hasSize(1);
    }

    @Test
    void theCampaignListsWhatIsOnItsListWhateverBecameOfIt() {
        assertThat(campaign(may())).hasSize(1);
        assertThat(campaign(may().with("closed", "2021-05-09T09:00"))).hasSize(1);
        assertThat(campaign(assigned().id(2))).isEmpty();
        assertThat(campaign(registered("2021-07-01T00:00"))).isEmpty();
    }

    @Test
    void anItemIsListedFromTheFirstDayItWasPutOnAListElseFromItsRegistration() {
        ItemBuilder item = may().with("backlog_listed", "2021-05-04T09:00")
                .with("supervised", "2021-05-06T09:00")
                .with("assigned", "2021-05-08T09:00");

        assertThat(only(listed(item)).listedOn()).isEqualTo(day("2021-05-06"));
        assertThat(only(campaign(item)).listedOn()).isEqualTo(day("2021-05-06"));
        assertThat(only(campaign(may())).listedOn()).isEqualTo(day("2021-05-03"));
        assertThat(only(campaign(may().with("assigned", "2021-07-01T00:00"))).listedOn())
                .isEqualTo(day("2021-05-03"));
    }

    @Test
    void aLineTellsTheTierOfTheCampaignsList() {
        assertThat(only(campaign(may())).tier()).isEqualTo(1);
        assertThat(only(listed(assigned())).tier()).isEqualTo(Dimension.TIER.number(Dimension.UNKNOWN));
    }

    @Test
    void everyLevelThatAssignedItByTheEndIsTold() {
        Listing line = only(listed(may().assignedBy("city", "2021-05-04T09:00")
                .assignedBy("province", "2021-06-30T23:59")
                .assignedBy("country", "2021-07-01T00:00")
                .with("supervised", "2021-05-05T09:00")));

        assertThat(line.assignedLevels()).isEqualTo(CITY | PROVINCE);
        assertThat(only(listed(may().with("supervised", "2021-05-05T09:00"))).assignedLevels())
                .isZero();
    }

    @Test
    void theLastPostThatTookItOnByTheEndLeadsIt() {
        Listing line = only(listed(may().ledBy(0, "2021-05-04T09:00")
                .ledBy(1, "2021-06-30T23:59")
                .ledBy(0, "2021-07-01T00:00")
                .with("supervised", "2021-06-30T23:59")));

        assertThat(line.post()).isEqualTo(1);
        assertThat(only(listed(assigned())).post()).isEqualTo(Numbers.NONE);
    }

    @Test
    void theDayOfTheSupervisionGoesBeforeThatOfTheForwarding() {
        ItemBuilder forwarded = assigned().forwardedTo(3, "2021-05-05T09:00", "2021-06-20");
        assertThat(only(listed(forwarded)).dueOn()).isEqualTo(day("2021-06-20"));
        assertThat(only(listed(forwarded)).unit()).isEqualTo(3);
        assertThat(only(listed(forwarded.with("supervised", "2021-05-06T09:00")))
                        .dueOn())
                .isEqualTo(day("2021-06-20"));
        assertThat(only(listed(forwarded.with("supervised", "2021-06-30T23:59", "2021-07-20")))
                        .dueOn())
                .isEqualTo(day("2021-07-20"));
        assertThat(only(listed(forwarded.with("supervised", "2021-07-01T00:00", "2021-07-30")))
                        .dueOn())
                .isEqualTo(day("2021-07-20"));
        assertThat(only(listed(assigned())).dueOn()).isEqualTo(Numbers.NONE);
    }

    @Test
    void theStatesAreThoseOfTheEnd() {
        assertThat(states(assigned())).isEqualTo("");
        assertThat(states(assigned().with("answered", "2021-06-30T23:59"))).isEqualTo("answered ");
        assertThat(states(assigned().with("answered", "2021-07-01T00:00"))).isEqualTo("");
        assertThat(states(assigned().with("closed", "2021-06-30T23:59"))).isEqualTo("closed ");
        assertThat(states(assigned().with("closed", "2021-07-01T00:00"))).isEqualTo("");
        assertThat(states(assigned().with("withdrawn", "2021-06-30T23:59"))).isEqualTo("withdrawn ");
        assertThat(states(assigned().with("merged", "2021-06-30T23:59"))).isEqualTo("merged ");
        assertThat(states(assigned().with("resolved", "2021-06-30T23:59"))).isEqualTo("resolved ");
        assertThat(states(assigned().with("resolved", "2021-07-01T00:00"))).isEqualTo("");
        assertThat(states(assigned().with("terminated", "2021-06-30T23:59"))).isEqualTo("terminated ");
        assertThat(states(assigned().with("terminated", "2021-07-01T00:00"))).isEqualTo("");
    }

    private static ItemBuilder may() {
        return registered("2021-05-03T09:00");
    }

    private static ItemBuilder assigned() {
        return may().with("assigned", "2021-05-04T09:00");
    }

    private static String states(ItemBuilder item) {
        Listing line = only(listed(item));
        return (line.answered() ? "answered " : "")
                + (line.closed() ? "closed " : "")
                + (line.withdrawn() ? "withdrawn " : "")
                + (line.merged() ? "merged " : "")
                + (line.resolved() ? "resolved " : "")
                + (line.terminated() ? "terminated " : "");
    }

    private static Listing only(List<Listing> lines) {
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static List<Listing> listed(ItemBuilder item) {
        return lines(LedgerScope.LISTED, Map.of(), item);
    }

    /** Of a campaign that has the item 1 on its list. */
    private static List<Listing> campaign(ItemBuilder item) {
        return lines(LedgerScope.CAMPAIGN, Map.of(1L, 1), item);
    }

    private static List<Listing> lines(LedgerScope scope, Map<Long, Integer> tiers, ItemBuilder item) {
        List<PetitionItem> versions = List.of(item.build());
        Fold fold = new Fold(new JuneQuestion("2021-07-03T09:00", tiers, scope).of(List.of(versions)));
        fold.fold(versions, fact -> {}, (visit, state) -> {});
        return fold.ledger();
    }
}
