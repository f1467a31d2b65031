package huibao.fold;

import huibao.metric.Subject;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * What the facts of an edition depend on besides the item itself.
 *
 * @param cutoff microseconds since 1970
 * @param phoneCounts calls count in any measure
 * @param tiers number by {@code tier} of the items on the campaign's list; empty without a campaign
 * @param ledger which items it lists beside what it counts
 * @param subjects those asked for; the facts of others are not made
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
        Set<Subject> subjects)
        implements Serializable {
    boolean asks(Subject subject) {
        return subjects.contains(subject);
    }
}
