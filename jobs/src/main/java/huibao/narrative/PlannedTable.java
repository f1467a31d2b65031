package huibao.narrative;

import huibao.calendar.PeriodName;
import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Status;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.reports.Block;
import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.RowKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of a document over the figures of an edition. */
final class PlannedTable {
    private static final String MONTH = Dimension.MONTH.code();
    /** Stands where the ratings are too few to be told; a row of nothing else is not listed. */
    private static final String FEW = "不足5件";

    private static final Set<String> OVERLAPPING =
            Set.of(Dimension.ISSUE_GROUP.code(), Dimension.ASSIGNED_LEVEL.code());
    /** With more rows than this the table is set in two halves side by side, if the document says so. */
    private static final int ONE_ABREAST = 10;

    private final Material material;
    private final TablePlan plan;
    private final Shortening shortening;
    private final List<ColumnPlan> columns;
    private final List<RestFigures> rests = new ArrayList<>();
    private final FigureCells cells;
    /** How many members have too few ratings to be listed, by what they are. */
    private final Map<String, Integer> few = new LinkedHashMap<>();

    private boolean isCut;
    private boolean hasMembers;

    PlannedTable(Material material, TablePlan plan, Shortening shortening) {
        this.material = material;
        this.plan = plan;
        this.shortening = shortening;
        this.columns = plan.columns().stream()
                .map(this::ofPeriod)
                .filter(this::isPrinted)
                .toList();
        this.cells = new FigureCells(
                material.catalogue(), material.figures(), material.facts().audience(), this::find);
        // a table of totals alone is not printed
        this.hasMembers = plan.rows().stream().noneMatch(RowPlan.MemberRows.class::isInstance)
                || plan.rows().stream()
                        .anyMatch(row -> row instanceof RowPlan.LabelledRow line
                                && line.figures().measures().size() > 1);
    }

    Optional<Block.Table> block() {
        TableDraft draft = new TableDraft(
                plan.name(), plan.caption().of(material), plan.unit().of(material), cells, headers());
        plan.rows().stream().filter(row -> Condition.all(row.when(), material)).forEach(row -> add(draft, row));
        if (!hasMembers) {
            return Optional.empty();
        }
        plan.notes().stream()
                .filter(note -> Condition.all(note.when(), material))
                .forEach(note -> draft.note(note.text().of(material)));
        plan.idle().ifPresent(draft::withoutIdleRows);
        if (!few.isEmpty()) {
            if (!draft.hasMembers()) {
                return Optional.empty();
            }
            draft.note("评价不足5件的"
                    + few.entrySet().stream()
                            .map(one -> one.getValue() + "个" + one.getKey())
                            .collect(Collectors.joining("、"))
                    + "不列");
        }
        draft.adding(adding());
        Optional<Block.Table> table = material.numbered(draft);
        return plan.layout() == TablePlan.RowLayout.TWO_ABREAST
                ? table.map(one -> one.rows().size() > ONE_ABREAST ? TwoAbreast.of(one) : one)
                : table;
    }

    /** A year is its own accumulation: what a table prints of the year to date only is printed of the period. */
    private ColumnPlan ofPeriod(ColumnPlan column) {
        boolean isAccumulation = column.role().equals(Optional.of(Role.YTD))
                && column.show() != ColumnPlan.Show.CHANGE
                && !material.words().hasYearToDate();
        ColumnPlan current = column.as(Role.CURRENT);
        boolean isThere = plan.columns().stream().anyMatch(other -> other.isLike(current));
        return isAccumulation && !isThere ? current : column;
    }

    private boolean isPrinted(ColumnPlan column) {
        Stream<Role> roles = column.show() == ColumnPlan.Show.CHANGE
                ? Stream.concat(column.role().stream(), Stream.of(column.against()))
                : column.role().stream();
        return roles.allMatch(this::isReported) && Condition.all(column.when(), material);
    }

    private boolean isReported(Role role) {
        return switch (role) {
            case CURRENT, SAME_LAST_YEAR, LAST_12_MONTHS -> true;
            case PREVIOUS -> material.words().hasPrevious();
            case YTD, YTD_LAST_YEAR -> material.words().hasYearToDate();
        };
    }

    private List<Column> headers() {
        List<Column> headers = new ArrayList<>();
        headers.add(new Column(Optional.empty(), plan.stub(), plan.stubWidth(), Block.Align.LEFT));
        columns.forEach(
                column -> headers.add(new Column(column.group(), header(column), column.width(), Block.Align.RIGHT)));
        return headers;
    }

