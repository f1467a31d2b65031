package huibao.extract;

import huibao.problem.Problem;

/** The reading role may not read a relation, or a policy would hide rows of it. */
public final class NotAllowed extends ExtractionException {
    private static final long serialVersionUID = 1L;

    NotAllowed(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
