package huibao.desk;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.util.List;

/** Whoever waited for a job does not get it. */
public final class JobStoppedException extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    private JobStoppedException(Problem problem) {
        super(List.of(problem));
    }

    static JobStoppedException beforeItBegan(String title) {
        return new JobStoppedException(Problem.of("queue.stopped", title));
    }

    static JobStoppedException onItsWay(String title, long record) {
        return new JobStoppedException(Problem.of("queue.broken-off", title, Long.toString(record)));
    }

    static JobStoppedException goesOnForOthers(String title) {
        return new JobStoppedException(Problem.of("queue.goes-on", title));
    }
}
