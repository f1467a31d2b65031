package huibao.disclosure;

import huibao.metric.Dimension;
import huibao.metric.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What is counted when it is registered, rated, moved or due adds up over time: months to quarters and to the year to date. */
final class TimeRelations {
    /** What does not become of an item later: how many fell due, and how many of them were in time. */
    private static final Set<String> STAYING = Set.of("late|on_time|overdue", "on_time");

    private final Quantities quantities;
    private final Relations relations;

    TimeRelations(Quantities quantities, Relations relations) {
        this.quantities = quantities;
        this.relations = relations;
    }

    void relate() {
        Map<Quantity, List<Quantity>> series = new LinkedHashMap<>();
        for (Quantity quantity : quantities.named()) {
            if (addsUp(quantity) && quantity.from().isBefore(quantity.to())) {
                series.computeIfAbsent(quantity.ofAllTime(), none -> new ArrayList<>())
                        .add(quantity);
            }
        }
        series.values().stream().filter(periods -> periods.size() > 1).forEach(this::relate);
    }

    private static boolean addsUp(Quantity quantity) {
        return switch (quantity.subject()) {
            case VOLUME, ITEM_ROW, UPWARD_VISIT, EVALUATION -> true;
            case FLOW -> quantity.value() != Value.CLOSING;
            case ACCEPTANCE, NOTICE, ANSWER ->
                STAYING.contains(quantity.members().getOrDefault(Dimension.STATE.code(), ""));
            default -> false;
        };
    }

    /** Each period is the sum of the stretches between the bounds known, and those that no figure shows are unseen. */
    private void relate(List<Quantity> periods) {
        TreeSet<LocalDate> bounds = new TreeSet<>();
        periods.forEach(period -> {
            bounds.add(period.from());
            bounds.add(period.to());
        });
        Map<LocalDate, Integer> unseen = new HashMap<>();
        for (Quantity period : periods) {
            List<LocalDate> days = List.copyOf(bounds.subSet(period.from(), true, period.to(), true));
            if (days.size() > 2) {
                relate(period, days, unseen);
            }
        }
    }

    private void relate(Quantity period, List<LocalDate> days, Map<LocalDate, Integer> unseen) {
        List<Integer> terms = new ArrayList<>(List.of(quantities.number(period)));
        List<Integer> factors = new ArrayList<>(List.of(1));
        long rest = quantities.value(terms.get(0));
        boolean allSeen = true;
        for (int i = 1; i < days.size(); i++) {
            OptionalInt seen = quantities.find(period.during(days.get(i - 1), days.get(i)));
            allSeen &= seen.isPresent();
            rest -= seen.isPresent() ? quantities.value(seen.getAsInt()) : 0;
            terms.add(
                    seen.isPresent()
                            ? seen.getAsInt()
                            : unseen.computeIfAbsent(days.get(i - 1), none -> quantities.addUnseen()));
            factors.add(-1);
        }
        if (allSeen ? rest == 0 : rest >= 0) {
            relations.assume(terms, factors);
        }
    }
}
