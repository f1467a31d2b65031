package huibao.disclosure;

import huibao.disclosure.Quantities.Visibility;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Which figures show which quantities, and what has to be withheld together. */
final class Tables {
    private final Quantities quantities;
    private final Map<FigureKey, int[]> shownBy = new HashMap<>();
    private final Map<Integer, List<FigureKey>> figuresOf = new HashMap<>();
    private final Map<Quantity, List<Integer>> bundles = new HashMap<>();
    private final Set<CellRelations.Cell> cells = new LinkedHashSet<>();

    Tables(Figures raw, Memory memory, Quantities quantities) {
        this.quantities = quantities;
        raw.all().forEach(figure -> enter(figure, memory));
    }

    private void enter(Figure figure, Memory memory) {
        List<Exposure> exposures = Exposure.of(figure).stream()
                .filter(exposure -> exposure.value().isPresent())
                .toList();
        int[] numbers = exposures.stream()
                .mapToInt(exposure -> enter(exposure, figure, memory))
                .toArray();
        shownBy.put(figure.key(), numbers);
        for (int number : numbers) {
            figuresOf.computeIfAbsent(number, none -> new ArrayList<>()).add(figure.key());
        }
        for (Exposure exposure : exposures) {
            cells.add(new CellRelations.Cell(exposure.quantity().dimensions(), figure.start(), figure.end()));
        }
    }

    private int enter(Exposure exposure, Figure figure, Memory memory) {
        long value = exposure.value().orElseThrow();
        Quantity quantity = exposure.quantity();
        OptionalInt known = quantities.find(quantity);
        if (known.isPresent() && quantities.value(known.getAsInt()) != value) {
            // Two figures that should show one number do not, so each is a number of its own.
            quantity = quantity.named(quantity.name() + " of " + figure.metric() + " "
                    + figure.key().role());
            known = quantities.find(quantity);
        }
        if (known.isPresent()) {
            return known.getAsInt();
        }
        int number = quantities.add(quantity, value, visibility(quantity, value, figure, memory));
        bundles.computeIfAbsent(bundle(quantity), none -> new ArrayList<>()).add(number);
        return number;
    }

    private static Visibility visibility(Quantity quantity, long value, Figure figure, Memory memory) {
        if (memory.printed(quantity).filter(printed -> printed == value).isPresent()) {
            return Visibility.PUBLIC;
        }
        return Measures.isOfWholeRegion(figure) ? Visibility.TOTAL : Visibility.SHOWN;
    }

    private static Quantity bundle(Quantity quantity) {
        return quantity.named(Measures.bundle(quantity.name()));
    }

    List<Integer> bundle(int number) {
        return bundles.getOrDefault(bundle(quantities.at(number)), List.of(number));
    }

    List<FigureKey> figuresOf(int number) {
        return figuresOf.getOrDefault(number, List.of());
    }

    int[] shownBy(FigureKey figure) {
        return shownBy.get(figure);
    }

    Set<CellRelations.Cell> cells() {
        return cells;
    }
}
