package huibao.access;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.util.List;

/** What was asked of the accounts cannot be done; nothing was changed. */
public final class AccessRefused extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    AccessRefused(Problem problem) {
        super(List.of(problem));
    }
}
