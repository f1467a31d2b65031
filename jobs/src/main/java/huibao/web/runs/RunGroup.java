package huibao.web.runs;

import huibao.pipeline.JobRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attempts at one job, newest first; the newest says how the job stands. */
public record RunGroup(List<JobRun> attempts) {
    static List<RunGroup> of(List<JobRun> runs) {
        Map<Long, List<JobRun>> byInstance = new LinkedHashMap<>();
        runs.forEach(run -> byInstance
                .computeIfAbsent(run.instance(), key -> new ArrayList<>())
                .add(run));
        return byInstance.values().stream().map(RunGroup::new).toList();
    }

    public JobRun newest() {
        return attempts.get(0);
    }
}
