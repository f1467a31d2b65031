package huibao.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The figures of one edition by their keys, in the order of {@code figures.csv}. */
public final class Figures {
    private final Map<FigureKey, Figure> byKey;
    private final Map<FigureKey, Figure> byUnconditionalKey;
    private final Map<String, List<Figure>> byMetric = new HashMap<>();

    public Figures(Collection<Figure> figures) {
        Map<FigureKey, Figure> ordered = new LinkedHashMap<>(figures.size() * 2);
        Map<FigureKey, Figure> unconditional = new HashMap<>(figures.size() * 2);
        FigureOrder.sorted(figures).forEach(figure -> {
            ordered.put(figure.key(), figure);
            byMetric.computeIfAbsent(figure.metric(), metric -> new ArrayList<>())
                    .add(figure);
            if (unconditional.put(figure.key().unconditional(), figure) != null) {
                throw new IllegalArgumentException("Invalid figures: " + figure.key() + " occurs twice");
            }
        });
        this.byKey = Collections.unmodifiableMap(ordered);
        this.byUnconditionalKey = unconditional;
    }

    public static Figures none() {
        return new Figures(List.of());
    }

    /** @param key with conditions: only a figure of the same campaign; without: of whatever conditions the edition has */
    public Optional<Figure> find(FigureKey key) {
        return Optional.ofNullable(byUnconditionalKey.get(key.unconditional()))
                .filter(figure -> key.campaign().isEmpty()
                        || key.campaign().equals(figure.key().campaign()));
    }

    public Collection<Figure> all() {
        return byKey.values();
    }

    public Stream<Figure> ofMetric(String metric) {
        return byMetric.getOrDefault(metric, List.of()).stream();
    }

    /** Those of the keys that there are, in the order of {@code figures.csv}. */
    public Stream<Figure> of(Set<FigureKey> keys) {
        return FigureOrder.sorted(
                keys.stream().map(byKey::get).filter(Objects::nonNull).toList());
    }

    public int size() {
        return byKey.size();
    }
}
