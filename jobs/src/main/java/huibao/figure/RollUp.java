package huibao.figure;

import huibao.cell.CellSums;
import huibao.cell.CellTable;
import huibao.cell.Cells;
import huibao.fold.PeriodColumn;
import huibao.fold.Windows;
import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.metric.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Makes the figures of an edition from its cells: every member of every table, in every role or month. */
public final class RollUp {
    private static final int RATE_DECIMALS = 6;

    private final List<AskedTable> asked;
    private final List<CellTable> layouts;
    private final Cells cells;
    private final Windows windows;
    private final Members members;
    private final LocalDate cutoffDay;
    private final FigureIds ids;
    private final MainSchemes schemes;
    private final Conditions conditions;

    /**
     * @param asked one for each table of the cells, in their order
     * @param layouts the same as they were counted
     * @param region code of the reporting region
     * @param schemes of what was registered in each window
     * @param conditions part of the figures' keys
     */
    public RollUp(
            List<AskedTable> asked,
            List<CellTable> layouts,
            Cells cells,
            Windows windows,
            Members members,
            LocalDate cutoffDay,
            String region,
            MainSchemes schemes,
            Conditions conditions) {
        this.asked = List.copyOf(asked);
        this.layouts = List.copyOf(layouts);
        this.cells = cells;
        this.windows = windows;
        this.members = members;
        this.cutoffDay = cutoffDay;
        this.ids = new FigureIds(region);
        this.schemes = schemes;
        this.conditions = conditions;
    }

    /** In the order of the tables. */
    public List<List<Figure>> figuresByTable() {
        List<List<Figure>> byTable = new ArrayList<>();
        for (int table = 0; table < asked.size(); table++) {
            List<Figure> figures = new ArrayList<>();
            addTable(table, figures);
            byTable.add(figures);
        }
        return byTable;
    }

    private void addTable(int table, List<Figure> figures) {
        CellTable layout = layouts.get(table);
        PrintedMembers printed = new PrintedMembers(
                cells, table, layout, members, asked.get(table).breakdown().where());
        for (int cell = 0; cell < layout.cells(); cell++) {
            Optional<Map<String, String>> dimensions = printed.dimensions(cell);
            if (dimensions.isPresent()) {
                for (Measure measure : asked.get(table).breakdown().measures()) {
                    addSpans(new RolledCell(table, cell, measure, dimensions.get()), figures);
                }
            }
        }
    }

    private record RolledCell(int table, int cell, Measure measure, Map<String, String> dimensions) {}

    private void addSpans(RolledCell place, List<Figure> figures) {
        asked.get(place.table).columns().forEach(column -> figures.add(figure(place, column)));
    }

    private Figure figure(RolledCell place, PeriodColumn column) {
        FigureKey key = key(place, column);
        int window = column.window();
        Optional<CellSums> cell = cells.find(place.table, window, place.cell);
        FigureParts number = place.measure.subject() == Subject.DUE_NEXT && !windows.hasNext(window)
                ? FigureParts.NONE
                : number(place, cell);
        return new Figure(
                ids.id(key, windows.firstDay(window), windows.endDay(window)),
                key,
                windows.firstDay(window),
                windows.endDay(window),
                number.value,
                number.numerator,
                number.denominator,
                status(place, key, column, cell, number));
    }

    private FigureKey key(RolledCell place, PeriodColumn column) {
        SortedMap<String, String> codes = new TreeMap<>(place.dimensions);
        codes.putAll(column.time());
        return new FigureKey(
                place.measure.name(),
                codes,
                column.role(),
                conditions.of(place.measure, asked.get(place.table).breakdown()));
    }

