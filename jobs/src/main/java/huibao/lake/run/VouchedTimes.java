package huibao.lake.run;

import huibao.lake.format.Relation;
import java.time.Instant;
import java.util.List;

/**
 * Of a run of a source whose office vouches for the times of its rows.
 *
 * @param comparedAt the snapshot of the newest run that asked the transactions what changed, or read everything
 * @param comparedOpen the oldest transaction that was open then: all that was written since is compared next time
 * @param runsSince how many runs went by times alone since; none if this one compared
 * @param breaches items that this run found changed though no time of theirs says so
 * @param counted what the server had counted at the snapshot or a moment later; nothing of a relation it does not count
 */
public record VouchedTimes(
        Instant comparedAt, long comparedOpen, int runsSince, long breaches, List<RowsWritten> counted) {
    public VouchedTimes {
        counted = List.copyOf(counted);
    }

    /** Rows of a table that were ever inserted and deleted, whether this was committed or not. @param since it was counted */
    public record RowsWritten(Relation relation, String since, long inserted, long deleted) {
        /** Whether as many rows came as are known to have come since then, and none went. */
        public boolean explains(RowsWritten then, long more) {
            return since.equals(then.since) && deleted == then.deleted && inserted - then.inserted == more;
        }
    }
}
