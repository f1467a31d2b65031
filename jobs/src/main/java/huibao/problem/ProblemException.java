package huibao.problem;

import java.util.List;

/** A failure for reasons of its own, which can be told in the user's language. */
public abstract class ProblemException extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    protected ProblemException(List<Problem> problems) {
        super(Explained.message(problems));
        this.problems = List.copyOf(problems);
    }

    protected ProblemException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problems = List.of(problem);
    }

    @Override
    public final List<Problem> problems() {
        return problems;
    }
}
