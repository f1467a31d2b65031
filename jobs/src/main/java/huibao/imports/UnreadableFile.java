package huibao.imports;

import huibao.problem.Problem;
import java.io.IOException;

/** A file that is damaged or not of the format its name says. */
final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableFile(String key, Object... values) {
        this(Problem.of(key, values));
    }

    private UnreadableFile(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
