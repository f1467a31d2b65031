package huibao.edition;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** An edition cannot be published. Nothing of it is visible. */
public final class EditionException extends ProblemException {
    private static final long serialVersionUID = 1L;

    EditionException(Problem problem) {
        super(List.of(problem));
    }
}
