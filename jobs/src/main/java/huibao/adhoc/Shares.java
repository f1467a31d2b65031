package huibao.adhoc;

import huibao.figure.Figure;
import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The part of a row's count in the total of its period. */
final class Shares {
    private static final int DECIMALS = 6;

    private Shares() {}

    /** Counts that have a total row have shares; rates have none, nor states, whose base is that of their rate. */
    static boolean has(Measure measure, List<Dimension> by) {
        return measure.formula() instanceof Formula.Sum
                && measure.always().filter(by::contains).isEmpty();
    }

    /** As a fraction; empty where one of the two is not shown, or the total is 0. */
    static Optional<BigDecimal> of(Optional<Figure> part, Optional<Figure> total) {
        Optional<BigDecimal> whole =
                total.filter(Figure::isPrintable).flatMap(Figure::value).filter(value -> value.signum() != 0);
        return part.filter(Figure::isPrintable)
                .flatMap(Figure::value)
                .flatMap(value -> whole.map(of -> value.divide(of, DECIMALS, RoundingMode.HALF_UP)));
    }
}
