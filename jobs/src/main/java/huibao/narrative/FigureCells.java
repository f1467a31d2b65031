package huibao.narrative;

import huibao.figure.Audience;
import huibao.figure.Chance;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.RateWords;
import huibao.figure.Status;
import huibao.metric.Catalogue;
import huibao.reports.Block.Cell;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Figures as cells of one table; remembers which it was asked for. A figure that the edition does not hold is
 * printed as a blank.
 */
public final class FigureCells {
    private static final String UP = "▲";
    private static final String DOWN = "▼";
    private static final String MINUS = "−";
    /** Printed instead of the change of a rate of few items, and of a rate of few that is no fraction of two counts. */
    static final String FEW = "／";

    private static final String EXPLAINED = "▲、▼为超出往年同期波动范围的增加、减少";

    static final Cell BLANK = Cell.words("");

    private final Catalogue catalogue;
    private final Figures figures;
    private final Function<FigureKey, Optional<Figure>> lookup;
    private final Chance chance;
    /** The rates of a release are in whole per cent, as its figures are. */
    private final Audience audience;

    private final RateWords rates;
    private final Set<FigureKey> used = new LinkedHashSet<>();

    public FigureCells(Catalogue catalogue, Figures figures, Audience audience) {
        this(catalogue, figures, audience, figures::find);
    }

