package huibao.extract;

import huibao.problem.Problem;

/** The server ended what it was asked for reasons that pass: a recovery conflict, a restart. A new snapshot may be read. */
public final class SourceInterrupted extends ExtractionException {
    private static final long serialVersionUID = 1L;

    SourceInterrupted(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
