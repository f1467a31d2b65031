package huibao.narrative;

import huibao.figure.ListedItem;
import huibao.figure.ListedItem.ItemState;
import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many of the ledger's items each unit answers for; last what was forwarded to none. */
record LedgerByUnit(List<ListedItem> items, Lateness lateness, Names names) {
    static final String NOT_FORWARDED = "尚未转办";

    static final List<Column> COLUMNS = List.of(
            column("责任单位", 3, Align.LEFT),
            column("件数", 1, Align.RIGHT),
            column("在办", 1, Align.RIGHT),
            column("其中超期", 1, Align.RIGHT),
            column("最长超期天数", 1.3, Align.RIGHT),
            column("已答复未办结", 1.3, Align.RIGHT),
            column("办结", 1, Align.RIGHT),
            column("化解", 1, Align.RIGHT),
            column("终结", 1, Align.RIGHT));

    List<Row> rows() {
        Map<String, List<ListedItem>> byUnit = items.stream()
                .filter(item -> item.unit().isPresent())
                .collect(Collectors.groupingBy(item -> item.unit().get()));
        List<Row> rows = new ArrayList<>();
        for (String unit : names.sorted("unit", byUnit.keySet())) {
            List<ListedItem> own = byUnit.get(unit);
            rows.add(totals(RowKind.NORMAL, names.of("unit", unit), own, lateness.longest(own)));
        }
        List<ListedItem> others =
                items.stream().filter(item -> item.unit().isEmpty()).toList();
        if (!others.isEmpty()) {
            rows.add(totals(RowKind.NORMAL, NOT_FORWARDED, others, lateness.longestUnforwarded(others)));
        }
        rows.add(totals(RowKind.TOTAL, "合计", items, lateness.longest(items)));
        return rows;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>(List.of("办结、化解、终结分别认定，可以同时成立，各列不相加"));
        long left = items.stream().filter(ListedItem::isLeft).count();
        if (left > 0) {
            notes.add("撤案、合并的" + left + "件只计入件数");
        }
        if (items.stream().anyMatch(lateness::isUnforwarded)) {
            notes.add("列入15日以上尚未转办的计入超期，天数自列入之日算起，不入合计的天数");
        }
        return notes;
    }

    private Row totals(RowKind kind, String label, List<ListedItem> items, Optional<Long> longest) {
        return new Row(
                kind,
                List.of(
                        Cell.words(label),
                        number(items, item -> true),
                        number(items, ListedItem::isWaiting),
                        number(items, lateness::isLate),
                        longest.map(days -> number(days, NumberFormat.DAYS)).orElse(Cell.words(Printed.NOT_COMPUTABLE)),
                        number(items, Lateness::isAnsweredOnly),
                        number(items, ListedItem::isClosed),
                        number(items, item -> item.states().contains(ItemState.RESOLVED)),
                        number(items, item -> item.states().contains(ItemState.TERMINATED))));
    }

    private static Cell number(List<ListedItem> items, Predicate<ListedItem> counted) {
        return number(items.stream().filter(counted).count(), NumberFormat.COUNT);
    }

    private static Cell number(long number, NumberFormat format) {
        return new Cell(Long.toString(number), Optional.of(BigDecimal.valueOf(number)), format);
    }

    static Column column(String header, double weight, Align align) {
        return new Column(Optional.empty(), header, weight, align);
    }
}
