package huibao.request;

import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which runs of the lake an output is counted from. */
public final class RunChoice {
    private RunChoice() {}

    /** The run, and those before it that know what its rows were at the cut-off, oldest first. */
    public static List<LakeRun> of(Lake lake, String run, Instant cutoff) {
        return of(lake, firstOfSameContent(lake, lake.run(run)), cutoff);
    }

    /**
     * The run with those it continues; and, where the cut-off is before its snapshot, whatever else older runs know, because
     * a source overwrites its rows.
     */
    private static List<LakeRun> of(Lake lake, LakeRun newest, Instant cutoff) {
        List<LakeRun> chain = lake.chain(newest);
        if (!isBefore(cutoff, newest)) {
            return chain;
        }
        List<LakeRun> runs = new ArrayList<>();
        Set<String> known = new HashSet<>();
        chain.forEach(run -> {
            known.add(run.id());
            known.addAll(run.manifest().lineage().replaces());
        });
        for (LakeRun older : lake.runs()) {
            boolean isOther = isBefore(older.manifest().snapshotAt(), newest)
                    && !known.contains(older.id())
                    && Stream.concat(chain.stream(), runs.stream()).noneMatch(run -> isSame(run, older));
            if (isOther) {
                runs.add(older);
            }
        }
        runs.addAll(chain);
        runs.sort(Comparator.comparing(run -> run.manifest().snapshotAt()));
        return List.copyOf(runs);
    }

    private static boolean isBefore(Instant instant, LakeRun run) {
        return instant.isBefore(run.manifest().snapshotAt());
    }

    /** Reading an unchanged source again changes nothing, so an edition made again names the run it named before. */
    private static LakeRun firstOfSameContent(Lake lake, LakeRun run) {
        return lake.runs().stream().filter(one -> isSame(one, run)).findFirst().orElse(run);
    }

    private static boolean isSame(LakeRun one, LakeRun other) {
        return one.manifest().files().equals(other.manifest().files());
    }
}
