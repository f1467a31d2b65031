package huibao.pipeline;

import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.edition.Manifest.LakeRunUsed;
import huibao.home.HomeInUseException;
import huibao.home.HomeLock;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the lake small. No job runs in the home folder meanwhile. */
public record LakeCare(Settings settings, Clock clock) {
    /**
     * What was done.
     *
     * @param compacted the run that stands for all others now; empty if there was only one
     * @param removed runs that are gone
     */
    public record Result(Optional<LakeRun> compacted, List<String> removed) {}

    /** What becomes of the runs that the new one stands for. */
    public enum ReplacedRuns {
        KEPT,
        /** But for those that an edition of the output folder names. */
        REMOVED
    }

    /**
     * Makes one run of all.
     *
     * @throws HomeInUseException if another process runs a job there
     */
    public Result compact(ReplacedRuns replaced) {
        try (HomeLock lock = HomeLock.take(settings.home(), clock)) {
            return compactHeld(replaced);
        }
    }

    /** As the other, for whoever has the home folder already. */
    Result compactHeld(ReplacedRuns replaced) {
        Lake lake = OfficeLake.of(settings);
        lake.dropLeftovers();
        return new Result(compacted(lake), replaced == ReplacedRuns.REMOVED ? lake.prune(named()) : List.of());
    }

    private Optional<LakeRun> compacted(Lake lake) {
        return lake.compact(Pipeline.newRunId(clock.instant()), clock);
    }

    private Set<String> named() {
        return new Editions(settings.output())
                .all().stream()
                        .map(Edition::manifest)
                        .flatMap(manifest -> manifest.lakeRuns().stream())
                        .map(LakeRunUsed::id)
                        .collect(Collectors.toSet());
    }
}
