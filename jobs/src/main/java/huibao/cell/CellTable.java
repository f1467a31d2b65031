package huibao.cell;

import huibao.fold.Fact;
import huibao.metric.Breakdown;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.metric.Term;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The cells of one breakdown: which sums, over which members, in which windows. A cell's number is its members' numbers in
 * mixed radix; every dimension has one place more than members, for {@code unknown}.
 *
 * @param terms distinct sums, in the order of a cell's sums
 * @param radix places of each dimension of {@code by}
 * @param windows as bits by window number
 * @param where member numbers by dimension: of a dimension named here only facts of these count
 */
public record CellTable(
        Subject subject,
        List<Dimension> by,
        List<Term> terms,
        List<Integer> radix,
        long windows,
        boolean histogram,
        Map<Dimension, BitSet> where)
        implements Serializable {
    private static final int MOST_CELLS = 4_000_000;

    public CellTable {
        by = List.copyOf(by);
        terms = List.copyOf(terms);
        radix = List.copyOf(radix);
        where = Map.copyOf(where);
        long cells = radix.stream().mapToLong(Integer::longValue).reduce(1, (left, right) -> left * right);
        if (cells > MOST_CELLS) {
            throw new IllegalArgumentException("Too many cells in one table: " + by + " has " + cells
                    + " for each period. Expected at most " + MOST_CELLS + "; ask for fewer dimensions");
        }
    }

    /** @param members the codes of a dimension, in the order of their numbers */
    public static CellTable of(Breakdown breakdown, long windows, Function<Dimension, List<String>> members) {
        List<Dimension> by = breakdown.by().stream()
                .filter(dimension -> dimension != Dimension.MONTH)
                .toList();
        List<Term> terms = new ArrayList<>();
        for (Measure measure : breakdown.measures()) {
            measure.formula().terms().stream()
                    .filter(term -> !terms.contains(term))
                    .forEach(terms::add);
        }
        List<Integer> radix = by.stream()
                .map(dimension -> members.apply(dimension).size() + 1)
                .toList();
        boolean histogram =
                breakdown.measures().stream().anyMatch(measure -> measure.kind() == Measure.Additivity.DISTRIBUTION);
        Map<Dimension, BitSet> where = new EnumMap<>(Dimension.class);
        breakdown.where().forEach((dimension, codes) -> where.put(dimension, numbers(codes, members.apply(dimension))));
        return new CellTable(breakdown.subject(), by, terms, radix, windows, histogram, where);
    }

    private static BitSet numbers(List<String> codes, List<String> members) {
        BitSet numbers = new BitSet();
        for (String code : codes) {
            int number = code.equals(Dimension.UNKNOWN) ? members.size() : members.indexOf(code);
            // a work group that was not active has no number
            if (number >= 0) {
                numbers.set(number);
            }
        }
        return numbers;
    }

    /** The same table of facts of one member only, which is no part of its name. */
    public CellTable only(Dimension dimension, int member) {
        Map<Dimension, BitSet> both = new EnumMap<>(where.isEmpty() ? Map.of(dimension, new BitSet()) : where);
        BitSet one = new BitSet();
        one.set(member);
        both.put(dimension, one);
        return new CellTable(subject, by, terms, radix, windows, histogram, both);
    }

    /** True for a fact the table is about; one of several members of a dimension is enough. */
    boolean admits(Fact fact) {
        for (Map.Entry<Dimension, BitSet> filter : where.entrySet()) {
            if (!admits(fact, filter.getKey(), filter.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean admits(Fact fact, Dimension dimension, BitSet members) {
        if (dimension.overlaps()) {
            return members.stream().anyMatch(member -> (fact.members(dimension) >>> member & 1) != 0);
        }
        return members.get(fact.member(dimension))
                || Arrays.stream(fact.moreMembers(dimension)).anyMatch(members::get);
    }

    /** Categories are of schemes, and what is told by them can be compared only within one. */
    public boolean isByCategory() {
        return Stream.concat(by.stream(), where.keySet().stream())
                .anyMatch(dimension -> dimension.isCategory() || dimension == Dimension.ISSUE_GROUP);
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
