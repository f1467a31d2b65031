package huibao.disclosure;

import huibao.disclosure.Quantities.ShownQuantity;
import huibao.figure.Figure;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Withholds further counts until a reader who knows all relations is left with at least three values for each count
 * withheld. Each round narrows all ranges anew; for a count too narrow the smallest printed one beside it is withheld.
 */
final class Narrowing {
    private static final int FEWEST_VALUES = 3;

    private final ReleaseRule rule;
    private final Threshold threshold;
    private final Quantities quantities;
    private final List<Figure> figures;

    Narrowing(ReleaseRule rule, Threshold threshold, Quantities quantities, List<Figure> figures) {
        this.rule = rule;
        this.threshold = threshold;
        this.quantities = quantities;
        this.figures = figures;
    }

    void withhold(List<LinearRelation> relations) {
        Ranges ranges = new Ranges(relations, quantities.size());
        do {
            ranges.clear();
            IntStream.range(0, figures.size()).forEach(figure -> enter(figure, ranges));
            ranges.narrow();
        } while (widen(ranges));
    }

    /** What a reader sees of the quantities of one figure. */
    private void enter(int figure, Ranges ranges) {
        for (ShownQuantity shown : quantities.shownBy(figure)) {
            enter(shown, figure, ranges);
        }
    }

    private void enter(ShownQuantity shown, int number, Ranges ranges) {
        Figure figure = figures.get(number);
        long value = quantities.value(shown.quantity());
        if (!quantities.isFigureWithheld(number)) {
            boolean isBase = shown.part() == Exposure.FigurePart.DENOMINATOR;
            long least = isBase ? Threshold.LEAST_BASE : rule.threshold();
            ranges.set(
                    shown.quantity(),
                    value == 0 ? 0 : Math.max(least, Rounding.least(value)),
                    value == 0 ? 0 : Rounding.most(value));
        } else if (shown.part() == Exposure.FigurePart.COUNT && threshold.isSmall(value, figure)) {
            ranges.set(shown.quantity(), Threshold.isBrokenDown(figure) ? 0 : 1, rule.threshold() - 1L);
        }
    }

    /** True if something more had to be withheld. */
    private boolean widen(Ranges ranges) {
        Set<Integer> more = new HashSet<>();
        for (int number = 0; number < quantities.size(); number++) {
            if (isWithheldCount(number) && ranges.width(number) < FEWEST_VALUES && ranges.most(number) > 0) {
                smallestPrintedBeside(number, ranges).ifPresent(more::add);
            }
        }
        more.forEach(quantities::withhold);
        return !more.isEmpty();
    }

    private boolean isWithheldCount(int number) {
        return quantities.isWithheld(number) && quantities.isCount(number);
    }

    /** In the relation that narrowed the count; where all in it are withheld, in those that narrowed these. */
    private Optional<Integer> smallestPrintedBeside(int target, Ranges ranges) {
        Queue<Integer> waiting = new ArrayDeque<>(List.of(target));
        Set<Integer> reached = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            int[] besides = ranges.besides(waiting.remove());
            Optional<Integer> smallest = IntStream.of(besides)
                    .boxed()
                    .filter(number -> quantities.isPrinted(number) && quantities.value(number) > 0)
                    .min(Comparator.<Integer>comparingLong(quantities::value).thenComparing(Comparator.naturalOrder()));
            if (smallest.isPresent()) {
                return smallest;
            }
            IntStream.of(besides).filter(reached::add).forEach(waiting::add);
        }
        return Optional.empty();
    }
}
