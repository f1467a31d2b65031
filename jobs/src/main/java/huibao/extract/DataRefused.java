package huibao.extract;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** The source was read, but what it holds is not published. No run was made. */
public abstract sealed class DataRefused extends ProblemException permits TooManyRejects, TotalsDiffer {
    private static final long serialVersionUID = 1L;

    DataRefused(List<Problem> problems) {
        super(problems);
    }
}
