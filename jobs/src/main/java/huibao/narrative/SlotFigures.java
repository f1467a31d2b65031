package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.narrative.FigureSlot.SlotPart;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of an edition as templates name them. */
final class SlotFigures {
    static final SortedMap<String, String> NOBODY = new TreeMap<>();

    private final Figures figures;
    private final Names names;

    SlotFigures(Material material) {
        this.figures = material.figures();
        this.names = material.names();
    }

    /** @param member of the list the slot stands in */
    Optional<Figure> find(FigureSlot slot, SortedMap<String, String> member) {
        Optional<Figure> figure = slot.summed().isPresent() ? sum(slot, member) : figures.find(slot.key(member));
        return slot.part() == SlotPart.VALUE
                ? figure
                : figure.filter(Figure::isPrintable).map(one -> part(slot, one));
    }

    Optional<Figure> find(FigureSlot slot, SortedMap<String, String> member, Role role) {
        return find(slot.as(role), member);
    }

    /** What may be printed of it. */
    Optional<BigDecimal> value(FigureSlot slot, SortedMap<String, String> member) {
        return find(slot, member).filter(Figure::isPrintable).flatMap(Figure::value);
    }

    /** The members the edition holds the slot's figure of, in the order tables print them. */
    List<String> members(FigureSlot slot, SortedMap<String, String> member, String by) {
        Set<String> beside = new LinkedHashSet<>(slot.key(member).dimensions().keySet());
        beside.add(by);
        Set<String> codes = new LinkedHashSet<>();
        figures.ofMetric(slot.measure().name())
                .filter(figure -> figure.key().dimensions().keySet().equals(beside))
                .filter(figure -> agrees(figure.key(), slot.key(member)))
                .forEach(figure -> codes.add(figure.key().dimensions().get(by)));
        return names.sorted(by, codes);
    }

    static SortedMap<String, String> with(SortedMap<String, String> member, String by, String code) {
        TreeMap<String, String> with = new TreeMap<>(member);
        with.put(by, code);
        return with;
    }

    private static boolean agrees(FigureKey held, FigureKey asked) {
        return asked.dimensions().entrySet().stream()
                .allMatch(one -> one.getValue().equals(held.dimensions().get(one.getKey())));
    }

    /** Of the known members; nothing where one of them is not known. */
    private Optional<Figure> sum(FigureSlot slot, SortedMap<String, String> member) {
        String by = slot.summed().orElseThrow();
        List<Optional<Figure>> parts = members(slot, member, by).stream()
                .filter(code -> !code.equals(FixedNames.UNKNOWN))
                .map(code -> figures.find(slot.key(with(member, by, code))).filter(Figure::isPrintable))
                .toList();
        if (parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream()
                .map(part -> part.orElseThrow().value().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(counted(parts.get(0).orElseThrow(), slot.key(member), sum));
    }

    private static Figure part(FigureSlot slot, Figure rate) {
        Optional<Long> count = slot.part() == SlotPart.NUMERATOR ? rate.numerator() : rate.denominator();
        return rate.with(count.map(BigDecimal::valueOf));
    }

    private static Figure counted(Figure of, FigureKey key, BigDecimal value) {
        return new Figure(
                "", key, of.start(), of.end(), Optional.of(value), Optional.empty(), Optional.empty(), of.status());
    }
}
