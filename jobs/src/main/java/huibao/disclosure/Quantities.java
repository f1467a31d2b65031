package huibao.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Every number an attacker may know or seek, with its true value and what may be done with it. Numbered from 0. */
final class Quantities {
    /** What becomes of a quantity. */
    enum Visibility {
        /** Printed by this edition, unless it has to be withheld. */
        SHOWN,
        /** Printed, and withheld only if nothing else helps: a number of the whole region. */
        TOTAL,
        /** Printed by an earlier edition; withholding it now is of no use. */
        PUBLIC,
        /** Withheld, and to be protected. */
        WITHHELD,
        /** Printed by nobody: what a whole has beside its known parts, or a figure that went with another. */
        UNSEEN;

        /** Not printed, so it could be another number. */
        boolean isHidden() {
            return this == WITHHELD || this == UNSEEN;
        }
    }

    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private final List<Visibility> visibilities = new ArrayList<>();
    private final Map<Quantity, Integer> numbers = new HashMap<>();

    int add(Quantity quantity, long value, Visibility visibility) {
        int number = quantities.size();
        if (numbers.putIfAbsent(quantity, number) != null) {
            throw new IllegalArgumentException("Invalid quantity: " + quantity + " occurs twice");
        }
        return append(quantity, value, visibility);
    }

    /** A number that no table has a name for. */
    int addUnseen(Quantity near, long value) {
        return append(near.named("rest of " + near.name()), value, Visibility.UNSEEN);
    }

    private int append(Quantity quantity, long value, Visibility visibility) {
        quantities.add(quantity);
        values.add(value);
        visibilities.add(visibility);
        return quantities.size() - 1;
    }

    OptionalInt find(Quantity quantity) {
        Integer number = numbers.get(quantity);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The numbers of those that have a name, in the order they were added. */
    List<Integer> named() {
        return numbers.values().stream().sorted().toList();
    }

    Quantity at(int number) {
        return quantities.get(number);
    }

    long value(int number) {
        return values.get(number);
    }

    Optional<Long> value(Quantity quantity) {
        return Optional.ofNullable(numbers.get(quantity)).map(values::get);
    }

    Visibility visibility(int number) {
        return visibilities.get(number);
    }

    void set(int number, Visibility visibility) {
        visibilities.set(number, visibility);
    }

    int size() {
        return quantities.size();
    }
}
