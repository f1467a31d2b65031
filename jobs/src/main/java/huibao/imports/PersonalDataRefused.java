package huibao.imports;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.util.List;

/** The mapping takes a column that says something about persons. Nothing of it has been kept. */
public final class PersonalDataRefused extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    PersonalDataRefused(List<Problem> problems) {
        super(problems);
    }
}
