package huibao.notice;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** A message did not get to where it was sent. */
final class NoticeException extends ProblemException {
    private static final long serialVersionUID = 1L;

    NoticeException(Problem problem) {
        super(List.of(problem));
    }

    NoticeException(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
