package huibao.schedule;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** The plan cannot be used; the message lists every reason at once. */
public final class PlanException extends ProblemException {
    private static final long serialVersionUID = 1L;

    PlanException(List<Problem> problems) {
        super(problems);
    }
}
