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
 * @param asked the facts of subjects that are not asked for are not made
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
        AskedWindows asked)
        implements Serializable {
    /** What is asked of more than items' registrations. */
    private static final Set<Subject> OF_COURSES =
            EnumSet.complementOf(EnumSet.of(Subject.VOLUME, Subject.ITEM_ROW, Subject.VISIT, Subject.UPWARD_VISIT));

    /** The first day on which more is asked than what was registered: of items settled before, the row is enough. */
    public LocalDate earliestDayOfCourses() {
        return windows.earliestDay(windowsOf(OF_COURSES.toArray(Subject[]::new)));
    }

    boolean asks(Subject subject) {
        return asked.of(subject) != 0;
    }

    boolean asks(Subject subject, int window) {
        return (asked.of(subject) >>> window & 1) != 0;
    }

    /** The windows a subject is asked for in, as bits. */
    long windowsOf(Subject subject) {
        return asked.of(subject);
    }

    /** Those that any of them is asked for in. */
    long windowsOf(Subject... subjects) {
        long mask = 0;
        for (Subject subject : subjects) {
            mask |= asked.of(subject);
        }
        return mask;
    }
}
