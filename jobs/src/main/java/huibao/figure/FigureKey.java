package huibao.figure;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import huibao.calendar.Role;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The question a figure answers within one edition: measure, breakdown and role.
 *
 * @param metric name of the measure in the catalogue, such as {@code answer_rate}
 * @param dimensions codes by dimension name, such as {@code {region=370001, state=overdue}}; empty = the whole region
 */
public record FigureKey(String metric, SortedMap<String, String> dimensions, Role role) {
    public FigureKey {
        requireNonNull(metric, "metric is null");
        requireNonNull(role, "role is null");
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    public static FigureKey whole(String metric, Role role) {
        return new FigureKey(metric, new TreeMap<>(), role);
    }

    public static FigureKey of(String metric, Role role, String dimension, String code) {
        return new FigureKey(metric, new TreeMap<>(Map.of(dimension, code)), role);
    }

    /** The same measure and role one dimension deeper. */
    public FigureKey with(String dimension, String code) {
        TreeMap<String, String> deeper = new TreeMap<>(dimensions);
        deeper.put(dimension, code);
        return new FigureKey(metric, deeper, role);
    }

    public FigureKey as(Role other) {
        return new FigureKey(metric, dimensions, other);
    }

    /** {@code k=v} sorted by k and joined by {@code ;}, as in {@code figures.csv}. */
    public String dimensionText() {
        return dimensions.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(joining(";"));
    }
}
