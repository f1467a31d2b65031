package huibao.narrative;

import static java.util.stream.Collectors.joining;

import huibao.problem.Problem;
import java.util.List;
import java.util.Locale;

/** A file of sentences that cannot be used: every mistake with its line. */
public final class InvalidSentencesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    InvalidSentencesException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.in(Locale.ENGLISH)).collect(joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
