package huibao.extract;

import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.SourcePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Up to when a source of views is read for good. A transaction open at the snapshot may still commit rows, and their times
 * go back to when it wrote them. The role may not see since when it is open, but one whose number comes after an earlier
 * run's snapshot began to write after it.
 */
final class Watermark {
    /** Nothing is read for good: no row is older than what the contract allows. */
    static final Instant NEVER = Instant.parse("1950-01-01T00:00:00Z");

    private Watermark() {}

    /** @param earlier runs of the same source, oldest first @param overlap how much older a row may claim to be */
    static Instant of(Instant now, Optional<SourcePosition> position, List<LakeRun> earlier, Duration overlap) {
        if (position.isEmpty()) {
            return NEVER;
        }
        if (position.get().oldestOpen() == position.get().next()) {
            return now.minus(overlap);
        }
        return earlier.stream()
                .filter(run -> run.manifest()
                        .lineage()
                        .position()
                        .filter(then -> then.next() <= position.get().oldestOpen())
                        .isPresent())
                .map(run -> run.manifest().snapshotAt().minus(overlap))
                .reduce((older, newer) -> newer)
                .or(() ->
                        earlier.stream().map(run -> run.manifest().watermark()).reduce((older, newer) -> newer))
                .orElse(NEVER);
    }
}
