package huibao.adhoc;

import huibao.calendar.Role;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer for other programs: a row for each row, in typed columns of English names. A number that is not shown is
 * empty, and the status beside it says why.
 */
public final class AnswerRecords {
    private final Answer answer;
    private final Understood question;

    /** How a column is typed. */
    public enum Type {
        TEXT,
        DATE,
        COUNT,
        /** A fraction, or per cent of change. */
        DECIMAL
    }

    public record Column(String name, Type type) {}

    public AnswerRecords(Answer answer) {
        this.answer = answer;
        this.question = answer.question();
    }

    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("row", Type.TEXT));
        columns.add(new Column("period", Type.TEXT));
        columns.add(new Column("period_start", Type.DATE));
        columns.add(new Column("period_end", Type.DATE));
        for (Dimension dimension : question.by()) {
            columns.add(new Column(dimension.code(), Type.TEXT));
            columns.add(new Column(dimension.code() + "_name", Type.TEXT));
        }
        for (Measure measure : question.measures()) {
            addNumber(columns, measure, "");
            for (Role role : question.compare()) {
                addNumber(columns, measure, "_" + role.code());
                columns.add(new Column(measure.name() + "_change_" + role.code(), Type.DECIMAL));
                columns.add(new Column(measure.name() + "_change_unit_" + role.code(), Type.TEXT));
            }
        }
        return columns;
    }

    private static void addNumber(List<Column> columns, Measure measure, String suffix) {
        boolean isCount =
                !(measure.formula() instanceof Formula.Ratio || measure.formula() instanceof Formula.Survival);
        columns.add(new Column(measure.name() + suffix, isCount ? Type.COUNT : Type.DECIMAL));
        if (!(measure.formula() instanceof Formula.Sum)) {
            columns.add(new Column(measure.name() + "_numerator" + suffix, Type.COUNT));
            columns.add(new Column(measure.name() + "_denominator" + suffix, Type.COUNT));
        }
        columns.add(new Column(measure.name() + "_status" + suffix, Type.TEXT));
    }

    /** {@link String}, {@link BigDecimal} or a day, in the order of the columns. */
    public List<List<Optional<Object>>> rows() {
        return answer.rows().stream().map(this::row).toList();
    }

    private List<Optional<Object>> row(Answer.Row row) {
        List<Optional<Object>> values = new ArrayList<>();
        Optional<Figure> first = question.measures().stream()
                .flatMap(measure -> answer.figure(row, measure, Role.CURRENT).stream())
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
            Optional<Figure> current = answer.figure(row, measure, Role.CURRENT);
            addNumber(values, measure, current);
            for (Role role : question.compare()) {
                Optional<Figure> base = answer.figure(row, measure, role);
                addNumber(values, measure, base);
                addChange(values, Comparison.of(current, base));
            }
        }
        return values;
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
    private static void addChange(List<Optional<Object>> values, Comparison comparison) {
        if (comparison instanceof Comparison.Counts counts) {
            values.add(counts.percent().map(Object.class::cast));
            values.add(Optional.of("percent"));
        } else if (comparison instanceof Comparison.Rates rates) {
            values.add(Optional.of(rates.points()));
            values.add(Optional.of("points"));
        } else if (comparison instanceof Comparison.Values other) {
            values.add(Optional.of(other.difference()));
            values.add(Optional.of("difference"));
        } else {
            values.add(Optional.empty());
            values.add(Optional.of(((Comparison.Missing) comparison).name().toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
