package huibao.narrative;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a document has mistakes. */
public final class InvalidDocument extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    public InvalidDocument(String name, List<Problem> problems) {
        super(Stream.concat(Stream.of(Problem.of("document.invalid", name)), problems.stream())
                .toList());
    }
}
