package huibao.disclosure;

import huibao.figure.Figure;
import huibao.metric.Subject;
import huibao.metric.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The quantities of one edition, numbered from 0, with their true values and the figures that show them, numbered, too. */
final class Quantities {
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private final Map<Quantity, Integer> numbers = new HashMap<>();
    private final List<List<ShownQuantity>> shownBy = new ArrayList<>();
    private final List<List<Integer>> figuresOf = new ArrayList<>();
    /** Quantities that a figure shows as a count of its own, not only within a rate. */
    private final BitSet counts = new BitSet();

    private final BitSet withheld = new BitSet();

    /** One quantity of a figure. */
    record ShownQuantity(int quantity, Exposure.FigurePart part) {}

    Quantities(List<Figure> figures, QuantityNames names) {
        for (int figure = 0; figure < figures.size(); figure++) {
            List<ShownQuantity> shown = new ArrayList<>(2);
            for (Exposure exposure : names.of(figures.get(figure))) {
                int number = number(exposure, figures.get(figure));
                shown.add(new ShownQuantity(number, exposure.part()));
                figuresOf.get(number).add(figure);
                if (exposure.part() == Exposure.FigurePart.COUNT) {
                    counts.set(number);
                }
            }
            shownBy.add(shown);
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

    void withholdFigure(int figure) {
        withheld.set(figure);
    }

    /** Everywhere it stands; persons go with their batches. */
    void withhold(int number) {
        figuresOf.get(number).forEach(withheld::set);
        Quantity quantity = quantities.get(number);
        if (quantity.subject() == Subject.VOLUME && quantity.value() == Value.COUNT) {
            find(quantity.of(Subject.VOLUME, Value.PERSONS))
                    .ifPresent(persons -> figuresOf.get(persons).forEach(withheld::set));
        }
    }

    boolean isFigureWithheld(int figure) {
        return withheld.get(figure);
    }

    /** Shown by figures, and by none that is printed. */
    boolean isWithheld(int number) {
        return !figuresOf.get(number).isEmpty() && !isPrinted(number);
    }

    boolean isPrinted(int number) {
        for (int figure : figuresOf.get(number)) {
            if (!withheld.get(figure)) {
                return true;
            }
        }
        return false;
    }

    boolean isCount(int number) {
        return counts.get(number);
    }

    long value(int number) {
        return values.get(number);
    }

    List<ShownQuantity> shownBy(int figure) {
        return shownBy.get(figure);
    }

    int size() {
        return quantities.size();
    }
}
