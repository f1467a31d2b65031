package huibao.narrative;

import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.Status;
import huibao.narrative.SentenceCondition.Operand;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;

/** Whether what was said on a condition may be said: asks the figures by other ways than the writing side. */
record ConditionReading(Material material, SlotEvidence figures, SortedMap<String, String> member) {
    boolean holds(SentenceCondition condition) {
        return condition.match(new SentenceCondition.ConditionCases<>(
                this::holds,
                this::holds,
                known -> figures.printable(known.figure(), member).isPresent(),
                spanned -> holds(spanned.span())));
    }

    private boolean holds(SentenceCondition.Compared compared) {
        Optional<BigDecimal> left = value(compared.left());
        Optional<BigDecimal> right = value(compared.right());
        return left.isPresent()
                && right.isPresent()
                && compared.relation().holds(left.get().subtract(right.get()).signum());
    }

    private Optional<BigDecimal> value(Operand operand) {
        return operand.either(constant -> Optional.of(BigDecimal.valueOf(constant.value())), part -> figures.printable(
                        part.figure(), member)
                .flatMap(Figure::value)
                .map(BigDecimal.valueOf(part.percent()).movePointLeft(2)::multiply));
    }

    private boolean holds(SentenceCondition.FigureMoved moved) {
        FigureSlot slot = moved.figure();
        Optional<Figure> now = comparable(figures.find(slot, member, slot.role()));
        Optional<Figure> then = comparable(figures.find(slot, member, moved.base()));
        if (now.isEmpty() || then.isEmpty()) {
            return false;
        }
        Evidence evidence = figures.evidence();
        int sign = moved.direction().isMarked()
                ? evidence.beyondChance(now.get(), then.get())
                : evidence.sign(now.get(), then.get());
        return sign == moved.direction().sign();
    }

    private static Optional<Figure> comparable(Optional<Figure> figure) {
        return figure.filter(Figure::isPrintable).filter(one -> one.status() != Status.NOT_COMPARABLE);
    }

    private boolean holds(SentenceCondition.Span span) {
        EditionFacts facts = material.facts();
        return switch (span) {
            case YEAR_TO_DATE -> material.words().hasYearToDate();
            case PREVIOUS -> material.words().hasPrevious();
            case MONTH -> material.facts().period(Role.CURRENT).kind() == PeriodKind.MONTH;
            case TO_DATE -> facts.toDate();
            case WHOLE -> !facts.toDate();
            case NEXT_AHEAD -> {
                Period over = facts.period(Role.CURRENT);
                long late = ChronoUnit.DAYS.between(over.end(), facts.signedOn());
                yield late < 31 && late < ChronoUnit.DAYS.between(over.start(), over.end());
            }
        };
    }
}
