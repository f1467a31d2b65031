package huibao.adhoc;

import huibao.adhoc.Answer.AnswerRow;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.lake.format.TypedTable.Type;
import huibao.lake.format.TypedTable.TypedColumn;
import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An answer for other programs: a row for each row, in typed columns of English names. A number that is not shown is
 * empty, and the status beside it says why.
 */
public final class AnswerRecords {
    private final Answer answer;
    private final Understood question;
    private final List<AnswerColumn> columns = new ArrayList<>();

    /** @param value of a row: {@link String}, {@link BigDecimal} or a day */
    private record AnswerColumn(TypedColumn column, Function<AnswerRow, Optional<?>> value) {}

    public AnswerRecords(Answer answer) {
        this.answer = answer;
        this.question = answer.question();
        add("row", Type.TEXT, row -> Optional.of(row.isTotal() ? "total" : "cell"));
        add(
                "period",
                Type.TEXT,
                row -> Optional.of(row.period().orElse(question.asked().period())));
        add("period_start", Type.DATE, row -> first(row).map(Figure::start));
        add("period_end", Type.DATE, row -> first(row).map(Figure::end));
        question.by().forEach(this::add);
        question.measures().forEach(this::add);
        add("period_status", Type.TEXT, row -> Optional.of(periodStatus(row)));
        add("part_of", Type.TEXT, row -> row.period().map(question.cut()::get));
        context()
                .forEach((name, value) ->
                        add(name, Type.TEXT, row -> Optional.of(value).filter(text -> !text.isEmpty())));
    }

    private void add(String name, Type type, Function<AnswerRow, Optional<?>> value) {
        columns.add(new AnswerColumn(new TypedColumn(name, type), value));
    }

    private void add(Dimension dimension) {
        Function<AnswerRow, Optional<String>> code =
                row -> Optional.ofNullable(row.members().get(dimension));
        add(dimension.code(), Type.TEXT, code::apply);
        add(dimension.code() + "_name", Type.TEXT, row -> code.apply(row)
                .map(one -> answer.names().of(dimension.code(), one)));
    }

    private void add(Measure measure) {
        add(measure, "", row -> answer.figure(row, measure));
        if (question.hasShares()) {
            add(
                    measure.name() + "_share",
                    Type.DECIMAL,
                    row -> Shares.of(answer.figure(row, measure), answer.figure(answer.total(row), measure)));
        }
        for (Base base : question.compare()) {
            Function<AnswerRow, Comparison> compared =
                    row -> Comparison.of(answer.figure(row, measure), answer.figure(row, measure, base));
            add(measure, "_" + base.code(), row -> answer.figure(row, measure, base));
            add(measure.name() + "_change_" + base.code(), Type.DECIMAL, row -> change(measure, compared.apply(row)));
            add(
                    measure.name() + "_change_unit_" + base.code(),
                    Type.TEXT,
                    row -> Optional.of(unitOfChange(measure, compared.apply(row))));
        }
    }

    private void add(Measure measure, String suffix, Function<AnswerRow, Optional<Figure>> figure) {
        add(measure.name() + suffix, measure.formula().isShare() ? Type.DECIMAL : Type.LONG, row -> figure.apply(row)
                .flatMap(Figure::value));
        if (!(measure.formula() instanceof Formula.Sum)) {
            add(measure.name() + "_numerator" + suffix, Type.LONG, row -> figure.apply(row)
                    .flatMap(Figure::numerator)
                    .map(BigDecimal::valueOf));
            add(measure.name() + "_denominator" + suffix, Type.LONG, row -> figure.apply(row)
                    .flatMap(Figure::denominator)
                    .map(BigDecimal::valueOf));
        }
        add(measure.name() + "_status" + suffix, Type.TEXT, row -> figure.apply(row)
                .map(one -> one.status().code()));
    }

    public List<TypedColumn> columns() {
        return columns.stream().map(AnswerColumn::column).toList();
    }

    /** In the order of the columns. */
    public List<List<Optional<Object>>> rows() {
        return answer.rows().stream().map(this::row).toList();
    }

    private List<Optional<Object>> row(AnswerRow row) {
        return columns.stream()
                .<Optional<Object>>map(column -> column.value().apply(row).map(Object.class::cast))
                .toList();
    }

    private Optional<Figure> first(AnswerRow row) {
        return question.measures().stream()
                .flatMap(measure -> answer.figure(row, measure).stream())
                .findFirst();
    }

    /** What every row of the answer has in common, so that a file says what it holds. */
    public SortedMap<String, String> context() {
        SortedMap<String, String> context = new TreeMap<>();
        context.put("asked_period", question.asked().period());
        context.put("asked_campaign", question.asked().campaign().orElse(""));
        context.put("asked_filter", AnswerWords.filterCodes(question));
        context.put("asked_filter_name", AnswerWords.filter(answer));
        context.put(
                "asked_compared", question.compare().stream().map(Base::label).collect(Collectors.joining(";")));
        context.put("cutoff", question.cutoff().toString());
        context.put("reporting_region", question.region());
        context.put("reporting_region_name", answer.names().ownRegion());
        context.put("definitions", each(measure -> "v" + measure.version()));
        context.put("units", each(Measure::unit));
        context.put("notes", String.join(" ", answer.notes()));
        return context;
    }

    private String each(Function<Measure, String> told) {
        return question.measures().stream()
                .map(measure -> measure.name() + "=" + told.apply(measure))
                .collect(Collectors.joining(";"));
    }

    /** Whether the numbers are of all days of a period. */
    private String periodStatus(AnswerRow row) {
        boolean isToDate =
                row.period().map(label -> AnswerWords.isToDate(question, label)).orElse(question.toDate());
        boolean isCut = row.period().filter(question.cut()::containsKey).isPresent();
        return isToDate ? "to_date" : isCut ? "cut" : "whole";
    }

    /** Counts in per cent of the base, rates in percentage points, other values as their difference. */
    private static Optional<BigDecimal> change(Measure measure, Comparison comparison) {
        return comparison.match(new Comparison.ComparisonCases<>(
                Comparison.Counts::percent,
                rates -> Optional.of(rates.points()),
                other -> Optional.of(
                        measure.formula().isShare()
                                ? other.difference().movePointRight(2).setScale(2, RoundingMode.HALF_UP)
                                : other.difference()),
                missing -> Optional.empty()));
    }

    private static String unitOfChange(Measure measure, Comparison comparison) {
        return comparison.match(new Comparison.ComparisonCases<>(
                counts -> "percent",
                rates -> "points",
                other -> measure.formula().isShare() ? "points" : "difference",
                missing -> missing.name().toLowerCase(Locale.ROOT)));
    }
}
