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

    /**
     * Makes one run of all.
     *
     * @param prune whether runs that it stands for go, unless an edition of the output folder names them
     * @throws HomeInUseException if another process runs a job there
     */
    public Result compact(boolean prune) {
        try (HomeLock lock = HomeLock.take(settings.home(), clock)) {
            Lake lake = OfficeLake.of(settings);
            lake.dropLeftovers();
            Optional<LakeRun> compacted = lake.compact(Pipeline.newRunId(clock.instant()), clock);
            return new Result(compacted, prune ? lake.prune(named()) : List.of());
        }
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
