package huibao.narrative;

import huibao.figure.Figures;
import huibao.figure.ListedItem;
import huibao.figure.ListedItem.State;
import huibao.lake.CodeTables;
import huibao.reports.Block;
import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import huibao.reports.Document;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 督办台账: what each unit answers for, on a page laid crosswise. Its columns are all that is ever printed of a single
 * item; a test holds them to the list of the product.
 */
public final class LedgerReport {
    private static final List<Column> COLUMNS = List.of(
            column("事项编号", 1.2, Align.LEFT),
            column("层级", 1.2, Align.LEFT),
            column("包案领导职务", 2, Align.LEFT),
            column("责任单位", 2, Align.LEFT),
            column("列入日期", 1.2, Align.CENTRE),
            column("办理时限", 1.2, Align.CENTRE),
            column("剩余（超期）天数", 1.4, Align.RIGHT),
            column("办理状态", 1.6, Align.LEFT));

    private static final Map<State, String> STATES = states();

    /**
     * Writes the ledger.
     *
     * @param campaign whose list it is; empty for all that is assigned, led or supervised
     */
    public Composed compose(
            Figures figures, List<ListedItem> items, CodeTables tables, EditionFacts facts, Optional<String> campaign) {
        Material material = new Material(figures, tables, facts, printed(items));
        List<Block> blocks = new ArrayList<>();
        StockSentences stock = new StockSentences(material);
        List<Topic> families = campaign.isPresent()
                ? List.of(Topic.CAMPAIGN)
                : List.of(Topic.ASSIGNED, Topic.LEAD_ASSIGNED, Topic.SUPERVISED);
        material.paragraph(families.stream().map(stock::family).toArray(Sentence[]::new))
                .ifPresent(blocks::add);
        if (items.isEmpty()) {
            blocks.add(new Block.Paragraph("截至期末，没有列入督办的事项。"));
        } else {
            blocks.add(table(material, items));
        }
        Document document = new Document(
                "ledger",
                title(material, tables, campaign),
                Optional.of("（截至" + PeriodWords.day(material.words().asOf()) + "）"),
                Optional.empty(),
                blocks,
                Optional.of(new Document.Signature(facts.office(), PeriodWords.day(facts.signedOn()))),
                facts.cutoff(),
                Document.Layout.LANDSCAPE,
                Optional.empty(),
                Optional.empty());
        return new Composed(document, material.omissions(), List.of(), material.tables());
    }

    private static Map<String, Set<String>> printed(List<ListedItem> items) {
        return Map.of(
                "unit",
                items.stream().flatMap(item -> item.unit().stream()).collect(Collectors.toSet()),
                "post",
                items.stream().flatMap(item -> item.post().stream()).collect(Collectors.toSet()));
    }

    private static String title(Material material, CodeTables tables, Optional<String> campaign) {
        return campaign.map(code -> BriefingReport.campaign(tables, code))
                        .orElseGet(() -> material.names().ownRegion())
                + "督办台账";
    }

    private static Block.Table table(Material material, List<ListedItem> items) {
        List<Row> rows =
                items.stream().sorted(order()).map(item -> row(material, item)).toList();
        return new Block.Table(
                "ledger",
                material.numbering().nextTable(),
                "交办、包案、督办事项",
                "件、天",
                "",
                COLUMNS,
                rows,
                List.of(
                        "列入日期为首次交办、包案或挂牌督办之日；办理时限为挂牌督办时限，未定的为限办截止日",
                        "列出统计期内在办和期内办结的事项，此前已办结的不再列出；专项行动的台账列出清单内全部事项",
                        "剩余天数至期末计算，已答复或已办结的不再计算；办结、化解、终结分别认定，互不替代"));
    }

    /** What waits comes first, the longest overdue before all; then by number. */
    private static Comparator<ListedItem> order() {
        return Comparator.comparing((ListedItem item) -> !item.isWaiting())
                .thenComparing(
                        item -> item.dueOn().filter(due -> item.isWaiting()).orElse(LocalDate.MAX))
                .thenComparing(ListedItem::item);
    }

    private static Row row(Material material, ListedItem item) {
        Names names = material.names();
        return new Row(
                RowKind.NORMAL,
                List.of(
                        Cell.words(Long.toString(item.item())),
                        Cell.words(
                                item.tier().equals(FixedNames.UNKNOWN)
                                        ? Printed.NOT_COMPUTABLE
                                        : names.of("tier", item.tier())),
                        Cell.words(
                                item.post().map(post -> names.of("post", post)).orElse(Printed.NOT_COMPUTABLE)),
                        Cell.words(
                                item.unit().map(unit -> names.of("unit", unit)).orElse("尚未转办")),
                        Cell.words(item.listedOn().toString()),
                        Cell.words(item.dueOn().map(LocalDate::toString).orElse(Printed.NOT_COMPUTABLE)),
                        days(item, material.words().asOf()),
                        Cell.words(state(item, material.words().asOf()))));
    }

    /** The number behind it is negative where the day is past. */
    private static Cell days(ListedItem item, LocalDate asOf) {
        if (!item.isWaiting() || item.dueOn().isEmpty()) {
            return Cell.words(Printed.NOT_COMPUTABLE);
        }
        long left = ChronoUnit.DAYS.between(asOf, item.dueOn().get());
        String text = left < 0 ? "超期" + -left + "天" : left == 0 ? "当日到期" : "剩余" + left + "天";
        return new Cell(text, Optional.of(BigDecimal.valueOf(left)), NumberFormat.DAYS);
    }

    private static String state(ListedItem item, LocalDate asOf) {
        String states = STATES.entrySet().stream()
                .filter(state -> item.states().contains(state.getKey()))
                .filter(state -> state.getKey() != State.ANSWERED || !item.isSettled())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("、"));
        if (!states.isEmpty()) {
            return item.isSettled() || item.states().contains(State.ANSWERED) ? states : "在办、" + states;
        }
        return item.dueOn().filter(due -> due.isBefore(asOf)).isPresent() ? "超期" : "在办";
    }

    private static Map<State, String> states() {
        Map<State, String> words = new LinkedHashMap<>();
        words.put(State.ANSWERED, "已答复未办结");
        words.put(State.CLOSED, "办结");
        words.put(State.WITHDRAWN, "撤案");
        words.put(State.MERGED, "合并");
        words.put(State.RESOLVED, "化解");
        words.put(State.TERMINATED, "终结");
        return words;
    }

    private static Column column(String header, double weight, Align align) {
        return new Column(Optional.empty(), header, weight, align);
    }
}
