package huibao.access;

import huibao.problem.Problem;
import huibao.problem.ProblemException;

/** The files of accounts or of the audit log cannot be read or written; what was asked is not done. */
public final class AccessStoreException extends ProblemException {
    private static final long serialVersionUID = 1L;

    AccessStoreException(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
