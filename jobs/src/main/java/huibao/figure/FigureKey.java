package huibao.figure;

import static java.util.Objects.requireNonNull;

import huibao.calendar.Role;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The question a figure answers within one edition: measure, breakdown and role.
 *
 * @param metric name of the measure in the catalogue, such as {@code answer_rate}
 * @param dimensions codes by dimension name, such as {@code {region=370001, state=overdue}}; empty = the whole region
 * @param conditions what else the number depends on: {@value #CAMPAIGN} whose list or activities it counts, {@value #PHONE}
 *     where calls count
 */
public record FigureKey(
        String metric, SortedMap<String, String> dimensions, Role role, SortedMap<String, String> conditions) {
    public static final String CAMPAIGN = "campaign";
    public static final String PHONE = "phone";
    public static final String INCLUDED = "included";

    public FigureKey {
        requireNonNull(metric, "metric is null");
        requireNonNull(role, "role is null");
        dimensions = copied(dimensions);
        conditions = copied(conditions);
    }

    private static SortedMap<String, String> copied(SortedMap<String, String> codes) {
        return codes.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /** Of whatever conditions the edition has. */
    public FigureKey(String metric, SortedMap<String, String> dimensions, Role role) {
        this(metric, dimensions, role, new TreeMap<>());
    }

    public static FigureKey whole(String metric, Role role) {
        return new FigureKey(metric, new TreeMap<>(), role);
    }

    public static FigureKey of(String metric, Role role, String dimension, String code) {
        return new FigureKey(metric, new TreeMap<>(Map.of(dimension, code)), role);
    }

    /** @param text as {@link #dimensionText()} writes it */
    public static FigureKey parse(String metric, String text, Role role) {
        TreeMap<String, String> dimensions = new TreeMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int equals = part.indexOf('=');
            dimensions.put(part.substring(0, equals), part.substring(equals + 1));
        }
        TreeMap<String, String> conditions = new TreeMap<>();
        for (String condition : new String[] {CAMPAIGN, PHONE}) {
            Optional.ofNullable(dimensions.remove(condition)).ifPresent(value -> conditions.put(condition, value));
        }
        return new FigureKey(metric, dimensions, role, conditions);
    }

    /** The same measure and role one dimension deeper. */
    public FigureKey with(String dimension, String code) {
        TreeMap<String, String> deeper = new TreeMap<>(dimensions);
        deeper.put(dimension, code);
        return new FigureKey(metric, deeper, role, conditions);
    }

    public FigureKey as(Role other) {
        return new FigureKey(metric, dimensions, other, conditions);
    }

    /** The same of whatever conditions the edition has. */
    FigureKey unconditional() {
        return conditions.isEmpty() ? this : new FigureKey(metric, dimensions, role);
    }

    public Optional<String> campaign() {
        return Optional.ofNullable(conditions.get(CAMPAIGN));
    }

    /** {@code k=v} of dimensions and conditions, sorted by k and joined by {@code ;}, as in {@code figures.csv}. */
    public String dimensionText() {
        if (conditions.isEmpty()) {
            return text(dimensions);
        }
        TreeMap<String, String> all = new TreeMap<>(dimensions);
        all.putAll(conditions);
        return text(all);
    }

    /** As {@link #dimensionText()}, without the conditions. */
    public String memberText() {
        return text(dimensions);
    }

    private static String text(SortedMap<String, String> codes) {
        // There are tens of thousands of keys, with one or two codes.
        StringBuilder text = new StringBuilder();
        codes.forEach((name, code) ->
                text.append(text.isEmpty() ? "" : ";").append(name).append('=').append(code));
        return text.toString();
    }
}
