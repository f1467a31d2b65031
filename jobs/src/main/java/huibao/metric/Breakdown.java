package huibao.metric;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One table an edition asks for.
 *
 * @param measures all of one subject
 * @param by the dimensions crossed; empty = the whole region; {@link Dimension#MONTH} asks for the months of the trend
 *     instead of the roles
 * @param where codes by dimension: of a dimension named here only these members count
 */
public record Breakdown(List<Measure> measures, List<Dimension> by, Map<Dimension, List<String>> where) {
    /** Between the codes of several members that are counted as one. */
    public static final String OR = "|";

    public Breakdown {
        measures = List.copyOf(measures);
        by = List.copyOf(by);
        where = where.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(where));
    }

    /** Of everything, not filtered. */
    public Breakdown(List<Measure> measures, List<Dimension> by) {
        this(measures, by, Map.of());
    }

    /** Those asked for and all that others ask for beside them, each number once. */
    public static List<Breakdown> joined(List<Breakdown> first, List<Breakdown> others) {
        List<Breakdown> joined = new ArrayList<>(first);
        Map<List<Object>, List<Measure>> lacking = new LinkedHashMap<>();
        for (Breakdown other : others) {
            for (Measure measure : other.measures()) {
                List<Measure> same = lacking.computeIfAbsent(
                        List.of(other.subject(), Set.copyOf(other.by())), none -> new ArrayList<>());
                boolean held = first.stream().anyMatch(one -> one.holds(new Breakdown(List.of(measure), other.by())));
                if (!held && !same.contains(measure)) {
                    same.add(measure);
                }
            }
        }
        lacking.forEach((of, measures) -> {
            if (!measures.isEmpty()) {
                joined.add(new Breakdown(
                        measures,
                        others.stream()
                                .filter(other -> List.<Object>of(other.subject(), Set.copyOf(other.by()))
                                        .equals(of))
                                .findFirst()
                                .orElseThrow()
                                .by()));
            }
        });
        return joined;
    }

    public Subject subject() {
        return measures.get(0).subject();
    }

    /** Broken down by the dimension, or filtered to some of its members. */
    public boolean concerns(Dimension dimension) {
        return by.contains(dimension) || where.containsKey(dimension);
    }

    /** Numbers of single units or places. */
    public boolean isOfPlaces() {
        return concerns(Dimension.UNIT) || concerns(Dimension.REGION);
    }

    public boolean isMonthly() {
        return by.contains(Dimension.MONTH);
    }

    /** Of its measures those that are known by month for years. */
    public Optional<Breakdown> ofEarlierMonths() {
        List<Measure> known = measures.stream()
                .filter(measure -> isMonthly() && measure.lookBack() == Measure.MonthsHeld.YEARS)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Breakdown(known, by, where));
    }

    /** All of the other's numbers are among these. */
    public boolean holds(Breakdown other) {
        return Set.copyOf(by).equals(Set.copyOf(other.by())) && measures.containsAll(other.measures());
    }
}
