package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import huibao.narrative.FigureSlot.SlotPart;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the figures say to the slots of a template, looked up for the second reading apart from the first. */
final class SlotEvidence {
    private final Figures figures;
    private final Evidence evidence;

    SlotEvidence(Catalogue catalogue, Figures figures, Audience audience) {
        this.figures = figures;
        this.evidence = new Evidence(catalogue, figures, audience);
    }

    Evidence evidence() {
        return evidence;
    }

    /** The figure of any status; parts of a rate as counts. */
    Optional<Figure> find(FigureSlot slot, SortedMap<String, String> member, Role role) {
        FigureSlot meant = slot.as(role);
        if (slot.summed().isPresent()) {
            return sum(meant, member);
        }
        Optional<Figure> figure = figures.find(meant.key(member));
        return switch (slot.part()) {
            case VALUE -> figure;
            case NUMERATOR -> figure.flatMap(one -> one.numerator().map(count -> count(one, count)));
            case DENOMINATOR -> figure.flatMap(one -> one.denominator().map(count -> count(one, count)));
        };
    }

    Optional<Figure> printable(FigureSlot slot, SortedMap<String, String> member) {
        return find(slot, member, slot.role()).filter(Figure::isPrintable);
    }

    Optional<Long> count(FigureSlot slot, SortedMap<String, String> member) {
        return printable(slot, member).flatMap(Figure::value).map(BigDecimal::longValueExact);
    }

    /** Every member by its figure, of whatever status. */
    Map<String, Figure> members(FigureSlot slot, SortedMap<String, String> member, String by, Role role) {
        FigureKey around = slot.as(role).key(member);
        Map<String, Figure> members = new TreeMap<>();
        figures.ofMetric(around.metric())
                .filter(figure -> figure.key().role() == role)
                .forEach(figure -> {
                    TreeMap<String, String> rest = new TreeMap<>(figure.key().dimensions());
                    String code = rest.remove(by);
                    if (code != null && rest.equals(around.dimensions())) {
                        members.put(code, slot.part() == SlotPart.VALUE ? figure : part(slot, figure));
                    }
                });
        return members;
    }

    private static Figure part(FigureSlot slot, Figure figure) {
        Optional<Long> part = slot.part() == SlotPart.NUMERATOR ? figure.numerator() : figure.denominator();
        return part.map(count -> count(figure, count)).orElse(figure.suppressed());
    }

    private Optional<Figure> sum(FigureSlot slot, SortedMap<String, String> member) {
        long sum = 0;
        Optional<Figure> any = Optional.empty();
        for (Map.Entry<String, Figure> one :
                members(slot, member, slot.summed().orElseThrow(), slot.role()).entrySet()) {
            if (!one.getKey().equals(FixedNames.UNKNOWN)) {
                if (!one.getValue().isPrintable()) {
                    return Optional.empty();
                }
                sum += one.getValue().value().orElseThrow().longValueExact();
                any = Optional.of(one.getValue());
            }
        }
        long total = sum;
        return any.map(figure -> count(figure, total));
    }

    private static Figure count(Figure of, long count) {
        return of.with(Optional.of(BigDecimal.valueOf(count)));
    }
}
