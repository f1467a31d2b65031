package huibao.cli;

import huibao.generate.GeneratorRefused;
import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** Nothing can be made up as it was asked for. */
final class GenerationRefused extends ProblemException {
    private static final long serialVersionUID = 1L;

    GenerationRefused(GeneratorRefused cause) {
        super(List.of(Problem.of("generate." + cause.setting(), cause.value())));
    }
}
