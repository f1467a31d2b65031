package huibao.narrative;

import huibao.calendar.Period;
import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The thirteen months up to the edition's last and the same months a year earlier. */
final class TrendMonths {
    static final int SHOWN = 13;
    private static final int FEWEST_YEARS = 2;
    private static final int YEARS_SEARCHED = 10;

    private final Figures figures;
    private final String metric;

    TrendMonths(Figures figures, String metric) {
        this.figures = figures;
        this.metric = metric;
    }

    /** The newest month the edition holds. */
    static Optional<YearMonth> last(Figures figures, String metric) {
        return figures.ofMetric(metric)
                .filter(figure -> figure.key().dimensions().size() == 1)
                .flatMap(figure -> Optional.ofNullable(figure.key().dimensions().get("month")).stream())
                .map(YearMonth::parse)
                .max(YearMonth::compareTo);
    }

    Optional<BigDecimal> value(YearMonth month) {
        return find(month).flatMap(Figure::value);
    }

    FigureKey key(YearMonth month) {
        return FigureKey.of(metric, Role.CURRENT, "month", month.toString());
    }

    /** A month cut short by the cut-off is compared with nothing, and not drawn. */
    boolean isWhole(YearMonth month) {
        return find(month)
                .filter(figure -> figure.value().isPresent())
                .filter(figure -> figure.start().plusMonths(1).equals(figure.end()))
                .isPresent();
    }

    /** The figure of a whole month that lies in a period; empty if it does not, or is not known. */
    Optional<Figure> within(Period span, YearMonth month) {
        return find(month)
                .filter(figure -> isWhole(month)
                        && !figure.start().isBefore(span.start())
                        && !figure.end().isAfter(span.end()));
    }

    /** The lowest and highest of the same month in earlier years; one year alone is no range. */
    Optional<ValueRange> range(YearMonth month) {
        List<BigDecimal> earlier = Stream.iterate(month.minusYears(1), one -> one.minusYears(1))
                .limit(YEARS_SEARCHED)
                .flatMap(other -> value(other).stream())
                .sorted()
                .toList();
        return earlier.size() < FEWEST_YEARS
                ? Optional.empty()
                : Optional.of(new ValueRange(earlier.get(0), earlier.get(earlier.size() - 1)));
    }

    private Optional<Figure> find(YearMonth month) {
        return figures.find(key(month));
    }

    record ValueRange(BigDecimal lowest, BigDecimal highest) {}
}
