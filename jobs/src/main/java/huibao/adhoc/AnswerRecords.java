package huibao.adhoc;

import huibao.figure.Comparison;
import huibao.figure.Figure;
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

    /** How a column is typed. */
    public enum AnswerColumnType {
        TEXT,
        DATE,
        COUNT,
        /** A fraction, or per cent of change. */
        DECIMAL
    }

    public record AnswerColumn(String name, AnswerColumnType type) {}

    public AnswerRecords(Answer answer) {
        this.answer = answer;
        this.question = answer.question();
    }

    public List<AnswerColumn> columns() {
        List<AnswerColumn> columns = new ArrayList<>();
        columns.add(new AnswerColumn("row", AnswerColumnType.TEXT));
        columns.add(new AnswerColumn("period", AnswerColumnType.TEXT));
        columns.add(new AnswerColumn("period_start", AnswerColumnType.DATE));
        columns.add(new AnswerColumn("period_end", AnswerColumnType.DATE));
        for (Dimension dimension : question.by()) {
            columns.add(new AnswerColumn(dimension.code(), AnswerColumnType.TEXT));
            columns.add(new AnswerColumn(dimension.code() + "_name", AnswerColumnType.TEXT));
        }
        for (Measure measure : question.measures()) {
            addNumber(columns, measure, "");
            if (question.hasShares()) {
                columns.add(new AnswerColumn(measure.name() + "_share", AnswerColumnType.DECIMAL));
            }
            for (Base base : question.compare()) {
                addNumber(columns, measure, "_" + base.code());
                columns.add(new AnswerColumn(measure.name() + "_change_" + base.code(), AnswerColumnType.DECIMAL));
                columns.add(new AnswerColumn(measure.name() + "_change_unit_" + base.code(), AnswerColumnType.TEXT));
            }
        }
        columns.add(new AnswerColumn("period_status", AnswerColumnType.TEXT));
        columns.add(new AnswerColumn("part_of", AnswerColumnType.TEXT));
        context().forEach((name, value) -> columns.add(new AnswerColumn(name, AnswerColumnType.TEXT)));
        return columns;
    }

    /** What every row of the answer has in common, so that a file says what it holds. */
    SortedMap<String, String> context() {
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

    private static void addNumber(List<AnswerColumn> columns, Measure measure, String suffix) {
        columns.add(new AnswerColumn(
                measure.name() + suffix,
                measure.formula().isShare() ? AnswerColumnType.DECIMAL : AnswerColumnType.COUNT));
        if (!(measure.formula() instanceof Formula.Sum)) {
            columns.add(new AnswerColumn(measure.name() + "_numerator" + suffix, AnswerColumnType.COUNT));
            columns.add(new AnswerColumn(measure.name() + "_denominator" + suffix, AnswerColumnType.COUNT));
        }
        columns.add(new AnswerColumn(measure.name() + "_status" + suffix, AnswerColumnType.TEXT));
    }

    /** {@link String}, {@link BigDecimal} or a day, in the order of the columns. */
    public List<List<Optional<Object>>> rows() {
        return answer.rows().stream().map(this::row).toList();
    }

    private List<Optional<Object>> row(Answer.AnswerRow row) {
        List<Optional<Object>> values = new ArrayList<>();
        Optional<Figure> first = question.measures().stream()
                .flatMap(measure -> answer.figure(row, measure).stream())
                .findFirst();
        values.add(Optional.of(row.isTotal() ? "total" : "cell"));
        values.add(Optional.of(row.period().orElse(question.asked().period())));
        values.add(first.map(Figure::start));
        values.add(first.map(Figure::end));
        for (Dimension dimension : question.by()) {
            Optional<String> code = Optional.ofNullable(row.members().get(dimension));
            values.add(code.map(Object.class::cast));
            values.add(code.map(one -> answer.names().of(dimension.code(), one)));
        }
        for (Measure measure : question.measures()) {
            Optional<Figure> current = answer.figure(row, measure);
            addNumber(values, measure, current);
            if (question.hasShares()) {
                Optional<Figure> total = answer.figure(answer.total(row), measure);
                values.add(Shares.of(current, total).map(Object.class::cast));
            }
            for (Base compared : question.compare()) {
                Optional<Figure> base = answer.figure(row, measure, compared);
                addNumber(values, measure, base);
                addChange(values, measure, Comparison.of(current, base));
            }
        }
        values.add(Optional.of(periodStatus(row)));
        values.add(
                row.period().flatMap(label -> Optional.ofNullable(question.cut().get(label))));
        context()
                .values()
                .forEach(value -> values.add(Optional.<Object>of(value).filter(text -> !text.equals(""))));
        return values;
    }

    /** Whether the numbers are of all days of a period. */
    private String periodStatus(Answer.AnswerRow row) {
        boolean isToDate =
                row.period().map(label -> AnswerWords.isToDate(question, label)).orElse(question.toDate());
        boolean isCut = row.period().filter(question.cut()::containsKey).isPresent();
        return isToDate ? "to_date" : isCut ? "cut" : "whole";
    }

    private static void addNumber(List<Optional<Object>> values, Measure measure, Optional<Figure> figure) {
        values.add(figure.flatMap(Figure::value).map(Object.class::cast));
        if (!(measure.formula() instanceof Formula.Sum)) {
            values.add(figure.flatMap(Figure::numerator).map(BigDecimal::valueOf));
            values.add(figure.flatMap(Figure::denominator).map(BigDecimal::valueOf));
        }
        values.add(figure.map(one -> one.status().code()));
    }

    /** Counts in per cent of the base, rates in percentage points, other values as their difference. */
    private static void addChange(List<Optional<Object>> values, Measure measure, Comparison comparison) {
        boolean isShare = measure.formula().isShare();
        values.add(comparison
                .match(new Comparison.ComparisonCases<>(
                        Comparison.Counts::percent,
                        rates -> Optional.of(rates.points()),
                        other -> Optional.of(
                                isShare
                                        ? other.difference().movePointRight(2).setScale(2, RoundingMode.HALF_UP)
                                        : other.difference()),
                        missing -> Optional.<BigDecimal>empty()))
                .map(Object.class::cast));
        values.add(Optional.of(comparison.match(new Comparison.ComparisonCases<>(
                counts -> "percent",
                rates -> "points",
                other -> isShare ? "points" : "difference",
                missing -> missing.name().toLowerCase(Locale.ROOT)))));
    }
}