    /** Value, numerator and denominator. */
    private record FigureParts(Optional<BigDecimal> value, Optional<Long> numerator, Optional<Long> denominator) {
        static final FigureParts NONE = new FigureParts(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private FigureParts number(RolledCell place, Optional<CellSums> cell) {
        Map<Integer, Long> histogram = cell.map(CellSums::histogram).orElse(Map.of());
        return place.measure
                .formula()
                .match(new Formula.FormulaCases<>(
                        sum -> new FigureParts(
                                Optional.of(BigDecimal.valueOf(sum(place, cell, sum.term()))),
                                Optional.empty(),
                                Optional.empty()),
                        ratio -> ratio(sum(place, cell, ratio.numerator()), sum(place, cell, ratio.denominator())),
                        percentile -> ofDays(histogram, days -> Distributions.nearestRank(days, percentile.percent())),
                        maximum -> ofDays(histogram, Distributions::largest),
                        survival -> survival(histogram, survival.days())));
    }

    private long sum(RolledCell place, Optional<CellSums> cell, Term term) {
        return cell.map(counted -> counted.sum(term(place, term))).orElse(0L);
    }

    private static FigureParts ratio(long numerator, long denominator) {
        Optional<BigDecimal> value = denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), RATE_DECIMALS, RoundingMode.HALF_UP));
        return new FigureParts(value, Optional.of(numerator), Optional.of(denominator));
    }

    private static FigureParts ofDays(Map<Integer, Long> histogram, ToLongFunction<Map<Integer, Long>> taken) {
        long count = Distributions.count(histogram);
        return new FigureParts(
                count == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(taken.applyAsLong(histogram))),
                Optional.empty(),
                Optional.of(count));
    }

    private static FigureParts survival(Map<Integer, Long> histogram, int days) {
        long count = Distributions.count(histogram);
        return count == 0
                ? new FigureParts(Optional.empty(), Optional.empty(), Optional.of(count))
                : new FigureParts(
                        Optional.of(Distributions.eventShare(histogram, days)),
                        Optional.of(Distributions.events(histogram, days)),
                        Optional.of(count));
    }

    private Status status(
            RolledCell place, FigureKey key, PeriodColumn column, Optional<CellSums> cell, FigureParts number) {
        if (number.value.isEmpty()) {
            return Status.NOT_COMPUTABLE;
        }
        if (isOtherScheme(place, key, column, cell) || isOtherDefinition(place.measure, column)) {
            return Status.NOT_COMPARABLE;
        }
        int days = place.measure.provisionalDays();
        boolean mayChange = days > 0
                && !cutoffDay.isAfter(
                        windows.endDay(column.window()).minusDays(1).plusDays(days));
        return mayChange ? Status.PROVISIONAL : Status.OK;
    }

    /** The scheme changed between the periods, and most of what was counted here has a category of another than now's. */
    private boolean isOtherScheme(RolledCell place, FigureKey key, PeriodColumn column, Optional<CellSums> cell) {
        boolean byCategory = key.dimensions().containsKey(Dimension.CATEGORY.code())
                || key.dimensions().containsKey(Dimension.CATEGORY_2.code())
                || key.dimensions().containsKey(Dimension.CATEGORY_3.code())
                || key.dimensions().containsKey(Dimension.ISSUE_GROUP.code());
        OptionalInt now = byCategory && column.window() != column.base()
                ? schemes.changed(column.window(), column.base())
                : OptionalInt.empty();
        return now.isPresent()
                && cell.filter(then -> then.isMostlyOfOtherSchemeThan(now.getAsInt(), schemeTerm(place)))
                        .isPresent();
    }

    /** The measure was redefined between this period and the one it is compared with; the first definition changed none. */
    private boolean isOtherDefinition(Measure measure, PeriodColumn column) {
        return measure.version() > 1
                && column.window() != column.base()
                && !windows.endDay(column.window()).isAfter(measure.effective())
                && windows.endDay(column.base()).isAfter(measure.effective());
    }

    private int schemeTerm(RolledCell place) {
        int ofDays = layouts.get(place.table).terms().size();
        return place.measure
                .formula()
                .match(new Formula.FormulaCases<>(
                        sum -> term(place, sum.term()),
                        ratio -> term(place, ratio.denominator()),
                        percentile -> ofDays,
                        maximum -> ofDays,
                        survival -> ofDays));
    }

    private int term(RolledCell place, Term term) {
        return layouts.get(place.table).terms().indexOf(term);
    }
}
