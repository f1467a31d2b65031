package huibao.pipeline;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.source.Breach;
import java.util.List;
import java.util.stream.Stream;

/** The source does not keep the contract; every breach at once, then what to do. */
public final class SourceBreachException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private SourceBreachException(Stream<Problem> problems) {
        super(problems.toList());
    }

    static SourceBreachException of(List<Breach> breaches) {
        return new SourceBreachException(
                Stream.concat(breaches.stream().map(Breach::told), Stream.of(Problem.of("breach.next"))));
    }

    /** Nothing was imported yet, which is no fault of any table. */
    static SourceBreachException ofEmpty() {
        return new SourceBreachException(Stream.of(Problem.of("source.empty")));
    }
}
