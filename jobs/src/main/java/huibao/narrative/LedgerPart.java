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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What each unit answers for: its totals, then item by item. The columns are all that is ever printed of a single item; a
 * test holds them to the list of the product.
 */
final class LedgerPart {
    private static final Block NOTHING = new Block.Paragraph("截至期末，没有列入督办的事项。");

    private static final List<Column> ITEM = List.of(
            LedgerByUnit.column("事项编号", 1.2, Align.LEFT),
            LedgerByUnit.column("交办机关", 1.2, Align.LEFT),
            LedgerByUnit.column("层级", 1.2, Align.LEFT),
            LedgerByUnit.column("包案领导职务", 2, Align.LEFT),
            LedgerByUnit.column("责任单位", 2, Align.LEFT),
            LedgerByUnit.column("列入日期", 1.3, Align.CENTRE),
            LedgerByUnit.column("办理时限", 1.3, Align.CENTRE),
            LedgerByUnit.column("剩余或超期天数", 1.4, Align.RIGHT),
            LedgerByUnit.column("办理状态", 1.6, Align.LEFT));

    /** Why 附件3 tells other numbers of a unit than the tables of the text. */
    private static final String OTHER_THAN_TEXT =
            "本表只计交办、包案、督办的事项，初次、重复都计，期限先看督办时限；正文各单位的超期计全部应答复的初次事项，只看限办截止日，件数、天数因此不同";

    private static final long DAYS_AHEAD = 31;

    private static final List<String> SHORT = List.of("事项编号", "责任单位", "包案领导职务", "办理时限", "剩余或超期天数");

    /** Numbers of the columns of the short list, in the order they are printed there. */
    private static final List<Integer> OF_SHORT = SHORT.stream()
            .map(header -> ITEM.stream().map(Column::header).toList().indexOf(header))
            .toList();

    private static final Map<ItemState, String> STATES = states();

    private final Material material;
    private final Lateness lateness;

    LedgerPart(Material material) {
        this.material = material;
        this.lateness = Lateness.of(material.facts());
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
        if (items.isEmpty()) {
            return List.of(NOTHING);
        }
        Block totals = byUnit(items, OTHER_THAN_TEXT);
        if (due.isEmpty()) {
            return List.of(totals);
        }
        List<Row> rows = due.stream().map(this::dueRow).toList();
        return List.of(totals, table("ledger", "超期和临近到期的事项", "件、天", picked(ITEM), rows, dueNotes(items, due)));
    }

    private List<String> dueNotes(List<ListedItem> items, List<ListedItem> due) {
        List<String> notes = new ArrayList<>(List.of("列出已过办理时限和" + DAYS_AHEAD + "日内到期的在办事项"));
        List<String> unforwarded = items.stream()
                .filter(lateness::isUnforwarded)
                .map(item -> Long.toString(item.item()))
                .toList();
        if (!unforwarded.isEmpty()) {
            notes.add("列入15日以上尚未转办的" + unforwarded.size() + "件编号为" + String.join("、", unforwarded));
        }
        long named = items.stream()
                .filter(item -> lateness.isUnforwarded(item) || due.contains(item))
                .count();
        if (named < items.size()) {
            notes.add("其余" + (items.size() - named) + "件见另行编制的督办台账");
        }
        return notes;
    }

    private boolean isDueSoon(ListedItem item) {
        return item.isWaiting()
                && item.dueOn()
                        .filter(due -> !due.isAfter(lateness.lastDay().plusDays(DAYS_AHEAD)))
                        .isPresent();
    }

    private Row dueRow(ListedItem item) {
        return new Row(RowKind.NORMAL, picked(cells(item)));
    }

    private static <T> List<T> picked(List<T> ofItem) {
        return OF_SHORT.stream().map(ofItem::get).toList();
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
        return table("ledger", "交办、包案、督办事项", "件、天", kept.stream().map(ITEM::get).toList(), rows, itemNotes(items));
    }

    private List<String> itemNotes(List<ListedItem> items) {
        List<String> notes = new ArrayList<>(List.of("列入日期为首次交办、包案或挂牌督办之日；办理时限为挂牌督办时限，未定的为限办截止日"));
        if (material.input().brief().isEmpty()) {
            notes.add("列出统计期内在办和期内办结的事项，此前已办结的不再列出");
        }
        notes.add("超期天数从期限当日（计1天）算到期末，已答复或已办结的不再计算");
        if (items.stream().anyMatch(lateness::isUnforwarded)) {
            notes.add("列入15日以上尚未转办的为超期，天数自列入之日算起");
        }
        return notes;
    }

    private Block byUnit(List<ListedItem> items, String... notes) {
        LedgerByUnit totals = new LedgerByUnit(items, lateness, material.names());
        List<String> all = new ArrayList<>(List.of(notes));
        all.addAll(totals.notes());
        return table("ledger-by-unit", "各单位督办事项", "件、天", LedgerByUnit.COLUMNS, totals.rows(), all);
    }

    private Block table(
            String name, String caption, String unit, List<Column> columns, List<Row> rows, List<String> notes) {
        return new Block.Table(name, material.numbering().nextTable(), caption, unit, "", columns, rows, notes);
    }

    /** What waits comes first, what has been late the longest before all; then by day and number. */
    private Comparator<ListedItem> order() {
        return Comparator.comparing((ListedItem item) -> !item.isWaiting())
                .thenComparing(item -> -lateness.daysLate(item).orElse(0L))
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
                Cell.words(item.unit().map(unit -> names.of("unit", unit)).orElse(LedgerByUnit.NOT_FORWARDED)),
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
        if (lateness.isOverdue(item)) {
            long late = lateness.daysLate(item).orElseThrow();
            return days("超期" + late + "天", -late);
        }
        if (lateness.isUnforwarded(item)) {
            return Cell.words("列入" + lateness.daysLate(item).orElseThrow() + "天");
        }
        if (!item.isWaiting() || item.dueOn().isEmpty()) {
            return Cell.words(Printed.NOT_COMPUTABLE);
        }
        long left = ChronoUnit.DAYS.between(lateness.lastDay(), item.dueOn().get());
        return days(left == 0 ? "当日到期" : "剩余" + left + "天", left);
    }

    private static Cell days(String text, long days) {
        return new Cell(text, Optional.of(BigDecimal.valueOf(days)), NumberFormat.DAYS);
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
}
