package huibao.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The figures of one edition by their keys, in the order of {@code figures.csv}. */
public final class Figures {
    private final List<Figure> all;
    private final Map<FigureKey, Figure> byUnconditionalKey;
    private final Map<String, List<Figure>> byMetric = new HashMap<>();

    public Figures(Collection<Figure> figures) {
        this(FigureOrder.sorted(figures));
    }

    private Figures(Stream<Figure> inOrder) {
        all = inOrder.toList();
        byUnconditionalKey = new HashMap<>(all.size() * 2);
        for (Figure figure : all) {
            byMetric.computeIfAbsent(figure.metric(), metric -> new ArrayList<>())
                    .add(figure);
            if (byUnconditionalKey.put(figure.key().unconditional(), figure) != null) {
                throw new IllegalArgumentException("Invalid figures: " + figure.key() + " occurs twice");
            }
        }
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

    public List<Figure> all() {
        return all;
    }

    /** The same keys, each with what is told of its figure: the order stays. @param told never touches the key */
    public Figures told(UnaryOperator<Figure> told) {
        return new Figures(all.stream().map(told));
    }

    Stream<String> metrics() {
        return byMetric.keySet().stream();
    }

    public Stream<Figure> ofMetric(String metric) {
        return byMetric.getOrDefault(metric, List.of()).stream();
    }

    /** Those of the keys that there are, in the order of {@code figures.csv}. */
    public Stream<Figure> of(Set<FigureKey> keys) {
        return FigureOrder.sorted(
                keys.stream().flatMap(key -> exactly(key).stream()).toList());
    }

    private Optional<Figure> exactly(FigureKey key) {
        return Optional.ofNullable(byUnconditionalKey.get(key.unconditional()))
                .filter(figure -> figure.key().equals(key));
    }

    public int size() {
        return all.size();
    }
}
