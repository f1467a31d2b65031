package huibao.home;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.util.List;

/** A server has the home folder, and does not do this there; nothing was begun. */
public final class HandOverRefused extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    private HandOverRefused(Problem problem) {
        super(List.of(problem));
    }

    public static HandOverRefused because(String key, Object... values) {
        return new HandOverRefused(Problem.of(key, values));
    }
}
