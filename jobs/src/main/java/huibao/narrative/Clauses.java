package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Chance;
import huibao.figure.ChangeWords;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.RateWords;
import huibao.figure.Status;
import huibao.narrative.Quantity.Part;
import java.math.BigDecimal;
import java.util.Optional;

/** Says figures in words, or says which figure cannot be said. */
final class Clauses {
    private final Figures figures;
    private final PeriodWords words;
    private final Chance chance;

    Clauses(Figures figures, PeriodWords words) {
        this.figures = figures;
        this.words = words;
        this.chance = new Chance(figures);
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

    /** 比上年同月增加… against a comparison role, with the unit said first where a sentence has two of them. */
    Clause change(String before, Statement statement, Role base) {
        Optional<Figure> current = figures.find(statement.key());
        Optional<Figure> earlier = figures.find(statement.key().as(base));
        return ChangeWords.of(chance, current, earlier, before, words.base(base), statement.unit())
                .<Clause>map(Clause.Said::new)
                .orElseGet(() -> unsaid(
                        Comparison.Missing.in(current).isPresent()
                                ? statement.key()
                                : statement.key().as(base)));
    }

    /** True where the number went the way of {@code sign} by more than chance. */
    boolean moved(Statement statement, Role base, int sign) {
        Optional<Figure> current = figures.find(statement.key());
        Optional<Figure> earlier = figures.find(statement.key().as(base));
        return chance.isExceeded(current, earlier)
                && growth(statement, base)
                        .filter(growth -> growth.signum() == sign)
                        .isPresent();
    }

    /** How much a count grew against a comparison role; empty if the two cannot be compared. */
    Optional<BigDecimal> growth(Statement statement, Role base) {
        return Comparison.of(
                                figures.find(statement.key()),
                                figures.find(statement.key().as(base)))
                        instanceof Comparison.Counts counts
                ? Optional.of(BigDecimal.valueOf(counts.change()))
                : Optional.empty();
    }

    /** True where the rate is below another of the same measure by more than chance. */
    boolean isBelow(Statement rate, Statement whole) {
        Optional<Figure> figure = figures.find(rate.key());
        Optional<Figure> other = figures.find(whole.key());
        return chance.isExceeded(figure, other)
                && Comparison.of(figure, other) instanceof Comparison.Rates rates
                && rates.sign() < 0;
    }

    /** The rate as brackets hold it; empty if it may not be said. */
    Optional<String> bracketed(Statement rate) {
        return figures.find(rate.key())
                .filter(Figure::isPrintable)
                .map(figure -> RateWords.bracketed(figure, rate.quantity().of()));
    }

    /** 占…的…%: a share never stands without its base. */
    Clause share(String before, Statement part, Statement whole) {
        return share(value(part), value(whole))
                .<Clause>map(
                        percent -> new Clause.Said(before + "占" + whole.topic().phrase() + "的" + percent))
                .orElseGet(() -> unsaid(value(part).isEmpty() ? part.key() : whole.key()));
    }

    /** 信访总量…件次中，: the base said once, for shares that follow; empty if it cannot be said. */
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
            return figures.find(statement.key())
                    .filter(Figure::isPrintable)
                    .map(figure -> RateWords.of(figure, statement.quantity().of()));
        }
        return value(statement).map(Printed::count);
    }

    private static Optional<String> share(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        return part.isPresent() && whole.filter(base -> base.signum() > 0).isPresent()
                ? Optional.of(RateWords.percent(part.get(), whole.get()))
                : Optional.empty();
    }

    private static boolean isRate(Statement statement) {
        return statement.quantity().isRate();
    }
}
