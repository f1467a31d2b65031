package huibao.metric;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** Every problem of the catalogue's files at once, each with its file and line. */
public final class InvalidCatalogueException extends ProblemException {
    private static final long serialVersionUID = 1L;

    InvalidCatalogueException(List<Problem> problems) {
        super(problems);
    }
}
