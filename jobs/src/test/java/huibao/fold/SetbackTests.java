package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetbackTests {
    @Test
    void countsWhatWasSentBackOrExtendedWithinThePeriod() {
        assertThat(setbacks(forwarded().with("returned", "2021-06-01T00:00"))).isEqualTo("1 0");
        assertThat(setbacks(forwarded().with("returned", "2021-06-30T23:59"))).isEqualTo("1 0");
        assertThat(setbacks(forwarded().with("returned", "2021-05-31T23:59"))).isEqualTo("0 0");
        assertThat(setbacks(forwarded().with("returned", "2021-07-01T00:00"))).isEqualTo("0 0");
        assertThat(setbacks(forwarded().with("extended", "2021-06-01T00:00", "2021-08-01")))
                .isEqualTo("0 1");
        assertThat(setbacks(forwarded())).isEqualTo("0 0");
    }

    @Test
    void countsWhatHadNoEffect() {
        // nothing to send back, and the due day was over when it was extended
        assertThat(setbacks(may().with("returned", "2021-06-03T09:00"))).isEqualTo("1 0");
        assertThat(setbacks(forwarded().with("extended", "2021-06-21T00:00", "2021-08-01")))
                .isEqualTo("0 1");
        assertThat(setbacks(forwarded().with("extended", "2021-06-10T00:00"))).isEqualTo("0 1");
    }

    @Test
    void countsAnItemOnceInEveryPeriodItHappensIn() {
        JuneCounts counts = JuneCounts.of(forwarded()
                .with("returned", "2021-05-10T09:00")
                .with("returned", "2021-06-10T09:00")
                .with("returned", "2021-06-11T09:00"));

        assertThat(counts.of("returned_items")).isEqualTo("1");
        assertThat(counts.in(Role.PREVIOUS).of("returned_items")).isEqualTo("1");
        assertThat(counts.in(Role.YTD).of("returned_items")).isEqualTo("1");
        assertThat(counts.in(Role.SAME_LAST_YEAR).of("returned_items")).isEqualTo("0");
    }

    @Test
    void anItemIsOfEveryUnitItWasWithJustBefore() {
        ItemBuilder twice = forwarded()
                .with("returned", "2021-06-03T09:00")
                .forwardedTo(3, "2021-06-04T09:00", "2021-07-20")
                .with("returned", "2021-06-05T09:00");

        assertThat(JuneCounts.of(twice).of("returned_items")).isEqualTo("1");
        assertThat(units(twice)).containsExactly(1, 3);
        // not forwarded yet: of no unit, which is one past the four there are
        assertThat(units(may().with("returned", "2021-06-03T09:00").forwardedTo(3, "2021-06-04T09:00", "2021-07-20")))
                .containsExactly(4);
    }

    @Test
    void anItemIsOfAUnitOnlyInThePeriodItHappensIn() {
        JuneCounts counts = JuneCounts.of(forwarded()
                .with("returned", "2021-05-10T09:00")
                .forwardedTo(3, "2021-06-04T09:00", "2021-07-20")
                .with("returned", "2021-06-05T09:00"));

        assertThat(units(counts)).containsExactly(3);
        assertThat(units(counts.in(Role.PREVIOUS))).containsExactly(1);
        assertThat(units(counts.in(Role.YTD))).containsExactly(1, 3);
    }

    private static ItemBuilder may() {
        return registered("2021-05-02T09:00");
    }

    private static ItemBuilder forwarded() {
        return may().with("forwarded", "2021-05-03T09:00", "2021-06-20");
    }

    /** Sent back, extended. */
    private static String setbacks(ItemBuilder item) {
        JuneCounts june = JuneCounts.of(item);
        return june.of("returned_items") + " " + june.of("extended_items");
    }

    private static List<Integer> units(ItemBuilder item) {
        return units(JuneCounts.of(item));
    }

    private static List<Integer> units(JuneCounts counts) {
        List<Fact> facts = counts.facts(Subject.SETBACK);
        assertThat(facts).hasSize(1);
        List<Integer> units = new ArrayList<>(List.of(facts.get(0).member(Dimension.UNIT)));
        for (int more : facts.get(0).moreMembers(Dimension.UNIT)) {
            units.add(more);
        }
        return units;
    }
}
