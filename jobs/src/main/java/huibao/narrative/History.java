package huibao.narrative;

import huibao.calendar.PeriodName;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.narrative.EditionFacts.ChangedFigure;
import huibao.reports.Block;
import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What earlier editions printed beside what this one prints: changes, restated comparisons, the last twelve months. */
final class History {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");
    private static final String THEN = "当时公布";
    private static final String NOW = "本次统计";

    private final Material material;
    private final EditionFacts.EditionHistory history;

    History(Material material) {
        this.material = material;
        this.history = material.facts().history();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        history.previousCutoff().ifPresent(cutoff -> {
            blocks.add(new Block.Paragraph(changes(MINUTE.format(cutoff.atZone(ShanghaiTime.ZONE)))));
            changesOfRegion().ifPresent(blocks::add);
        });
        if (!history.compared().isEmpty()) {
            blocks.add(new Block.Paragraph(compared()));
            restated().ifPresent(blocks::add);
        }
        months().ifPresent(blocks::add);
        return blocks;
    }

    private String changes(String cutoff) {
        String opening = "本统计期前一版的数据截止时间为" + cutoff + "。";
        if (history.changes().isEmpty()) {
            return opening + "与前一版相比，各项指标均无变动。";
        }
        Map<String, Long> causes = history.changes().stream()
                .flatMap(change -> Arrays.stream(change.cause().split("、")))
                .collect(Collectors.groupingBy(cause -> cause, TreeMap::new, Collectors.counting()));
        boolean several =
                history.changes().stream().anyMatch(change -> change.cause().contains("、"));
        String reasons = causes.entrySet().stream()
                .map(cause -> cause.getKey() + cause.getValue() + "项")
                .collect(Collectors.joining("、"));
        return opening + "与前一版相比，变动指标" + history.changes().size() + "项（含分项），其中" + reasons
                + (several ? "（一项可有多个原因）" : "") + "。本地区总体数的变动列表如下，全部变动见随附的变动明细（changes.csv）。";
    }

    private Optional<Block> changesOfRegion() {
        List<ChangedFigure> shown = history.changes().stream()
                .filter(change -> change.key().dimensions().isEmpty())
                .filter(change -> change.key().role() == Role.CURRENT)
                .filter(change -> material.isPrinted(change.key().metric()))
                .filter(change -> change.before().isPresent() && change.after().isPresent())
                // a rate may be the same of other items
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        List<Column> columns = List.of(text("指标", 3), number("", "前一版"), number("", "本版"), text("原因", 3));
        List<Row> rows = shown.stream()
                .map(change -> new Row(
                        RowKind.NORMAL,
                        List.of(
                                Cell.words(label(change)),
                                value(change, change.before()),
                                value(change, change.after()),
                                Cell.words(change.cause()))))
                .toList();
        return table("changes", "与前一版相比的变动", units(shown), columns, rows, "前一版保留备查");
    }

    private String compared() {
        List<String> names =
                history.compared().stream().sorted().map(material.words()::role).toList();
        String periods = String.join("、", names);
        return history.restated().isEmpty()
                ? periods + "数与当时公布数一致。"
                : periods + "数按本次截止时间重新统计，与当时公布数不同的" + history.restated().size() + "项列表如下。";
    }

    private Optional<Block> restated() {
        List<Column> columns = List.of(text("指标", 3), number("", THEN), number("", NOW));
        List<ChangedFigure> shown = history.restated().stream()
                .filter(change -> isDefined(change.key().metric()))
                .toList();
        List<Row> rows = shown.stream()
                .map(change -> new Row(
                        RowKind.NORMAL,
                        List.of(
                                Cell.words(label(change) + "（"
                                        + material.words().role(change.key().role()) + "）"),
                                value(change, change.before()),
                                value(change, change.after()))))
                .toList();
        return table("restated", "对比期数与当时公布数的差异", units(shown), columns, rows, "仅列本地区总体数");
    }

    private Optional<Block> months() {
        Map<String, Map<String, ChangedFigure>> byMonth = new TreeMap<>();
        Set<String> metrics = new LinkedHashSet<>();
        history.months().forEach(change -> {
            byMonth.computeIfAbsent(
                            change.key().dimensions().get(Dimension.MONTH.code()), month -> new LinkedHashMap<>())
                    .put(change.key().metric(), change);
            metrics.add(change.key().metric());
        });
        List<Column> columns = new ArrayList<>(List.of(text("月份", 2)));
        metrics.forEach(metric -> {
            columns.add(number(definition(metric).map(Measure::label).orElse(metric), THEN));
            columns.add(number(definition(metric).map(Measure::label).orElse(metric), NOW));
        });
        List<Row> rows = new ArrayList<>();
        byMonth.forEach((month, changes) -> rows.add(row(month, changes, metrics)));
        return table("as-reported", "近十二个月当时公布数与本次统计数", "件次、批次", columns, rows, "未列月份当时未公布或无该版本");
    }

    private Row row(String month, Map<String, ChangedFigure> changes, Set<String> metrics) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.words(PeriodName.of(month))));
        for (String metric : metrics) {
            Optional<ChangedFigure> change = Optional.ofNullable(changes.get(metric));
            cells.add(change.map(one -> value(one, one.before())).orElse(FigureCells.BLANK));
            cells.add(change.map(one -> value(one, one.after())).orElse(FigureCells.BLANK));
        }
        return new Row(RowKind.NORMAL, cells);
    }

    /** Of all its rows, as a table of several measures has it. */
    private String units(List<ChangedFigure> shown) {
        return shown.stream()
                .flatMap(change -> definition(change.key().metric()).stream())
                .map(Measure::unit)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private Optional<Block> table(
            String name, String caption, String unit, List<Column> columns, List<Row> rows, String note) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        name, material.numbering().nextTable(), caption, unit, "", columns, rows, List.of(note)));
    }

    private String label(ChangedFigure change) {
        return definition(change.key().metric())
                .map(Measure::label)
                .orElse(change.key().metric());
    }

    private Cell value(ChangedFigure change, Optional<BigDecimal> value) {
        boolean rate = definition(change.key().metric())
                .filter(one -> one.unit().equals(Printed.PERCENT))
                .isPresent();
        return value.map(number -> rate
                        ? new Cell(Printed.percent(number), Optional.of(number), NumberFormat.PERCENT)
                        : new Cell(Printed.count(number), Optional.of(number), NumberFormat.COUNT))
                .orElse(FigureCells.BLANK);
    }

    private boolean isDefined(String metric) {
        return definition(metric).isPresent();
    }

    private Optional<Measure> definition(String metric) {
        return material.catalogue().find(metric);
    }

    private static Column text(String header, double weight) {
        return new Column(Optional.empty(), header, weight, Align.LEFT);
    }

    private static Column number(String group, String header) {
        return new Column(group.isEmpty() ? Optional.empty() : Optional.of(group), header, 1.2, Align.RIGHT);
    }
}
