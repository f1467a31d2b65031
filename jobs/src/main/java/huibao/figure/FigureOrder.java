package huibao.figure;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * Metric, dimensions, role: the order of {@code figures.csv}, by code point. No two figures have all three in common.
 *
 * @param dimensions written once for each figure, not for each comparison
 */
record FigureOrder(Figure figure, String dimensions) implements Comparable<FigureOrder> {
    static Stream<Figure> sorted(Collection<Figure> figures) {
        return figures.stream()
                .map(figure -> new FigureOrder(figure, figure.key().dimensionText()))
                .sorted()
                .map(FigureOrder::figure);
    }

    private String role() {
        return figure.key().role().code();
    }

    @Override
    public int compareTo(FigureOrder other) {
        int byMetric = figure.metric().compareTo(other.figure.metric());
        if (byMetric != 0) {
            return byMetric;
        }
        int byDimensions = dimensions.compareTo(other.dimensions);
        return byDimensions != 0 ? byDimensions : role().compareTo(other.role());
    }
}
