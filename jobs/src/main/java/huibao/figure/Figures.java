package huibao.figure;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of one edition by their keys, in the order of {@code figures.csv}. */
public final class Figures {
    private final Map<FigureKey, Figure> byKey;

    public Figures(Collection<Figure> figures) {
        Map<FigureKey, Figure> ordered = new LinkedHashMap<>(figures.size() * 2);
        figures.stream().sorted(FigureOrder.INSTANCE).forEach(figure -> {
            if (ordered.put(figure.key(), figure) != null) {
                throw new IllegalArgumentException("Invalid figures: " + figure.key() + " occurs twice");
            }
        });
        this.byKey = Collections.unmodifiableMap(ordered);
    }

    public Optional<Figure> find(FigureKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Collection<Figure> all() {
        return byKey.values();
    }

    public Stream<Figure> ofMetric(String metric) {
        return byKey.values().stream().filter(figure -> figure.metric().equals(metric));
    }

    public int size() {
        return byKey.size();
    }
}
