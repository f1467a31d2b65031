package huibao.web.runs;

import huibao.pipeline.JobRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The attempts at one job, newest first; the newest says how the job stands. @param title in words */
public record RunGroup(List<JobRun> attempts, String title) {
    static List<RunGroup> of(List<JobRun> runs, int most, Function<JobRun, String> title) {
        Map<Long, List<JobRun>> byInstance = new LinkedHashMap<>();
        runs.forEach(run -> byInstance
                .computeIfAbsent(run.instance(), key -> new ArrayList<>())
                .add(run));
        return byInstance.values().stream()
                .limit(most)
                .map(attempts -> new RunGroup(attempts, title.apply(attempts.get(0))))
                .toList();
    }

    public JobRun newest() {
        return attempts.get(0);
    }
}
