package huibao.lake;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** A file of the lake is not what its manifest says. */
public final class DamagedLake extends ProblemException {
    private static final long serialVersionUID = 1L;

    DamagedLake(List<Problem> problems) {
        super(problems);
    }

    DamagedLake(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
