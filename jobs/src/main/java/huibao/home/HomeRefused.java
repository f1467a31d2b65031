package huibao.home;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** What was asked cannot be done with this home folder; nothing was changed. */
public final class HomeRefused extends ProblemException {
    private static final long serialVersionUID = 1L;

    private HomeRefused(Problem problem) {
        super(List.of(problem));
    }

    static HomeRefused because(String key, Object... values) {
        return new HomeRefused(Problem.of(key, values));
    }
}
