package huibao.disclosure;

import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.metric.Subject;
import huibao.metric.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The quantities of one edition, numbered from 0, with their true values and the figures that show them. */
final class Quantities {
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private final Map<Quantity, Integer> numbers = new HashMap<>();
    private final Map<FigureKey, List<ShownQuantity>> shownBy = new LinkedHashMap<>();
    private final List<List<FigureKey>> figuresOf = new ArrayList<>();
    private final Set<FigureKey> withheld = new HashSet<>();

    /** One quantity of a figure. */
    record ShownQuantity(int quantity, Exposure.FigurePart part) {}

    Quantities(Collection<Figure> figures, QuantityNames names) {
        for (Figure figure : figures) {
            List<ShownQuantity> shown = new ArrayList<>(2);
            for (Exposure exposure : names.of(figure)) {
                int number = number(exposure, figure);
                shown.add(new ShownQuantity(number, exposure.part()));
                figuresOf.get(number).add(figure.key());
            }
            shownBy.put(figure.key(), shown);
        }
    }

    /** Two figures that should show one number and do not each show a number of their own. */
    private int number(Exposure exposure, Figure figure) {
        Integer known = numbers.get(exposure.quantity());
        if (known != null && values.get(known) == exposure.value()) {
            return known;
        }
        Quantity named =
                known == null ? exposure.quantity() : exposure.quantity().with("figure", figure.id());
        return numbers.computeIfAbsent(named, none -> append(named, exposure.value()));
    }

    /** A number that no figure shows, such as what is left of a whole. */
    int addUnseen() {
        return append(null, -1);
    }

    private int append(Quantity quantity, long value) {
        quantities.add(quantity);
        values.add(value);
        figuresOf.add(new ArrayList<>(1));
        return quantities.size() - 1;
    }

    OptionalInt find(Quantity quantity) {
        Integer number = numbers.get(quantity);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Those that figures show, in the order of the figures. */
    List<Quantity> named() {
        return quantities.stream().filter(quantity -> quantity != null).toList();
    }

    int number(Quantity quantity) {
        return numbers.get(quantity);
    }

    Quantity at(int number) {
        return quantities.get(number);
    }

    void withhold(FigureKey figure) {
        withheld.add(figure);
    }

    /** Everywhere it stands; persons go with their batches. */
    void withhold(int number) {
        withheld.addAll(figuresOf.get(number));
        Quantity quantity = quantities.get(number);
        if (quantity.subject() == Subject.VOLUME && quantity.value() == Value.COUNT) {
            find(quantity.of(Subject.VOLUME, Value.PERSONS))
                    .ifPresent(persons -> withheld.addAll(figuresOf.get(persons)));
        }
    }

    boolean isWithheld(FigureKey figure) {
        return withheld.contains(figure);
    }

    /** Shown by figures, and by none that is printed. */
    boolean isWithheld(int number) {
        return !figuresOf.get(number).isEmpty() && !isPrinted(number);
    }

    boolean isPrinted(int number) {
        return figuresOf.get(number).stream().anyMatch(figure -> !withheld.contains(figure));
    }

    /** Shown as a count of its own, not only within a rate. */
    boolean isCount(int number) {
        return figuresOf.get(number).stream()
                .flatMap(figure -> shownBy.get(figure).stream())
                .anyMatch(shown -> shown.quantity() == number && shown.part() == Exposure.FigurePart.COUNT);
    }

    long value(int number) {
        return values.get(number);
    }

    List<ShownQuantity> shownBy(FigureKey figure) {
        return shownBy.get(figure);
    }

    List<FigureKey> figuresOf(int number) {
        return figuresOf.get(number);
    }

    int size() {
        return quantities.size();
    }
}
