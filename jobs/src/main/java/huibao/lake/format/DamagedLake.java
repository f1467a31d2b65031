package huibao.lake.format;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** A file of the lake is not what its manifest says. */
public final class DamagedLake extends ProblemException {
    private static final long serialVersionUID = 1L;

    public DamagedLake(List<Problem> problems) {
        super(problems);
    }

    public DamagedLake(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