    /** @param lookup finds what the edition does not hold as such, such as the sum of several members */
    FigureCells(Catalogue catalogue, Figures figures, Audience audience, Function<FigureKey, Optional<Figure>> lookup) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.audience = audience;
        this.rates = new RateWords(audience);
        this.lookup = lookup;
        this.chance = new Chance(catalogue, figures);
    }

    public Set<FigureKey> used() {
        return used;
    }

    public Cell count(FigureKey key) {
        return marked(key, figure -> number(figure.value().orElseThrow(), NumberFormat.COUNT));
    }

    public Cell days(FigureKey key) {
        return marked(key, figure -> number(figure.value().orElseThrow(), NumberFormat.DAYS));
    }

    /** The number of items a rate is of. */
    Cell base(FigureKey key) {
        return marked(
                key, figure -> number(BigDecimal.valueOf(figure.denominator().orElse(0L)), NumberFormat.COUNT));
    }

    /** How many of them. */
    Cell part(FigureKey key) {
        return marked(
                key, figure -> number(BigDecimal.valueOf(figure.numerator().orElse(0L)), NumberFormat.COUNT));
    }

    /** 64/80; of what is no rate, or one of no two counts, and in a release, what it is of. */
    Cell fraction(FigureKey key) {
        boolean isTold = isRate(key) && audience != Audience.RELEASE;
        return marked(
                key,
                figure -> isTold && figure.numerator().isPresent()
                        ? new Cell(fraction(figure), Optional.empty(), NumberFormat.COUNTED)
                        : number(BigDecimal.valueOf(figure.denominator().orElse(0L)), NumberFormat.COUNT));
    }

    /** 64/80 80.0%: with one decimal, as sentences tell it; of few the fraction alone, and in a release the rate. */
    Cell counted(FigureKey key) {
        return marked(
                key,
                figure -> audience == Audience.RELEASE
                        ? rate(figure)
                        : new Cell(
                                fraction(figure) + (figure.isOfFew() ? "" : " " + rates.percent(figure)),
                                Optional.of(Printed.fraction(figure)),
                                NumberFormat.COUNTED));
    }

    private static String fraction(Figure rate) {
        return rate.numerator().orElseThrow() + "/" + rate.denominator().orElseThrow();
    }

    public Cell rate(FigureKey key) {
        return marked(key, this::rate);
    }

    private Cell rate(Figure figure) {
        if (figure.isOfFew()) {
            return figure.numerator().isEmpty()
                    ? Cell.words(FEW)
                    : new Cell(fraction(figure), Optional.of(Printed.fraction(figure)), NumberFormat.FRACTION);
        }
        return audience == Audience.RELEASE
                ? new Cell(Printed.wholePercent(figure), figure.value(), NumberFormat.WHOLE_PERCENT)
                : new Cell(Printed.percent(figure), Optional.of(Printed.fraction(figure)), NumberFormat.PERCENT);
    }

    /** What the marks of these rows mean, and what stands in place of the change of rates of few. */
    public static List<String> explanations(List<Row> rows) {
        List<String> explanations = new ArrayList<>();
        if (cells(rows).anyMatch(FigureCells::isMarked)) {
            explanations.add(EXPLAINED);
        }
        boolean isUnchanged = cells(rows).anyMatch(cell -> cell.text().equals(FEW));
        if (isUnchanged || cells(rows).anyMatch(FigureCells::isFraction)) {
            explanations.add("基数不足10的比率列分数" + (isUnchanged ? "，变化不列（" + FEW + "）" : ""));
        }
        return explanations;
    }

    private static Stream<Cell> cells(List<Row> rows) {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    /** A rate printed as its two numbers alone. */
    private static boolean isFraction(Cell cell) {
        return cell.format() == NumberFormat.FRACTION
                || cell.format() == NumberFormat.COUNTED
                        && cell.value().isPresent()
                        && cell.text().indexOf(' ') < 0;
    }

    private static boolean isMarked(Cell cell) {
        return cell.value().isPresent()
                && (cell.text().endsWith(UP) || cell.text().endsWith(DOWN));
    }

    /**
     * Per cent of the base for counts, percentage points for rates, the difference for other values; marked where it is
     * beyond chance.
     */
    public Cell change(FigureKey key, FigureKey base) {
        Cell cell = plainChange(key, base);
        boolean isBeyond = chance.isExceeded(lookup.apply(key), lookup.apply(base));
        Cell marked = isBeyond && cell.value().isPresent()
                ? new Cell(cell.text() + (cell.text().startsWith(MINUS) ? DOWN : UP), cell.value(), cell.format())
                : cell;
        return of(key, marked);
    }

    private Cell plainChange(FigureKey key, FigureKey base) {
        Optional<Figure> current = find(key);
        Optional<Figure> earlier = find(base);
        Comparison comparison = Comparison.of(current, earlier);
        return comparison.match(new Comparison.ComparisonCases<>(
                counts -> change(counts),
                rates -> rates.isOfFew() ? Cell.words(FEW) : points(rates.points(), current, earlier),
                values -> isRate(key)
                        ? Stream.of(current, earlier).flatMap(Optional::stream).anyMatch(Figure::isOfFew)
                                ? Cell.words(FEW)
                                : points(
                                        values.difference().movePointRight(2).setScale(2, RoundingMode.HALF_UP),
                                        current,
                                        earlier)
                        : signed(values.difference(), "", NumberFormat.DAYS),
                FigureCells::mark));
    }

    private boolean isRate(FigureKey key) {
        return catalogue.measure(key.metric()).unit().equals(Printed.PERCENT);
    }

    /** @param exact between rates that are not rounded themselves */
    private Cell points(BigDecimal exact, Optional<Figure> current, Optional<Figure> earlier) {
        if (audience != Audience.RELEASE) {
            return signed(exact, "", NumberFormat.POINTS);
        }
        BigDecimal printed = current.flatMap(Figure::value)
                .orElseThrow()
                .subtract(earlier.flatMap(Figure::value).orElseThrow());
        return signed(printed.movePointRight(2).setScale(0, RoundingMode.HALF_UP), "", NumberFormat.WHOLE_POINTS);
    }

    /** The share of one count in another. */
    public Cell share(FigureKey part, FigureKey whole) {
        return of(part, plainShare(part, whole));
    }

    private Cell plainShare(FigureKey part, FigureKey whole) {
        Optional<Figure> portion = find(part);
        Optional<Figure> base = find(whole);
        Optional<Comparison.Missing> missing = missing(portion).or(() -> missing(base));
        if (missing.isPresent()) {
            return mark(missing.get());
        }
        BigDecimal of = base.orElseThrow().value().orElseThrow();
        if (of.signum() == 0) {
            return Cell.words(Printed.NOT_COMPUTABLE);
        }
        BigDecimal value = portion.orElseThrow().value().orElseThrow();
        Optional<BigDecimal> exact = Optional.of(value.divide(of, 12, RoundingMode.HALF_UP));
        return audience == Audience.RELEASE
                ? new Cell(rates.percent(value, of), exact, NumberFormat.WHOLE_PERCENT)
                : new Cell(Printed.percent(value, of), exact, NumberFormat.PERCENT);
    }

    private Cell marked(FigureKey key, Function<Figure, Cell> printed) {
        Optional<Figure> figure = find(key);
        return of(key, missing(figure).map(FigureCells::mark).orElseGet(() -> printed.apply(figure.orElseThrow())));
    }

    /** Links the cell to its figure, also where no number is printed; a sum of several figures has no link. */
    private Cell of(FigureKey key, Cell cell) {
        return figures.find(key).map(one -> cell.of(one.id())).orElse(cell);
    }

    /** A count that cannot be compared is still a count. */
    private static Optional<Comparison.Missing> missing(Optional<Figure> figure) {
        boolean counted = figure.filter(Figure::isPrintable)
                .filter(one -> one.status() == Status.NOT_COMPARABLE)
                .isPresent();
        return counted ? Optional.empty() : Comparison.Missing.in(figure);
    }

    private Optional<Figure> find(FigureKey key) {
        figures.find(key).ifPresent(one -> used.add(one.key()));
        return lookup.apply(key);
    }

    private static Cell change(Comparison.Counts counts) {
        if (counts.change() == 0) {
            return new Cell("持平", Optional.of(BigDecimal.ZERO), NumberFormat.PERCENT);
        }
        return counts.percent()
                .map(percent -> signed(percent, "%", NumberFormat.PERCENT))
                .orElse(Cell.words(Printed.NOT_COMPUTABLE));
    }

    private static Cell signed(BigDecimal value, String unit, NumberFormat format) {
        if (value.signum() == 0) {
            return new Cell("持平", Optional.of(BigDecimal.ZERO), format);
        }
        BigDecimal typed = format == NumberFormat.PERCENT ? value.movePointLeft(2) : value;
        return new Cell(
                (value.signum() > 0 ? "+" : MINUS) + value.abs().toPlainString() + unit, Optional.of(typed), format);
    }

    private static Cell number(BigDecimal value, NumberFormat format) {
        return new Cell(Printed.count(value), Optional.of(value), format);
    }

    private static Cell mark(Comparison.Missing missing) {
        return switch (missing) {
            case ABSENT, UNEQUAL -> BLANK;
            case SUPPRESSED -> Cell.words(Printed.SUPPRESSED);
            case NOT_COMPUTABLE -> Cell.words(Printed.NOT_COMPUTABLE);
            case PROVISIONAL -> Cell.words(Printed.PROVISIONAL);
            case NOT_COMPARABLE -> Cell.words("不可比");
            case NO_RECORDS -> Cell.words(Printed.NO_RECORDS);
        };
    }
}
