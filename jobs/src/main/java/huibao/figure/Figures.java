package huibao.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

    public static Figures none() {
        return new Figures(List.of());
    }

    /** These and others of other keys. */
    public Figures and(Figures others) {
        if (others.size() == 0) {
            return this;
        }
        List<Figure> both = new ArrayList<>(all());
        both.addAll(others.all());
        return new Figures(both);
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
