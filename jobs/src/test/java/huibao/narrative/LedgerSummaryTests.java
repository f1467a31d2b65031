package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.figure.ListedItem;
import huibao.figure.ListedItem.ItemState;
import huibao.metric.Catalogue;
import huibao.reports.Block;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a leader reads of a ledger before its tables. */
class LedgerSummaryTests {
    private static final LocalDate AS_OF = LocalDate.of(2021, 6, 30);
    private static final Lateness MONTH_END = new Lateness(AS_OF.plusDays(1), AS_OF.plusDays(1));

    @Test
    void saysHowManyAreLateAtWhomMostAndWhatIsAtNobody() {
        assertThat(said(
                        item("U01", "2021-06-29", Set.of()),
                        item("U01", "2021-06-20", Set.of()),
                        item("U02", "2021-07-01", Set.of()),
                        item("U02", "2021-06-01", Set.of(ItemState.ANSWERED)),
                        item("U02", "2021-06-01", Set.of(ItemState.CLOSED)),
                        item("U02", "2021-06-01", Set.of(ItemState.WITHDRAWN, ItemState.RESOLVED)),
                        unforwarded(16)))
                .isEqualTo("督办事项7件：在办4件，其中超期3件：过期限2件（最长11天，县住建局2件最多）、" + "列入超15日未转办1件（最长16天）；已答复未办结1件；办结1件；撤案1件。");
        assertThat(said(unforwarded(15))).isEqualTo("督办事项1件：在办1件，没有超期的；已答复未办结0件；办结0件。");
        assertThat(said(unforwarded(20), unforwarded(700)))
                .isEqualTo("督办事项2件：在办2件，其中超期2件：列入超15日未转办2件（最长700天）；已答复未办结0件；办结0件。");
    }

    /** As 最长超期天数: 1 for what fell due on the last day, and nothing before that day is over. */
    @Test
    void countsDaysAsTheMeasureDoes() {
        assertThat(said(item("U01", "2021-06-30", Set.of()))).contains("超期1件（最长1天，县住建局1件最多）");
        assertThat(said(item("U01", "2019-04-15", Set.of()))).contains("超期1件（最长808天，县住建局1件最多）");
        Lateness toDate = new Lateness(AS_OF.plusDays(1), AS_OF);
        assertThat(toDate.isOverdue(item("U01", "2021-06-30", Set.of()))).isFalse();
        assertThat(toDate.daysLate(item("U01", "2021-06-29", Set.of()))).contains(2L);
    }

    @Test
    void totalsTellDaysOfWhatIsAtNobodyApart() {
        LedgerByUnit totals = new LedgerByUnit(
                List.of(
                        item("U01", "2021-06-20", Set.of()),
                        item("U01", "2021-06-20", Set.of(ItemState.MERGED)),
                        unforwarded(900)),
                MONTH_END,
                summary().names());

        assertThat(totals.rows())
                .extracting(row -> row.cells().stream().map(Block.Cell::text).toList())
                .containsExactly(
                        List.of("县住建局", "2", "1", "1", "11", "0", "0", "0", "0"),
                        List.of("尚未转办", "1", "1", "1", "900", "0", "0", "0", "0"),
                        List.of("合计", "3", "2", "2", "11", "0", "0", "0", "0"));
        assertThat(totals.notes()).contains("撤案、合并的1件只计入件数", "列入15日以上尚未转办的计入超期，天数自列入之日算起，不入合计的天数");
    }

    @Test
    void saysBehindTheTableWhichAreListed() {
        assertThat(summary(item("U01", "2021-06-29", Set.of())).scope().text())
                .isEqualTo("以上为统计期内在办和期内办结的督办事项，共1件，此前办结的不再列入。");
    }

    @Test
    void namesNobodyWhereTwoHaveAsMany() {
        assertThat(said(item("U01", "2021-06-29", Set.of()), item("U02", "2021-06-28", Set.of())))
                .contains("其中超期2件（最长3天）；")
                .doesNotContain("最多");
        assertThat(said(item("U01", "2021-07-29", Set.of()))).contains("在办1件，没有超期的；");
    }

    /** One that is late and at nobody, another late, one that is at nobody, one that falls due later, one closed. */
    @Test
    void countsAsOthersWhatAnnexThreeNamesNowhere() {
        FakeEdition edition = FakeEdition.june(1, 600);
        List<ListedItem> items = List.of(
                unforwarded(20, Optional.of(AS_OF.minusDays(2))),
                item("U01", "2021-06-20", Set.of()),
                unforwarded(30),
                item("U01", "2021-12-20", Set.of()),
                item("U01", "2021-06-10", Set.of(ItemState.CLOSED)));
        Material material = new Material(
                Catalogue.load(),
                new DocumentInput(edition.figures(), items, FakeEdition.tables(), edition.facts(), Optional.empty()));

        Block.Table table = (Block.Table) new LedgerPart(material).due().get(1);

        assertThat(table.rows()).hasSize(2);
        assertThat(table.notes()).contains("列入15日以上尚未转办的2件编号为9、9", "其余2件见另行编制的督办台账");
    }

    private static String said(ListedItem... items) {
        return summary(items).paragraph().text();
    }

    private static LedgerSummary summary(ListedItem... items) {
        FakeEdition edition = FakeEdition.june(1, 600);
        Names names = FakeEdition.material(edition.figures(), FakeEdition.tables(), edition.facts())
                .names();
        return new LedgerSummary(List.of(items), MONTH_END, names);
    }

    private static ListedItem unforwarded(int days) {
        return unforwarded(days, Optional.empty());
    }

    private static ListedItem unforwarded(int days, Optional<LocalDate> due) {
        return new ListedItem(
                9, "other", Set.of(), Optional.empty(), Optional.empty(), AS_OF.minusDays(days), due, Set.of());
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
