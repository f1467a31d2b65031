package huibao.disclosure;

import huibao.disclosure.Quantities.Visibility;
import huibao.figure.Figure;
import huibao.figure.Figures;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Numbers an answer does not show. Of these a reader is taken to know the margins of the answer and what was printed
 * before; the small ones, and those withheld before, must not follow from it.
 */
record Beside(DisclosureSettings settings, Figures figures, PrimarySuppression primary) {
    /** A cell's dimensions without its members. */
    private record Layout(String quantity, Set<String> dimensions, LocalDate from, LocalDate to) {
        static Layout of(Quantity quantity) {
            return new Layout(quantity.name(), quantity.dimensions().keySet(), quantity.from(), quantity.to());
        }
    }

    boolean isEmpty() {
        return figures.size() == 0;
    }

    void enter(Figures raw, Memory memory, Quantities quantities) {
        Set<Set<String>> shown = new HashSet<>();
        raw.all().forEach(figure -> shown.add(dimensions(figure)));
        for (Figure figure : figures.all()) {
            boolean isMargin = shown.stream().anyMatch(table -> isStrictlyWithin(dimensions(figure), table));
            for (Exposure exposure : Exposure.of(figure)) {
                if (exposure.value().isPresent()
                        && quantities.find(exposure.quantity()).isEmpty()) {
                    quantities.add(
                            exposure.quantity(),
                            exposure.value().get(),
                            visibility(figure, exposure, isMargin, memory));
                }
            }
        }
        recallUnions(memory, quantities);
    }

    private Visibility visibility(Figure figure, Exposure exposure, boolean isMargin, Memory memory) {
        long value = exposure.value().orElseThrow();
        if (memory.printed(exposure.quantity())
                .filter(printed -> printed == value)
                .isPresent()) {
            return Visibility.PUBLIC;
        }
        if (memory.withheld(exposure.quantity()) || isTooSmall(figure, value)) {
            return Visibility.WITHHELD;
        }
        return isMargin ? Visibility.PUBLIC : Visibility.UNSEEN;
    }

    private boolean isTooSmall(Figure figure, long value) {
        boolean isRate = Measures.of(figure).rule() == Measure.Rule.RATE;
        return primary.judge(figure).isPresent() && (!isRate || settings.isSmall(value));
    }

    /** Several members counted as one were printed so, and are counted here one by one. */
    private static void recallUnions(Memory memory, Quantities quantities) {
        Set<Layout> layouts = new HashSet<>();
        quantities.named().forEach(number -> layouts.add(Layout.of(quantities.at(number))));
        memory.all()
                .filter(Quantity::isUnion)
                .filter(union -> quantities.find(union).isEmpty() && layouts.contains(Layout.of(union)))
                .toList()
                .forEach(union ->
                        memory.printed(union).ifPresent(value -> quantities.add(union, value, Visibility.PUBLIC)));
    }

    private static Set<String> dimensions(Figure figure) {
        Set<String> names = new TreeSet<>(figure.key().dimensions().keySet());
        names.removeAll(Measures.TIME_DIMENSIONS);
        return names;
    }

    private static boolean isStrictlyWithin(Set<String> margin, Set<String> table) {
        return table.containsAll(margin) && margin.size() < table.size();
    }
}
