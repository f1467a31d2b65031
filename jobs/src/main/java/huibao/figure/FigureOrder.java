package huibao.figure;

import java.util.Comparator;

/** Metric, dimensions, role, period start: the order of {@code figures.csv}, by code point. */
enum FigureOrder implements Comparator<Figure> {
    INSTANCE;

    private static final Comparator<Figure> ORDER = Comparator.comparing(Figure::metric)
            .thenComparing(figure -> figure.key().dimensionText())
            .thenComparing(figure -> figure.key().role().code())
            .thenComparing(Figure::start);

    @Override
    public int compare(Figure left, Figure right) {
        return ORDER.compare(left, right);
    }
}
