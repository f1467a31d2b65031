package huibao.edition;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;
import java.util.stream.Stream;

/** A finished document does not say what the figures say, so it is not published. */
public final class VerificationException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private VerificationException(List<Problem> problems) {
        super(problems);
    }

    /** @param check the end of its key among the problems */
    public static VerificationException of(String check, List<Problem> found) {
        return new VerificationException(Stream.concat(
                        Stream.of(Problem.of("verify.failed", Problem.of("verify.check." + check))), found.stream())
                .toList());
    }
}
