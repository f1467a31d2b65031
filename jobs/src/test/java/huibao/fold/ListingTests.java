package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListingTests {
    private static final Map<Long, Integer> ITEM_1 = Map.of(1L, 1);

    @Test
    void anItemBelongsToEveryFamilyOfWhichItHasTheEventByTheEnd() {
        JuneCounts june = JuneCounts.of(
                may().with("assigned", "2021-06-30T23:59").with("supervised", "2021-06-01T00:00"),
                may().with("lead_assigned", "2021-05-03T09:00"),
                may().with("backlog_listed", "2021-06-10T09:00"),
                may().with("assigned", "2021-07-01T00:00"),
                may().with("forwarded", "2021-05-03T09:00"),
                // assigned before it was registered here, after the period: a family asks for the event alone
                registered("2021-07-02T09:00").with("supervised", "2021-06-10T09:00"));

        assertThat(families(june)).isEqualTo("1 1 2 1 0");
        assertThat(families(june.in(Role.PREVIOUS))).isEqualTo("0 1 0 0 0");
        assertThat(families(june.in(Role.SAME_LAST_YEAR))).isEqualTo("0 0 0 0 0");
    }

    @Test
    void anItemIsOfAFamilyOnceHoweverOftenItWasPutOnIt() {
        JuneCounts june =
                JuneCounts.of(may().with("assigned", "2021-05-04T09:00").with("assigned", "2021-06-04T09:00"));

        assertThat(families(june)).isEqualTo("1 0 0 0 0");
    }

    @Test
    void theCampaignHasWhatIsOnItsListAndWasRegisteredByTheEnd() {
        assertThat(families(campaign(may()))).isEqualTo("0 0 0 0 1");
        assertThat(families(campaign(registered("2021-06-30T23:59")))).isEqualTo("0 0 0 0 1");
        assertThat(families(campaign(registered("2021-07-01T00:00")))).isEqualTo("0 0 0 0 0");
        assertThat(families(campaign(may().id(2)))).isEqualTo("0 0 0 0 0");
        assertThat(families(campaign(registered("2021-06-01T00:00")).in(Role.PREVIOUS)))
                .isEqualTo("0 0 0 0 0");
    }

    @Test
    void theTierIsThatOfTheCampaignsList() {
        int unknown = Dimension.TIER.number(Dimension.UNKNOWN);

        assertThat(campaign(may().with("assigned", "2021-05-04T09:00")).members(Subject.LISTING, Dimension.TIER))
                .containsExactly(1, 1);
        assertThat(JuneCounts.of(may().with("assigned", "2021-05-04T09:00")).members(Subject.LISTING, Dimension.TIER))
                .containsExactly(unknown);
    }

    @Test
    void everyLevelThatAssignedAnItemByTheEndIsTold() {
        JuneCounts june = JuneCounts.of(may().assignedBy("city", "2021-05-04T09:00")
                .assignedBy("province", "2021-06-30T23:59")
                .assignedBy("country", "2021-07-01T00:00"));

        assertThat(levels(june)).containsExactly(level("city") | level("province"));
        assertThat(levels(june.in(Role.PREVIOUS))).containsExactly(level("city"));
        assertThat(levels(JuneCounts.of(may().with("supervised", "2021-05-04T09:00"))))
                .containsExactly(0L);
    }

    @Test
    void closedResolvedAndTerminatedAreThreeStatesOfTheEnd() {
        assertThat(states(assigned())).isEqualTo("0 0 0");
        assertThat(states(assigned().with("closed", "2021-06-30T23:59"))).isEqualTo("1 0 0");
        assertThat(states(assigned().with("closed", "2021-07-01T00:00"))).isEqualTo("0 0 0");
        assertThat(states(assigned().with("resolved", "2021-06-30T23:59"))).isEqualTo("0 1 0");
        assertThat(states(assigned().with("resolved", "2021-07-01T00:00"))).isEqualTo("0 0 0");
        assertThat(states(assigned().with("terminated", "2021-06-30T23:59"))).isEqualTo("0 0 1");
        assertThat(states(assigned().with("terminated", "2021-07-01T00:00"))).isEqualTo("0 0 0");
        assertThat(states(assigned().with("merged", "2021-06-30T23:59"))).isEqualTo("0 0 0");
    }

    @Test
    void whatWasOverLongAgoIsStillOfItsFamilyAtEveryEnd() {
        JuneCounts june = JuneCounts.of(registered("2019-05-03T09:00")
                .with("assigned", "2019-05-04T09:00")
                .with("closed", "2019-06-04T09:00"));

        for (Role role : Role.ofTables()) {
            assertThat(june.in(role).of("assigned_closure_rate"))
                    .as(role.code())
                    .isEqualTo("1/1");
        }
    }

    @Test
    void whatWasResolvedLongAgoIsResolvedWhateverTheItemBeforeItWas() {
        JuneCounts june = JuneCounts.of(
                assigned(),
                registered("2019-05-03T09:00")
                        .id(2)
                        .with("assigned", "2019-05-04T09:00")
                        .with("resolved", "2019-06-03T09:00")
                        .with("closed", "2019-06-04T09:00"));

        assertThat(june.of("assigned_resolution_rate")).isEqualTo("1/2");
    }

    private static ItemBuilder may() {
        return registered("2021-05-02T09:00");
    }

    private static ItemBuilder assigned() {
        return may().with("assigned", "2021-05-04T09:00");
    }

    private static long level(String word) {
        return 1L << Dimension.ASSIGNED_LEVEL.number(word);
    }

    private static List<Long> levels(JuneCounts counts) {
        return counts.facts(Subject.LISTING).stream()
                .map(fact -> fact.members(Dimension.ASSIGNED_LEVEL))
                .toList();
    }

    /** Assigned, led, supervised, backlog, campaign. */
    private static String families(JuneCounts counts) {
        List<String> numbers = new ArrayList<>();
        for (String family : List.of("assigned", "lead_assigned", "supervised", "backlog_listed", "campaign_items")) {
            numbers.add(counts.of(family));
        }
        return String.join(" ", numbers);
    }

    /** Closed, resolved, terminated of what was assigned. */
    private static String states(ItemBuilder item) {
        JuneCounts june = JuneCounts.of(item);
        return june.of("assigned_closed") + " " + june.of("assigned_resolved") + " " + june.of("assigned_terminated");
    }

    private static JuneCounts campaign(ItemBuilder item) {
        JuneQuestion question = new JuneQuestion("2021-07-03T09:00", ITEM_1, LedgerScope.NONE);
        return JuneCounts.of(question, List.of(List.of(item.build())));
    }
}
