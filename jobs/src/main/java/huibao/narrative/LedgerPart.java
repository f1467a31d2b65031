package huibao.narrative;

import huibao.figure.ListedItem;
import huibao.figure.ListedItem.ItemState;
import huibao.reports.Block;
import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What each unit answers for: its totals, then item by item. The columns are all that is ever printed of a single item; a
 * test holds them to the list of the product.
 */
final class LedgerPart {
    private static final String NOT_FORWARDED = "尚未转办";
    private static final Block NOTHING = new Block.Paragraph("截至期末，没有列入督办的事项。");

    private static final List<Column> ITEM = List.of(
            column("事项编号", 1.2, Align.LEFT),
            column("交办机关", 1.2, Align.LEFT),
            column("层级", 1.2, Align.LEFT),
            column("包案领导职务", 2, Align.LEFT),
            column("责任单位", 2, Align.LEFT),
            column("列入日期", 1.3, Align.CENTRE),
            column("办理时限", 1.3, Align.CENTRE),
            column("剩余或超期天数", 1.4, Align.RIGHT),
            column("办理状态", 1.6, Align.LEFT));

    private static final long DAYS_AHEAD = 31;

    private static final List<String> SHORT = List.of("事项编号", "责任单位", "包案领导职务", "办理时限", "剩余或超期天数");

    /** Numbers of the columns of the short list, in the order they are printed there. */
    private static final List<Integer> OF_SHORT = SHORT.stream()
            .map(header -> ITEM.stream().map(Column::header).toList().indexOf(header))
            .toList();

    private static final List<Column> UNIT = List.of(
            column("责任单位", 3, Align.LEFT),
            column("件数", 1, Align.RIGHT),
            column("在办", 1, Align.RIGHT),
            column("其中超期", 1, Align.RIGHT),
            column("最长超期天数", 1.3, Align.RIGHT),
            column("已答复未办结", 1.3, Align.RIGHT),
            column("办结", 1, Align.RIGHT),
            column("化解", 1, Align.RIGHT),
            column("终结", 1, Align.RIGHT));

    private static final Map<ItemState, String> STATES = states();

    private final Material material;
    private final LocalDate asOf;
    private final Lateness lateness;

    LedgerPart(Material material) {
        this.material = material;
        this.asOf = material.words().asOf();
        this.lateness = new Lateness(asOf);
    }

    List<Block> blocks() {
        List<ListedItem> items = material.input().ledger();
        List<Block> blocks = new ArrayList<>(List.of(items.isEmpty() ? NOTHING : byUnit(items)));
        blocks.addAll(items());
        return blocks;
    }

    /** Totals alone, with what they come to. */
    List<Block> byUnit() {
        List<ListedItem> items = material.input().ledger();
        LedgerSummary summary = new LedgerSummary(items, lateness, material.names());
        return items.isEmpty() ? List.of(NOTHING) : List.of(summary.paragraph(), byUnit(items), summary.scope());
    }

    /** Item by item alone; nothing where there is none. */
    List<Block> items() {
        List<ListedItem> items = material.input().ledger();
        return items.isEmpty() ? List.of() : List.of(itemByItem(items));
    }

    /** For the leader: totals by unit, then the items that are overdue or fall due soon. */
    List<Block> due() {
        List<ListedItem> items = material.input().ledger();
        List<ListedItem> due = items.stream()
                .filter(item -> lateness.isOverdue(item) || isDueSoon(item))
                .sorted(order())
                .toList();
        if (due.isEmpty()) {
            return items.isEmpty() ? blocks() : List.of(byUnit(items));
        }
        List<Row> rows = due.stream().map(this::dueRow).toList();
        String others = "列出超期和" + DAYS_AHEAD + "日内到期的在办事项，其余" + (items.size() - due.size()) + "件见督办台账";
        return List.of(byUnit(items), table("ledger", "超期和临近到期的事项", "件、天", picked(ITEM), rows, List.of(others)));
    }

