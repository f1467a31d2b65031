package huibao.narrative;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** The office's list of measures cannot be used. */
public final class InvalidMeasureList extends ProblemException {
    private static final long serialVersionUID = 1L;

    InvalidMeasureList(List<Problem> problems) {
        super(problems);
    }
}
