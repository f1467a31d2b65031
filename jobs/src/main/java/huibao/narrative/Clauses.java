package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.narrative.Quantity.Part;
import java.math.BigDecimal;
import java.util.Optional;

/** Says figures in words, or says which figure cannot be said. */
final class Clauses {
    private final Figures figures;
    private final PeriodWords words;

    Clauses(Figures figures, PeriodWords words) {
        this.figures = figures;
        this.words = words;
    }

    /** The phrase of the topic, the number, the unit. */
    Clause phrase(String before, Statement statement) {
        return amount(before + statement.topic().phrase(), statement);
    }

    /** The number and its unit behind words of the caller's own. */
    Clause amount(String before, Statement statement) {
        return number(statement)
                .<Clause>map(number -> new Clause.Said(before + number + (isRate(statement) ? "" : statement.unit())))
                .orElseGet(() -> unsaid(statement.key()));
    }

    /** 同比上升… against a comparison role, with the unit said first where a sentence has two of them. */
    Clause change(String before, Statement statement, Role base) {
        Optional<Figure> current = figures.find(statement.key());
        Optional<Figure> earlier = figures.find(statement.key().as(base));
        String term = base == Role.PREVIOUS ? "环比" : "同比";
        String zeroBase = base == Role.PREVIOUS ? words.role(base) + "为0" : "上年同期为0";
        Comparison comparison = Comparison.of(current, earlier);
        return ChangeWords.of(comparison, before + term, before + zeroBase, statement.unit())
                .<Clause>map(Clause.Said::new)
                .orElseGet(() -> new Clause.Unsaid(
                        Comparison.Missing.in(current).isPresent()
                                ? statement.key()
                                : statement.key().as(base),
                        (Comparison.Missing) comparison));
    }

    /** 占…的…%: a share never stands without its base. */
    Clause share(String before, Statement part, Statement whole) {
        return share(value(part), value(whole))
                .<Clause>map(
                        percent -> new Clause.Said(before + "占" + whole.topic().phrase() + "的" + percent))
                .orElseGet(() -> unsaid(value(part).isEmpty() ? part.key() : whole.key()));
    }

    /** 信访总量…件（批）次中，: the base said once, for shares that follow; empty if it cannot be said. */
    String among(Statement whole) {
        return phrase("", whole) instanceof Clause.Said said ? said.text() + "中，" : "";
    }

    /** 占…% of the base said before; a share of nothing goes without saying. */
    Clause shareOfThese(String before, Statement part, Statement whole) {
        if (value(part).filter(value -> value.signum() == 0).isPresent()) {
            return new Clause.Said("");
        }
        return share(value(part), value(whole))
                .<Clause>map(percent -> new Clause.Said(before + "占" + percent))
                .orElseGet(() -> unsaid(value(part).isEmpty() ? part.key() : whole.key()));
    }

    /** The number a statement states, if it may be printed. */
    Optional<BigDecimal> value(Statement statement) {
        Optional<Figure> figure = figures.find(statement.key()).filter(one -> one.status() != Status.PROVISIONAL);
        return statement.quantity().part() == Part.DENOMINATOR
                ? figure.flatMap(Figure::denominator).map(BigDecimal::valueOf)
                : figure.flatMap(Figure::value);
    }

    Clause said(String text) {
        return new Clause.Said(text);
    }

    Clause unsaid(FigureKey key) {
        Comparison.Missing reason = Comparison.Missing.in(figures.find(key)).orElse(Comparison.Missing.NOT_COMPUTABLE);
        return new Clause.Unsaid(key, reason);
    }

    private Optional<String> number(Statement statement) {
        if (isRate(statement)) {
            return figures.find(statement.key()).filter(Figure::isPrintable).map(Printed::percent);
        }
        return value(statement).map(Printed::count);
    }

    private static Optional<String> share(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        return part.isPresent() && whole.filter(base -> base.signum() > 0).isPresent()
                ? Optional.of(Printed.percent(part.get(), whole.get()))
                : Optional.empty();
    }

    private static boolean isRate(Statement statement) {
        return statement.quantity().isRate();
    }
}