    private boolean isDueSoon(ListedItem item) {
        return item.isWaiting()
                && item.dueOn()
                        .filter(due -> !due.isAfter(asOf.plusDays(DAYS_AHEAD)))
                        .isPresent();
    }

    private Row dueRow(ListedItem item) {
        return new Row(RowKind.NORMAL, picked(cells(item)));
    }

    private static <T> List<T> picked(List<T> ofItem) {
        return OF_SHORT.stream().map(ofItem::get).toList();
    }

    private Block byUnit(List<ListedItem> items) {
        Map<String, List<ListedItem>> byUnit =
                items.stream().collect(Collectors.groupingBy(item -> item.unit().orElse(""), Collectors.toList()));
        Set<String> codes = new HashSet<>(byUnit.keySet());
        boolean unforwarded = codes.remove("");
        List<Row> rows = new ArrayList<>();
        for (String unit : material.names().sorted("unit", codes)) {
            rows.add(totals(RowKind.NORMAL, material.names().of("unit", unit), byUnit.get(unit)));
        }
        if (unforwarded) {
            rows.add(totals(RowKind.NORMAL, NOT_FORWARDED, byUnit.get("")));
        }
        rows.add(totals(RowKind.TOTAL, "合计", items));
        List<String> notes = new ArrayList<>(List.of("办结、化解、终结分别认定，可以同时成立，各列不相加"));
        notes.addAll(unforwarded(items));
        return table("ledger-by-unit", "各单位督办事项", "件、天", UNIT, rows, notes);
    }

    private List<String> unforwarded(List<ListedItem> items) {
        List<String> late = items.stream()
                .filter(lateness::isUnforwarded)
                .map(item -> Long.toString(item.item()))
                .toList();
        return late.isEmpty()
                ? List.of()
                : List.of("列入15日以上尚未转办的" + late.size() + "件计入超期，编号为" + String.join("、", late));
    }

    private Row totals(RowKind kind, String label, List<ListedItem> items) {
        return new Row(
                kind,
                List.of(
                        Cell.words(label),
                        number(items, item -> true),
                        number(items, ListedItem::isWaiting),
                        number(items, lateness::isLate),
                        longest(items),
                        number(items, Lateness::isAnsweredOnly),
                        number(items, ListedItem::isSettled),
                        number(items, item -> item.states().contains(ItemState.RESOLVED)),
                        number(items, item -> item.states().contains(ItemState.TERMINATED))));
    }

    private static Cell number(List<ListedItem> items, Predicate<ListedItem> counted) {
        long count = items.stream().filter(counted).count();
        return new Cell(String.valueOf(count), Optional.of(BigDecimal.valueOf(count)), NumberFormat.COUNT);
    }

    private Cell longest(List<ListedItem> items) {
        return lateness.longest(items)
                .map(days -> new Cell(days.toString(), Optional.of(BigDecimal.valueOf(days)), NumberFormat.DAYS))
                .orElse(Cell.words(Printed.NOT_COMPUTABLE));
    }

    private Block itemByItem(List<ListedItem> items) {
        boolean assigned = items.stream().anyMatch(item -> !item.assignedBy().isEmpty());
        boolean tiers = items.stream().anyMatch(item -> !item.tier().equals(FixedNames.UNKNOWN));
        List<Integer> kept = new ArrayList<>();
        for (int column = 0; column < ITEM.size(); column++) {
            if ((column != 1 || assigned) && (column != 2 || tiers)) {
                kept.add(column);
            }
        }
        List<Row> rows = items.stream()
                .sorted(order())
                .map(item -> cells(item))
                .map(cells ->
                        new Row(RowKind.NORMAL, kept.stream().map(cells::get).toList()))
                .toList();
        return table(
                "ledger",
                "交办、包案、督办事项",
                "件、天",
                kept.stream().map(ITEM::get).toList(),
                rows,
                List.of(
                        "列入日期为首次交办、包案或挂牌督办之日；办理时限为挂牌督办时限，未定的为限办截止日",
                        "列出统计期内在办和期内办结的事项，此前已办结的不再列出；专项行动的台账列出清单内全部事项",
                        "剩余天数至期末计算，已答复或已办结的不再计算；列入15日以上尚未转办的为超期"));
    }

