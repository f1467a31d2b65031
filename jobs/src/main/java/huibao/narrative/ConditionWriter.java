package huibao.narrative;

import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.figure.Chance;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.narrative.SentenceCondition.Direction;
import huibao.narrative.SentenceCondition.Operand;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/** Whether the conditions of a template hold for an edition. */
record ConditionWriter(Material material, SlotFigures figures, Chance chance, SortedMap<String, String> member) {
    boolean holds(SentenceCondition condition) {
        return condition.match(new SentenceCondition.ConditionCases<>(
                this::holds,
                this::holds,
                known -> figures.value(known.figure(), member).isPresent(),
                spanned -> holds(spanned.span())));
    }

    private boolean holds(SentenceCondition.Compared compared) {
        Optional<BigDecimal> left = value(compared.left());
        Optional<BigDecimal> right = value(compared.right());
        return left.isPresent()
                && right.isPresent()
                && compared.relation().holds(left.get().compareTo(right.get()));
    }

    private Optional<BigDecimal> value(Operand operand) {
        return operand.either(constant -> Optional.of(BigDecimal.valueOf(constant.value())), part -> figures.value(
                        part.figure(), member)
                .map(whole -> whole.multiply(BigDecimal.valueOf(part.percent(), 2))));
    }

    private boolean holds(SentenceCondition.FigureMoved moved) {
        Optional<Figure> now = figures.find(moved.figure(), member);
        Optional<Figure> then = figures.find(moved.figure(), member, moved.base());
        Comparison comparison = Comparison.of(now, then);
        Direction direction = moved.direction();
        return sign(comparison).filter(sign -> sign == direction.sign()).isPresent()
                && (!direction.isMarked() || chance.isExceeded(now, then));
    }

    static Optional<Integer> sign(Comparison comparison) {
        return comparison.match(new Comparison.ComparisonCases<>(
                counts -> Optional.of(Long.signum(counts.change())),
                rates -> Optional.of(rates.sign()),
                values -> Optional.of(values.difference().signum()),
                missing -> Optional.empty()));
    }

    private boolean holds(SentenceCondition.Span span) {
        return switch (span) {
            case YEAR_TO_DATE -> material.words().hasYearToDate();
            case PREVIOUS -> material.words().hasPrevious();
            case MONTH -> material.facts().period(Role.CURRENT).kind() == PeriodKind.MONTH;
            case TO_DATE -> material.facts().toDate();
            case WHOLE -> !material.facts().toDate();
            case NEXT_AHEAD -> material.words().isNextAhead();
        };
    }
}
