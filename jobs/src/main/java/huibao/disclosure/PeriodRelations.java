package huibao.disclosure;

import huibao.disclosure.Quantities.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * Neighbouring periods add up: May's year to date and June make June's year to date, in this edition and with earlier ones.
 * A period withheld before, whose number follows from this edition's, joins the quantities to be protected.
 */
final class PeriodRelations {
    private final Quantities quantities;
    private final Relations relations;
    private final Memory memory;

    private record Series(String name, SortedMap<String, String> dimensions) {
        static Series of(Quantity quantity) {
            return new Series(quantity.name(), quantity.dimensions());
        }
    }

    PeriodRelations(Quantities quantities, Relations relations, Memory memory) {
        this.quantities = quantities;
        this.relations = relations;
        this.memory = memory;
    }

    void relate() {
        Map<Series, List<Quantity>> bySeries = new LinkedHashMap<>();
        quantities.named().stream()
                .map(quantities::at)
                .filter(quantity -> Measures.isAdditive(quantity.name()))
                .forEach(quantity -> bySeries.computeIfAbsent(Series.of(quantity), series -> new ArrayList<>())
                        .add(quantity));
        Map<Series, List<Quantity>> before = new LinkedHashMap<>();
        memory.all()
                .filter(quantity -> bySeries.containsKey(Series.of(quantity)))
                .forEach(quantity -> before.computeIfAbsent(Series.of(quantity), series -> new ArrayList<>())
                        .add(quantity));
        bySeries.forEach((series, periods) -> relate(periods, before.getOrDefault(series, List.of())));
    }

    private void relate(List<Quantity> periods, List<Quantity> before) {
        Timeline timeline = new Timeline();
        for (Quantity period : periods) {
            if (!timeline.add(period, quantities.value(period).orElseThrow())) {
                return;
            }
        }
        List<Quantity> related = new ArrayList<>(periods);
        before.stream().filter(period -> isInside(period, periods)).forEach(period -> {
            if (recall(period, timeline)) {
                related.add(period);
            }
        });
        Map<LocalDate, Integer> segments = new HashMap<>();
        related.stream().filter(timeline::rises).forEach(period -> relate(period, timeline, segments));
    }

    /** Only what lies inside a period of this edition can be compared with it. */
    private boolean isInside(Quantity earlier, List<Quantity> periods) {
        return quantities.find(earlier).isEmpty()
                && periods.stream()
                        .anyMatch(period -> !earlier.from().isBefore(period.from())
                                && !earlier.to().isAfter(period.to()));
    }

    /** Takes up an earlier period: a printed one as it was, unless it has been restated, a withheld one if it follows. */
    private boolean recall(Quantity earlier, Timeline timeline) {
        Optional<Long> printed = memory.printed(earlier);
        if (printed.isPresent()) {
            if (timeline.add(earlier, printed.get())) {
                quantities.add(earlier, printed.get(), Visibility.PUBLIC);
                return true;
            }
            return false;
        }
        Optional<Long> follows = timeline.between(earlier.from(), earlier.to()).filter(value -> value >= 0);
        follows.ifPresent(value -> quantities.add(earlier, value, Visibility.WITHHELD));
        return follows.isPresent();
    }

    private void relate(Quantity period, Timeline timeline, Map<LocalDate, Integer> segments) {
        List<LocalDate> days = timeline.daysOf(period);
        if (days.size() <= 2) {
            return;
        }
        Relations.Sum sum = relations.sum().whole(quantities.find(period).orElseThrow(), 1);
        for (int i = 1; i < days.size(); i++) {
            sum.part(segment(period.during(days.get(i - 1), days.get(i)), timeline, segments), 1);
        }
        sum.isTheWhole();
    }

    /** Between two neighbouring bounds lies a known period, or one that no table shows. */
    private int segment(Quantity segment, Timeline timeline, Map<LocalDate, Integer> segments) {
        OptionalInt known = quantities.find(segment);
        return known.isPresent()
                ? known.getAsInt()
                : segments.computeIfAbsent(
                        segment.from(),
                        from -> quantities.addUnseen(
                                segment, timeline.between(from, segment.to()).orElseThrow()));
    }
}
