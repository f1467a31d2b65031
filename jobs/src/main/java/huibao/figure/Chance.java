package huibao.figure;

import huibao.calendar.Role;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells changes beyond chance from others, for the figures of one edition. Persons come in groups, stocks hold the same
 * matters twice and days have no simple test, so they are never beyond chance.
 */
public final class Chance {
    private static final Set<String> COUNTED = Set.of("件", "件次", "批次", "件（批）次");
    private static final int PAIRS = 12;
    private static final int MONTHS_SEARCHED = 36;
    private static final int FEWEST_OF_MONTHS = 20;

    private final Catalogue catalogue;
    private final Figures figures;
    private final Map<String, Dispersion> dispersions = new HashMap<>();

    public Chance(Catalogue catalogue, Figures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    public boolean isExceeded(Optional<Figure> value, Optional<Figure> base) {
        return Comparison.of(value, base)
                .match(new Comparison.ComparisonCases<>(
                        counts -> isExceeded(counts, value.orElseThrow(), base.orElseThrow()),
                        rates -> Significance.ratesDiffer(
                                rates.numerator(), rates.denominator(), rates.baseNumerator(), rates.baseDenominator()),
                        values -> false,
                        missing -> false));
    }

    private boolean isExceeded(Comparison.Counts counts, Figure value, Figure base) {
        return isTested(value.metric())
                && !areFew(counts, value, base)
                && Significance.countsDiffer(counts.value(), counts.base(), dispersion(value.metric()));
    }

    /** Of the whole region's figure of the measure, from the months before the edition's period. */
    private Dispersion dispersion(String metric) {
        return dispersions.computeIfAbsent(metric, any -> figures.find(FigureKey.whole(metric, Role.CURRENT))
                .map(whole -> Dispersion.of(pairs(metric, YearMonth.from(whole.start()))))
                .orElse(Dispersion.NONE));
    }

    private List<Dispersion.Pair> pairs(String metric, YearMonth before) {
        List<Dispersion.Pair> pairs = new ArrayList<>();
        for (int back = 1; back <= MONTHS_SEARCHED && pairs.size() < PAIRS; back++) {
            Optional<Long> count = month(metric, before.minusMonths(back));
            Optional<Long> yearBefore = month(metric, before.minusMonths(back).minusYears(1));
            if (count.isPresent() && yearBefore.isPresent()) {
                pairs.add(new Dispersion.Pair(count.get(), yearBefore.get()));
            }
        }
        return pairs;
    }

    private Optional<Long> month(String metric, YearMonth month) {
        return figures.find(FigureKey.of(metric, Role.CURRENT, "month", month.toString()))
                .filter(figure -> Comparison.Missing.in(Optional.of(figure)).isEmpty())
                .flatMap(Figure::value)
                .map(BigDecimal::longValueExact);
    }

    private boolean isTested(String metric) {
        return catalogue
                .find(metric)
                .filter(measure -> measure.kind() == Measure.Additivity.FLOW)
                .filter(measure -> COUNTED.contains(measure.unit()))
                .isPresent();
    }

    /** A month has few of many things; so has a shorter period. */
    private static boolean areFew(Comparison.Counts counts, Figure value, Figure base) {
        return isAtMostAMonth(value) && isAtMostAMonth(base) && counts.value() + counts.base() < FEWEST_OF_MONTHS;
    }

    private static boolean isAtMostAMonth(Figure figure) {
        return !figure.end().isAfter(figure.start().plusMonths(1));
    }
}
