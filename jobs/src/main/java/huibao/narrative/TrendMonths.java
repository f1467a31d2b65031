package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Significance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The thirteen months up to the edition's last and the same months a year earlier. */
final class TrendMonths {
    static final int SHOWN = 13;
    private static final int BASE = SHOWN - 1;

    private final Figures figures;
    private final String metric;
    private final List<YearMonth> months = new ArrayList<>();

    TrendMonths(Figures figures, String metric) {
        this.figures = figures;
        this.metric = metric;
        Optional<YearMonth> last = figures.ofMetric(metric)
                .filter(figure -> figure.key().dimensions().size() == 1)
                .flatMap(figure -> Optional.ofNullable(figure.key().dimensions().get("month")).stream())
                .map(YearMonth::parse)
                .max(YearMonth::compareTo);
        last.ifPresent(month -> {
            for (int back = BASE; back >= 0; back--) {
                months.add(month.minusMonths(back));
            }
        });
    }

    List<YearMonth> months() {
        return months;
    }

    boolean isEmpty() {
        return months.isEmpty();
    }

    Optional<BigDecimal> value(YearMonth month) {
        return find(month).flatMap(Figure::value);
    }

    FigureKey key(YearMonth month) {
        return FigureKey.of(metric, Role.CURRENT, "month", month.toString());
    }

    /** A month cut short by the cut-off is drawn, and compared with nothing. */
    boolean isWhole(YearMonth month) {
        return find(month)
                .filter(figure -> figure.start().plusMonths(1).equals(figure.end()))
                .isPresent();
    }

    YearMonth last() {
        return months.get(months.size() - 1);
    }

    /** The mean of the twelve months before the last; empty unless all of them are there. */
    Optional<BigDecimal> mean() {
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth month : months.subList(0, Math.max(0, months.size() - 1))) {
            if (value(month).isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value(month).get());
        }
        return isEmpty()
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(BASE), 2, RoundingMode.HALF_UP));
    }

    /** The counts a month may have without being unusual, both included. */
    Optional<Limits> limits() {
        return mean().map(mean -> Significance.poissonLimits(mean.doubleValue()))
                .map(limits -> new Limits((long) Math.ceil(limits.lower()), (long) Math.floor(limits.upper())));
    }

    private Optional<Figure> find(YearMonth month) {
        return figures.find(key(month));
    }

    record Limits(long lower, long upper) {}
}