    private String header(ColumnPlan column) {
        return column.header()
                .map(text -> text.of(material))
                .orElseGet(() -> column.show() == ColumnPlan.Show.CHANGE
                        ? material.words().change(column.against())
                        : material.words().role(column.role().orElse(Role.CURRENT)));
    }

    private void add(TableDraft draft, RowPlan row) {
        row.match(new RowPlan.RowCases(
                line -> line(draft, line),
                each -> members(draft, each),
                roles -> roles.roles().stream()
                        .filter(this::isReported)
                        .forEach(role ->
                                draft.row(RowKind.NORMAL, material.words().role(role), cells(row, Map.of(), role))),
                heading -> draft.heading(heading.text().of(material))));
    }

    /** A provisional number is not printed; the last month that is final takes its place. */
    private void line(TableDraft draft, RowPlan.LabelledRow line) {
        String label = line.indent() + line.label().of(material);
        Optional<FigureKey> own = line.figures()
                .measure()
                .map(measure -> key(measure, line.figures().where(), Role.CURRENT));
        boolean provisional = own.flatMap(material.figures()::find)
                .filter(figure -> figure.status() == Status.PROVISIONAL)
                .isPresent();
        if (!provisional) {
            draft.row(line.kind(), label, cells(line, Map.of(), Role.CURRENT));
            return;
        }
        lastMatureMonth(own.orElseThrow())
                .ifPresent(month -> draft.row(
                        line.kind(),
                        label + "（" + monthName(month) + "）",
                        cells(line, Map.of(MONTH, month), Role.CURRENT)));
    }

    /** 4月; with its year where that is another. */
    private String monthName(String month) {
        int year = material.facts().period(Role.CURRENT).lastDay().getYear();
        YearMonth named = YearMonth.parse(month);
        return named.getYear() == year ? named.getMonthValue() + "月" : PeriodName.of(month);
    }

    private Optional<String> lastMatureMonth(FigureKey key) {
        return material.figures()
                .ofMetric(key.metric())
                .filter(Figure::isPrintable)
                .filter(figure ->
                        figure.key().dimensions().size() == key.dimensions().size() + 1)
                .flatMap(figure -> Optional.ofNullable(figure.key().dimensions().get(MONTH)).stream())
                .max(Comparator.naturalOrder());
    }

    private void members(TableDraft draft, RowPlan.MemberRows each) {
        String dimension = each.dimension();
        List<String> all = material.members(dimension, measures(each));
        List<String> listed = material.own().listed(each.only(), dimension, all);
        hasMembers |= !listed.isEmpty();
        List<String> shown = plan.busiest()
                .map(busiest -> busiest(each, listed, busiest.atMost(shortening.busiest()), draft))
                .orElse(listed);
        for (String member : shown) {
            List<Cell> numbers = cells(each, Map.of(dimension, member), Role.CURRENT);
            if (numbers.stream().allMatch(cell -> cell.text().equals(FEW))) {
                few.merge(MemberWriter.kind(dimension), 1, Integer::sum);
                continue;
            }
            // Nothing at all at nobody knows whom is no row.
            if (!member.equals(FixedNames.UNKNOWN) || numbers.stream().anyMatch(cell -> !TableDraft.isIdle(cell))) {
                draft.row(RowKind.NORMAL, each.indent() + material.names().of(dimension, member), numbers);
            }
        }
        List<String> others =
                all.stream().filter(member -> !listed.contains(member)).toList();
        if (each.rest().isPresent() && !others.isEmpty()) {
            rests.add(new RestFigures(material.catalogue(), material.figures(), dimension, others));
            List<Cell> numbers = cells(each, Map.of(dimension, RestFigures.CODE), Role.CURRENT);
            draft.row(RowKind.NORMAL, each.indent() + each.rest().get(), numbers);
            if (plan.idle().isEmpty() || !TableDraft.isIdle(numbers)) {
                each.restNote().ifPresent(draft::note);
            }
        }
    }

    /** All of them; where a page does not hold them, those with anything at all, the busiest first. */
    private List<String> busiest(
            RowPlan.MemberRows each, List<String> members, TablePlan.Busiest busiest, TableDraft draft) {
        if (members.size() <= busiest.rows()) {
            return members;
        }
        Comparator<String> order = Comparator.comparing(member -> BigDecimal.ZERO);
        for (String measure : busiest.by()) {
            order = order.thenComparing(
                    (String member) -> value(key(measure, Map.of(each.dimension(), member), Role.CURRENT)),
                    Comparator.reverseOrder());
        }
        List<String> shown = members.stream()
                .filter(member -> cells(each, Map.of(each.dimension(), member), Role.CURRENT).stream()
                        .anyMatch(cell -> !TableDraft.isIdle(cell)))
                .sorted(order)
                .limit(busiest.rows())
                .toList();
        isCut = true;
        draft.note("另有" + (members.size() - shown.size()) + busiest.others());
        return shown;
    }

