package huibao.desk;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.time.Duration;
import java.util.List;

/** Too many jobs wait already. */
public final class QueueFullException extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Duration expected;

    QueueFullException(Problem problem, Duration expected) {
        super(List.of(problem));
        this.expected = expected;
    }

    /** When there will be room, going by how long jobs took. */
    public Duration expected() {
        return expected;
    }
}
