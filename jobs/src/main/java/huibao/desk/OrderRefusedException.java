package huibao.desk;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.util.List;

/** What is asked for cannot be; nothing was begun. */
public final class OrderRefusedException extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    public OrderRefusedException(Problem problem) {
        super(List.of(problem));
    }

    public static OrderRefusedException of(String key, Object... values) {
        return new OrderRefusedException(Problem.of(key, values));
    }
}
