package huibao.extract;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** The source could not be read. No run was made. */
public class ExtractionException extends ProblemException {
    private static final long serialVersionUID = 1L;

    ExtractionException(Problem problem) {
        super(List.of(problem));
    }

    ExtractionException(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
