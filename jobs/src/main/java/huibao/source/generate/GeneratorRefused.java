package huibao.source.generate;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** Nothing can be made up as it was asked for. */
public final class GeneratorRefused extends ProblemException {
    private static final long serialVersionUID = 1L;

    GeneratorRefused(String key, String value) {
        super(List.of(Problem.of(key, value)));
    }
}
