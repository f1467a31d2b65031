package huibao.imports;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.util.List;

/** The mapping, or what it is to be used on, cannot be used: nothing has been read. */
public final class MappingRefused extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    MappingRefused(List<Problem> problems) {
        super(problems);
    }
}
