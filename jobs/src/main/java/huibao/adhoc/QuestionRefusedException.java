package huibao.adhoc;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.util.List;

/** A question that is not answered, and every reason. */
public final class QuestionRefusedException extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    public QuestionRefusedException(List<Problem> reasons) {
        super(reasons);
    }
}
