package huibao.disclosure;

import huibao.figure.Figure;
import huibao.figure.Status;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the readers of earlier editions know, and what was kept from them. */
final class Memory {
    private final Map<Quantity, Long> printed = new LinkedHashMap<>();
    private final Set<Quantity> withheld = new LinkedHashSet<>();

    Memory(Released released) {
        released.figures().forEach(this::remember);
        withheld.removeAll(printed.keySet());
    }

    private void remember(Figure figure) {
        for (Exposure exposure : Exposure.of(figure)) {
            exposure.value().ifPresent(value -> printed.put(exposure.quantity(), value));
            if (figure.status() == Status.SUPPRESSED) {
                withheld.add(exposure.quantity());
            }
        }
    }

    Optional<Long> printed(Quantity quantity) {
        return Optional.ofNullable(printed.get(quantity));
    }

    boolean withheld(Quantity quantity) {
        return withheld.contains(quantity);
    }

    Stream<Quantity> all() {
        return Stream.concat(printed.keySet().stream(), withheld.stream());
    }
}
