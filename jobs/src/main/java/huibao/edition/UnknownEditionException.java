package huibao.edition;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** An edition is asked for that is not there, or by a name that several have. */
public final class UnknownEditionException extends ProblemException {
    private static final long serialVersionUID = 1L;

    UnknownEditionException(String name, List<EditionKey> found) {
        super(List.of(
                found.isEmpty() ? Problem.of("edition.unknown", name) : Problem.of("edition.several", name, found)));
    }
}
