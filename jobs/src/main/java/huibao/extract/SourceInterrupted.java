package huibao.extract;

import huibao.problem.Problem;

/** The server ended a statement for a temporary reason: a recovery conflict, a restart. A new snapshot can be tried. */
public final class SourceInterrupted extends ExtractionException {
    private static final long serialVersionUID = 1L;

    SourceInterrupted(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
