package huibao.figure;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Metric, dimensions, role: the order of {@code figures.csv}, by code point. No two figures have all three in common.
 *
 * @param dimensions written once for each figure, not for each comparison
 */
record FigureOrder(Figure figure, String dimensions) implements Comparable<FigureOrder> {
    private static final Comparator<FigureOrder> ORDER = Comparator.comparing(FigureOrder::metric)
            .thenComparing(FigureOrder::dimensions)
            .thenComparing(FigureOrder::role);

    static Stream<Figure> sorted(Collection<Figure> figures) {
        return figures.stream()
                .map(figure -> new FigureOrder(figure, figure.key().dimensionText()))
                .sorted()
                .map(FigureOrder::figure);
    }

    private String metric() {
        return figure.metric();
    }

    private String role() {
        return figure.key().role().code();
    }

    @Override
    public int compareTo(FigureOrder other) {
        return ORDER.compare(this, other);
    }
}
