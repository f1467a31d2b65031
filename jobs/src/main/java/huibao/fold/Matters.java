package huibao.fold;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which items are about the same matter: chains of {@code repeat_of} followed to their roots, as known at the cut-off. */
public final class Matters implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * An item that repeats another.
     *
     * @param eligible it counts (set I)
     * @param upward it is of a visit above the region's own level, in the region
     */
    public record Link(
            long itemId, long repeatOf, long registeredAt, int petitionedOn, boolean eligible, boolean upward)
            implements Serializable {}

    private final Map<Long, Long> rootOfVisit = new HashMap<>();
    private final Map<Long, long[]> repeats = new HashMap<>();
    private final Map<Long, List<Asked>> asked = new HashMap<>();

    /** @param visit lead item of an upward visit; @param day on which the state of the root is asked */
    record Asked(long visit, int day) implements Serializable {}

    /** @param links every item known at the cut-off that repeats another */
    public static Matters of(List<Link> links) {
        Matters matters = new Matters();
        Map<Long, Link> byItem = new HashMap<>(links.size() * 2);
        links.forEach(link -> byItem.put(link.itemId(), link));
        Map<Long, List<Long>> repeats = new HashMap<>();
        for (Link link : links) {
            long root = root(link, byItem);
            if (root != Numbers.NONE_LONG && link.eligible()) {
                repeats.computeIfAbsent(root, id -> new ArrayList<>()).add(link.registeredAt());
            }
            if (root != Numbers.NONE_LONG && link.upward()) {
                matters.rootOfVisit.put(link.itemId(), root);
                matters.asked
                        .computeIfAbsent(root, id -> new ArrayList<>())
                        .add(new Asked(link.itemId(), link.petitionedOn()));
            }
        }
        repeats.forEach((root, times) -> matters.repeats.put(root, sorted(times)));
        return matters;
    }

    /**
     * The end of the chain, or none if it has a cycle. Whether the root exists is not known here: a void or missing item
     * ends the chain, and never answers.
     */
    private static long root(Link link, Map<Long, Link> byItem) {
        Set<Long> seen = new HashSet<>();
        Link at = link;
        while (seen.add(at.itemId())) {
            Link next = byItem.get(at.repeatOf());
            if (next == null) {
                return at.repeatOf();
            }
            at = next;
        }
        return Numbers.NONE_LONG;
    }

    private static long[] sorted(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    boolean isRooted(long visit) {
        return rootOfVisit.containsKey(visit);
    }

    /** Roots whose state on some day is asked for. */
    public Set<Long> askedRoots() {
        return asked.keySet();
    }

    List<Asked> asked(long root) {
        return asked.getOrDefault(root, List.of());
    }

    /** An eligible item of the matter was registered after an instant and no later than another. */
    boolean isRepeatedWithin(long root, long after, long before) {
        long[] times = repeats.get(root);
        if (times == null) {
            return false;
        }
        int position = Arrays.binarySearch(times, after + 1);
        int first = position >= 0 ? position : -position - 1;
        return first < times.length && times[first] < before;
    }
}
