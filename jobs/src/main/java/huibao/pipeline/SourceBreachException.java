package huibao.pipeline;

import huibao.problem.ProblemException;
import huibao.source.Breach;
import java.util.List;

/** The source does not keep the contract; every breach at once. */
public final class SourceBreachException extends ProblemException {
    private static final long serialVersionUID = 1L;

    SourceBreachException(List<Breach> breaches) {
        super(breaches.stream().map(Breach::told).toList());
    }
}
