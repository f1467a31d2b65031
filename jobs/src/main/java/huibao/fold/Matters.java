package huibao.fold;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Which items are about the same matter: chains of {@code repeat_of} followed to their roots, as known at the cut-off. */
public final class Matters implements Serializable {
    private static final long serialVersionUID = 1L;

    // Instants at which an eligible item repeated the root at the same place of ids, ascending.
    private final Grouped repeats;
    // Places in visits and days of those who ask for the state of the root at the same place of ids.
    private final Grouped asked;
    // Upward visits with a root, ascending.
    private final long[] visits;
    private final int[] days;

    /** @param visit lead item of an upward visit; @param day on which the state of the root is asked */
    record RootStateQuery(long visit, int day) {}

    /** Some values for each of some ids, both ascending. */
    private record Grouped(long[] ids, int[] starts, long[] values) implements Serializable {
        /** @param ids of the values, in any order */
        static Grouped of(long[] ids, long[] values) {
            long[] distinct = LongStream.of(ids).sorted().distinct().toArray();
            int[] starts = new int[distinct.length + 1];
            int[] places = new int[ids.length];
            for (int at = 0; at < ids.length; at++) {
                places[at] = Arrays.binarySearch(distinct, ids[at]);
                starts[places[at] + 1]++;
            }
            for (int id = 0; id < distinct.length; id++) {
                starts[id + 1] += starts[id];
            }
            int[] next = starts.clone();
            long[] grouped = new long[values.length];
            for (int at = 0; at < ids.length; at++) {
                grouped[next[places[at]]++] = values[at];
            }
            for (int id = 0; id < distinct.length; id++) {
                Arrays.sort(grouped, starts[id], starts[id + 1]);
            }
            return new Grouped(distinct, starts, grouped);
        }

        int find(long id) {
            return Arrays.binarySearch(ids, id);
        }
    }

    private Matters(Links links, long[] roots) {
        int[] counting = chosen(roots, links::isEligible);
        repeats = Grouped.of(
                IntStream.of(counting).mapToLong(at -> roots[at]).toArray(),
                IntStream.of(counting).mapToLong(links::registeredAt).toArray());
        int[] upward = chosen(roots, links::isUpward);
        visits = IntStream.of(upward).mapToLong(links::item).toArray();
        days = IntStream.of(upward).map(links::petitionedOn).toArray();
        asked = Grouped.of(
                IntStream.of(upward).mapToLong(at -> roots[at]).toArray(),
                LongStream.range(0, upward.length).toArray());
    }

    private static int[] chosen(long[] roots, IntPredicate is) {
        return IntStream.range(0, roots.length)
                .filter(at -> roots[at] != Numbers.NONE_LONG)
                .filter(is)
                .toArray();
    }

    /** @param links every item known at the cut-off that repeats another, in parts that have none in common */
    public static Matters of(List<Links> links) {
        Links all = Links.merged(links);
        return new Matters(all, Roots.of(all));
    }

    boolean isRooted(long visit) {
        return Arrays.binarySearch(visits, visit) >= 0;
    }

    /** Roots whose state on some day is asked for, ascending. */
    public LongStream askedRoots() {
        return Arrays.stream(asked.ids());
    }

    List<RootStateQuery> asked(long root) {
        int place = asked.find(root);
        return place < 0
                ? List.of()
                : IntStream.range(asked.starts()[place], asked.starts()[place + 1])
                        .map(value -> (int) asked.values()[value])
                        .mapToObj(visit -> new RootStateQuery(visits[visit], days[visit]))
                        .toList();
    }

    /** An eligible item of the matter was registered after an instant and no later than another. */
    boolean isRepeatedWithin(long root, long after, long before) {
        int place = repeats.find(root);
        if (place < 0) {
            return false;
        }
        int end = repeats.starts()[place + 1];
        int position = Arrays.binarySearch(repeats.values(), repeats.starts()[place], end, after + 1);
        int first = position >= 0 ? position : -position - 1;
        return first < end && repeats.values()[first] < before;
    }
}
