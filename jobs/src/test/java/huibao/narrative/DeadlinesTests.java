package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.figure.ListedItem;
import huibao.figure.ListedItem.ItemState;
import huibao.reports.Block;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlinesTests {
    private static final LocalDate AS_OF = LocalDate.of(2021, 7, 31);
    private static final Lateness OVER = new Lateness(AS_OF.plusDays(1), AS_OF.plusDays(1));

    @Test
    void countsWhatWaitsByWhenItIsDue() {
        assertThat(said(
                        due("2021-07-30"),
                        due("2021-07-31"),
                        due("2021-08-01"),
                        due("2021-08-15"),
                        due("2021-08-16"),
                        due("2021-08-31"),
                        due("2021-09-01"),
                        item(Optional.empty(), Set.of())))
                .contains("在办待答复8件：已超期1件，7月31日到期1件，8月15日前到期2件，8月31日前到期2件，此后到期1件，未定期限1件。");
    }

    /** Whoever is answered or closed has no deadline any more. */
    @Test
    void leavesOutWhatDoesNotWait() {
        LocalDate day = LocalDate.of(2021, 8, 1);

        assertThat(said(
                        due("2021-08-02"),
                        item(Optional.of(day), Set.of(ItemState.ANSWERED)),
                        item(Optional.of(day), Set.of(ItemState.CLOSED)),
                        item(Optional.of(day), Set.of(ItemState.RESOLVED))))
                .contains("在办待答复2件：8月15日前到期2件。");
        assertThat(said(item(Optional.of(day), Set.of(ItemState.CLOSED)))).isEmpty();
    }

    /** The last day is over, unless the cut-off lies in it. */
    @Test
    void takesTheLastDayAsOver() {
        assertThat(said(OVER, due("2021-07-30"), due("2021-07-31"), due("2021-08-01")))
                .contains("在办待答复3件：已超期2件，8月15日前到期1件。");
    }

    private static Optional<String> said(ListedItem... items) {
        return said(new Lateness(AS_OF.plusDays(1), AS_OF), items);
    }

    private static Optional<String> said(Lateness lateness, ListedItem... items) {
        return new Deadlines(List.of(items), lateness).paragraph().map(Block.Paragraph::text);
    }

    private static ListedItem due(String day) {
        return item(Optional.of(LocalDate.parse(day)), Set.of());
    }

    private static ListedItem item(Optional<LocalDate> due, Set<ItemState> states) {
        return new ListedItem(
                1, "other", Set.of(), Optional.empty(), Optional.empty(), AS_OF.minusDays(40), due, states);
    }
}
