package huibao.fold;

import huibao.metric.Subject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What the facts of an edition depend on besides the item itself.
 *
 * @param cutoff microseconds since 1970
 * @param phoneCounts calls count in any measure
 * @param tiers number by {@code tier} of the items on the campaign's list; empty without a campaign
 * @param ledger which items it lists beside what it counts
 * @param asked windows by the subjects asked for, as bits; the facts of others are not made
 */
public record FoldQuestion(
        Windows windows,
        long cutoff,
        boolean phoneCounts,
        Reference reference,
        Visits visits,
        Matters matters,
        Map<Long, Integer> tiers,
        LedgerScope ledger,
        Map<Subject, Long> asked)
        implements Serializable {
    /** Counted by the registration alone, and of whole items as well. */
    private static final Set<Subject> REGISTERED =
            EnumSet.of(Subject.VOLUME, Subject.ITEM_ROW, Subject.VISIT, Subject.UPWARD_VISIT);

    /** The first day on which more is asked of items than that they were registered: of those settled before, the row is enough. */
    public LocalDate earliestDayOfCourses() {
        return windows.earliestDay(asked.entrySet().stream()
                .filter(subject -> !REGISTERED.contains(subject.getKey()))
                .mapToLong(Map.Entry::getValue)
                .reduce(0, (one, other) -> one | other));
    }

    boolean asks(Subject subject) {
        return asked.containsKey(subject);
    }

    boolean asks(Subject subject, int window) {
        return (windowsOf(subject) >>> window & 1) != 0;
    }

    /** The windows a subject is asked for in, as bits. */
    long windowsOf(Subject... subjects) {
        long mask = 0;
        for (Subject subject : subjects) {
            mask |= asked.getOrDefault(subject, 0L);
        }
        return mask;
    }
}