    private Block table(
            String name, String caption, String unit, List<Column> columns, List<Row> rows, List<String> notes) {
        return new Block.Table(name, material.numbering().nextTable(), caption, unit, "", columns, rows, notes);
    }

    /** What waits comes first, the longest overdue before all; then by number. */
    private static Comparator<ListedItem> order() {
        return Comparator.comparing((ListedItem item) -> !item.isWaiting())
                .thenComparing(
                        item -> item.dueOn().filter(due -> item.isWaiting()).orElse(LocalDate.MAX))
                .thenComparing(ListedItem::item);
    }

    private List<Cell> cells(ListedItem item) {
        Names names = material.names();
        return List.of(
                Cell.words(Long.toString(item.item())),
                Cell.words(item.assignedBy().isEmpty() ? Printed.NOT_COMPUTABLE : assignedBy(item)),
                Cell.words(
                        item.tier().equals(FixedNames.UNKNOWN)
                                ? Printed.NOT_COMPUTABLE
                                : names.of("tier", item.tier())),
                Cell.words(item.post().map(post -> names.of("post", post)).orElse(Printed.NOT_COMPUTABLE)),
                Cell.words(item.unit().map(unit -> names.of("unit", unit)).orElse(NOT_FORWARDED)),
                Cell.words(item.listedOn().toString()),
                Cell.words(item.dueOn().map(LocalDate::toString).orElse(Printed.NOT_COMPUTABLE)),
                days(item),
                Cell.words(state(item)));
    }

    /** 省级、市级. */
    private String assignedBy(ListedItem item) {
        return material.names().sorted("assigned_level", item.assignedBy()).stream()
                .map(level -> material.names().of("assigned_level", level).replace("交办", ""))
                .collect(Collectors.joining("、"));
    }

    /** The number behind it is negative where the day is past. */
    private Cell days(ListedItem item) {
        if (!item.isWaiting() || item.dueOn().isEmpty()) {
            return Cell.words(Printed.NOT_COMPUTABLE);
        }
        long left = ChronoUnit.DAYS.between(asOf, item.dueOn().get());
        String text = left < 0 ? "超期" + -left + "天" : left == 0 ? "当日到期" : "剩余" + left + "天";
        return new Cell(text, Optional.of(BigDecimal.valueOf(left)), NumberFormat.DAYS);
    }

    /** The states of an item in words; an overdue one is marked as such beside them. */
    private String state(ListedItem item) {
        String states = STATES.entrySet().stream()
                .filter(state -> item.states().contains(state.getKey()))
                .filter(state -> state.getKey() != ItemState.ANSWERED || !item.isSettled())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("、"));
        if (!item.isWaiting()) {
            return states;
        }
        String late = lateness.isOverdue(item) ? "在办·超期" : lateness.isUnforwarded(item) ? "超15日未转送" : "在办";
        return states.isEmpty() ? late : late + "、" + states;
    }

    private static Map<ItemState, String> states() {
        Map<ItemState, String> words = new LinkedHashMap<>();
        words.put(ItemState.ANSWERED, "已答复未办结");
        words.put(ItemState.CLOSED, "办结");
        words.put(ItemState.WITHDRAWN, "撤案");
        words.put(ItemState.MERGED, "合并");
        words.put(ItemState.RESOLVED, "化解");
        words.put(ItemState.TERMINATED, "终结");
        return words;
    }

    private static Column column(String header, double weight, Align align) {
        return new Column(Optional.empty(), header, weight, align);
    }
}
