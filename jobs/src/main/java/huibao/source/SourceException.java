package huibao.source;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** The source cannot be reached, started or prepared. */
public final class SourceException extends ProblemException {
    private static final long serialVersionUID = 1L;

    public SourceException(Problem problem) {
        super(List.of(problem));
    }

    public SourceException(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