    private BigDecimal value(FigureKey key) {
        return find(key).flatMap(Figure::value).orElse(BigDecimal.ZERO);
    }

    /** The measures that say which members there are. */
    private String[] measures(RowPlan row) {
        return columns.stream()
                .map(column -> row.figures().measure(column).orElseThrow())
                .distinct()
                .toArray(String[]::new);
    }

    private List<Cell> cells(RowPlan row, Map<String, String> members, Role role) {
        return columns.stream()
                .map(column -> cell(row, column, members, column.role().orElse(role)))
                .toList();
    }

    private Cell cell(RowPlan row, ColumnPlan column, Map<String, String> members, Role role) {
        String measure = row.figures().measure(column).orElseThrow();
        Map<String, String> where = row.figures().where(column);
        where.putAll(members);
        FigureKey key = key(measure, where, role);
        Optional<ColumnPlan.Show> show = row.figures().show(column);
        if (show.isEmpty()) {
            return FigureCells.BLANK;
        }
        return switch (show.get()) {
            case VALUE -> isOfFew(key) ? Cell.words(FEW) : value(key, measure);
            case BASE -> isOfFew(key) ? Cell.words(FEW) : cells.base(key);
            case PART -> cells.part(key);
            case FRACTION -> cells.fraction(key);
            case COUNTED -> isOfFew(key) ? Cell.words(FEW) : cells.counted(key);
            case CHANGE -> cells.change(key, key(measure, where, column.against()));
            case SHARE ->
                cells.share(
                        key, FigureKey.whole(row.figures().measure(column.of().orElse(measure)), role));
        };
    }

    /** An internal edition withholds nothing but the ratings of few. */
    private boolean isOfFew(FigureKey key) {
        return key.role() == Role.LAST_12_MONTHS
                && !material.facts().isRelease()
                && find(key)
                        .filter(figure -> figure.status() == Status.SUPPRESSED)
                        .isPresent();
    }

    private Cell value(FigureKey key, String measure) {
        String unit = material.catalogue().find(measure).map(Measure::unit).orElse("");
        return switch (unit) {
            case Printed.PERCENT -> cells.rate(key);
            case "天" -> cells.days(key);
            default -> cells.count(key);
        };
    }

    /** The months of the trend have no roles: the same of last year is twelve months before. */
    private static FigureKey key(String measure, Map<String, String> where, Role role) {
        FigureKey key = new FigureKey(measure, new TreeMap<>(where), role);
        String month = where.get(MONTH);
        if (month == null || role == Role.CURRENT) {
            return key;
        }
        return switch (role) {
            case SAME_LAST_YEAR -> monthsBefore(key, month, 12);
            case PREVIOUS -> monthsBefore(key, month, 1);
            default -> key;
        };
    }

    private static FigureKey monthsBefore(FigureKey key, String month, int months) {
        return key.with(MONTH, YearMonth.parse(month).minusMonths(months).toString())
                .as(Role.CURRENT);
    }

    private Optional<Figure> find(FigureKey key) {
        return rests.stream()
                .filter(rest -> rest.concerns(key))
                .findFirst()
                .map(rest -> rest.find(key))
                .orElseGet(() -> material.figures().find(key));
    }

    /** The columns whose rows add up to the total, by their place behind the labels. */
    private Set<Integer> adding() {
        List<RowPlan> rows = plan.rows().stream()
                .filter(row -> !(row instanceof RowPlan.HeadingRow))
                .toList();
        List<RowPlan.MemberRows> each = rows.stream()
                .filter(RowPlan.MemberRows.class::isInstance)
                .map(RowPlan.MemberRows.class::cast)
                .toList();
        boolean oneTotal = rows.size() == 2
                && each.size() == 1
                && rows.stream()
                        .anyMatch(row -> row instanceof RowPlan.LabelledRow line && line.kind() == RowKind.TOTAL);
        boolean allListed = each.stream()
                .allMatch(one ->
                        (one.only() == RowPlan.MemberFilter.ALL || one.rest().isPresent())
                                && !OVERLAPPING.contains(one.dimension()));
        return oneTotal && allListed && !isCut && plan.layout() == TablePlan.RowLayout.PLAIN
                ? IntStream.range(0, columns.size())
                        .filter(column -> columns.get(column).adds() == ColumnPlan.Adds.YES)
                        .mapToObj(column -> column + 1)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
