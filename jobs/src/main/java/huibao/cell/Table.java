package huibao.cell;

import huibao.metric.Breakdown;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.metric.Term;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one breakdown: which sums, over which members, in which windows. A cell's number is its members' numbers in
 * mixed radix; every dimension has one place more than members, for {@code unknown}.
 *
 * @param terms distinct sums, in the order of a cell's sums
 * @param radix places of each dimension of {@code by}
 * @param windows as bits by window number
 */
public record Table(
        Subject subject, List<Dimension> by, List<Term> terms, List<Integer> radix, long windows, boolean histogram)
        implements Serializable {
    private static final int MOST_CELLS = 4_000_000;

    public Table {
        by = List.copyOf(by);
        terms = List.copyOf(terms);
        radix = List.copyOf(radix);
        long cells = radix.stream().mapToLong(Integer::longValue).reduce(1, (left, right) -> left * right);
        if (cells > MOST_CELLS) {
            throw new IllegalArgumentException("Too many cells in one table: " + by + " has " + cells
                    + " for each period. Expected at most " + MOST_CELLS + "; ask for fewer dimensions");
        }
    }

    /** @param members how many members a dimension has */
    public static Table of(Breakdown breakdown, long windows, java.util.function.ToIntFunction<Dimension> members) {
        List<Dimension> by = breakdown.by().stream()
                .filter(dimension -> dimension != Dimension.MONTH)
                .toList();
        List<Term> terms = new ArrayList<>();
        for (Measure measure : breakdown.measures()) {
            measure.formula().terms().stream()
                    .filter(term -> !terms.contains(term))
                    .forEach(terms::add);
        }
        List<Integer> radix =
                by.stream().map(dimension -> members.applyAsInt(dimension) + 1).toList();
        boolean histogram =
                breakdown.measures().stream().anyMatch(measure -> measure.kind() == Measure.Kind.DISTRIBUTION);
        return new Table(breakdown.subject(), by, terms, radix, windows, histogram);
    }

    public int cells() {
        return radix.stream().reduce(1, (left, right) -> left * right);
    }

    /** The member numbers of a cell, in the order of {@code by}. */
    public int[] members(int cell) {
        int[] members = new int[by.size()];
        int rest = cell;
        for (int i = by.size() - 1; i >= 0; i--) {
            members[i] = rest % radix.get(i);
            rest /= radix.get(i);
        }
        return members;
    }
}
