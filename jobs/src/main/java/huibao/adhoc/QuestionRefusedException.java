package huibao.adhoc;

import huibao.problem.Refusal;
import java.util.List;

/** A question that is not answered, and every reason. */
public final class QuestionRefusedException extends IllegalArgumentException implements Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    public QuestionRefusedException(List<String> reasons) {
        super(String.join(System.lineSeparator(), reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
