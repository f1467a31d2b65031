package huibao.imports;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.util.List;

/** The files are not what the mapping says, or too much of them breaks the contract. The database is as it was. */
public final class ImportRefused extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    ImportRefused(List<Problem> problems) {
        super(problems);
    }

    ImportRefused(String key, Object... values) {
        super(List.of(Problem.of(key, values)));
    }
}
