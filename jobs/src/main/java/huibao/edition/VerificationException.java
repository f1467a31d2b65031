package huibao.edition;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.text.CleanText;
import java.util.List;
import java.util.stream.Stream;

/** A finished document does not say what the figures say, so it is not published. */
public final class VerificationException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private VerificationException(List<Problem> problems) {
        super(problems);
    }

    /** @param check the end of its key among the problems @param found in words of the check's own, for the office */
    public static VerificationException ofTexts(String check, List<String> found) {
        // In a list, so that a sentence is not cut.
        return of(
                check,
                found.stream()
                        .map(one -> Problem.of("verify.found", List.of(CleanText.shown(one))))
                        .toList());
    }

    public static VerificationException of(String check, List<Problem> found) {
        return new VerificationException(Stream.concat(
                        Stream.of(Problem.of("verify.failed", Problem.of("verify.check." + check))), found.stream())
                .toList());
    }
}
