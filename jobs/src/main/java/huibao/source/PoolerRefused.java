package huibao.source;

import huibao.problem.Explained;
import huibao.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** A pooler between this program and the source does not do what is asked of it. */
final class PoolerRefused extends SQLException implements Explained {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    PoolerRefused(Problem problem, String state, SQLException cause) {
        super(problem.toString(), state, cause);
        this.problem = problem;
    }

    @Override
    public List<Problem> problems() {
        return List.of(problem);
    }
}
