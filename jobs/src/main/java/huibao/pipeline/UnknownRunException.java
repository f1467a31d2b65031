package huibao.pipeline;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** No stopped job has that number. */
public final class UnknownRunException extends ProblemException {
    private static final long serialVersionUID = 1L;

    UnknownRunException(long id) {
        super(List.of(Problem.of("run.unknown", Long.toString(id))));
    }
}
