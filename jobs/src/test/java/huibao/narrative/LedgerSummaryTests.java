package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.figure.ListedItem;
import huibao.figure.ListedItem.ItemState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a leader reads of a ledger before its tables. */
class LedgerSummaryTests {
    private static final LocalDate AS_OF = LocalDate.of(2021, 6, 30);

    @Test
    void saysHowManyAreLateAtWhomMostAndWhatIsAtNobody() {
        assertThat(said(
                        item("U01", "2021-06-29", Set.of()),
                        item("U01", "2021-06-20", Set.of()),
                        item("U02", "2021-06-30", Set.of()),
                        item("U02", "2021-06-01", Set.of(ItemState.ANSWERED)),
                        item("U02", "2021-06-01", Set.of(ItemState.CLOSED)),
                        new ListedItem(
                                9,
                                "other",
                                Set.of(),
                                Optional.empty(),
                                Optional.empty(),
                                AS_OF.minusDays(16),
                                Optional.empty(),
                                Set.of())))
                .isEqualTo("督办事项6件：在办4件，其中超期3件（最长10天），最多的是县住建局2件；已答复未办结1件；办结1件。");
    }

    @Test
    void saysBehindTheTableWhichAreListed() {
        assertThat(summary(item("U01", "2021-06-29", Set.of())).scope().text())
                .isEqualTo("以上为统计期内在办和期内办结的督办事项，共1件，此前办结的不再列入。");
    }

    @Test
    void namesNobodyWhereTwoHaveAsMany() {
        assertThat(said(item("U01", "2021-06-29", Set.of()), item("U02", "2021-06-28", Set.of())))
                .contains("其中超期2件（最长2天）；")
                .doesNotContain("最多");
        assertThat(said(item("U01", "2021-07-29", Set.of()))).contains("在办1件，没有超期的；");
    }

    private static String said(ListedItem... items) {
        return summary(items).paragraph().text();
    }

    private static LedgerSummary summary(ListedItem... items) {
        FakeEdition edition = FakeEdition.june(1, 600);
        Names names = FakeEdition.material(edition.figures(), FakeEdition.tables(), edition.facts())
                .names();
        return new LedgerSummary(List.of(items), new Lateness(AS_OF), names);
    }

    private static ListedItem item(String unit, String due, Set<ItemState> states) {
        return new ListedItem(
                1,
                "other",
                Set.of(),
                Optional.empty(),
                Optional.of(unit),
                AS_OF.minusDays(40),
                Optional.of(LocalDate.parse(due)),
                states);
    }
}
