package huibao.desk;

import huibao.pipeline.JobFailedException;
import huibao.problem.Explained;
import huibao.problem.IoCause;
import huibao.problem.Problem;
import huibao.problem.Recipient;
import huibao.problem.Refusal;
import huibao.reports.MissingGlyphException;
import huibao.text.CleanText;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A failure in the words shown to a user.
 *
 * @param reason of a job that failed what stopped it
 */
public record Failure(FailureKind kind, Throwable reason) {
    public static Failure of(Throwable thrown) {
        Throwable reason =
                thrown instanceof JobFailedException && thrown.getCause() != null ? thrown.getCause() : thrown;
        reason = ownAmong(reason);
        return new Failure(FailureKind.of(reason), reason);
    }

    /** A framework wraps failures of the parts it puts together. */
    private static Throwable ownAmong(Throwable thrown) {
        Throwable one = thrown;
        for (int depth = 0; one != null && depth < 30; depth++) {
            if (one instanceof Explained || one.getClass().getName().startsWith("huibao.")) {
                return one;
            }
            one = one.getCause();
        }
        return thrown;
    }

    /** Nothing went wrong: what was asked is not done, and the reason is all there is to know. */
    public boolean isRefusal() {
        return kind == FailureKind.USAGE || reason instanceof Refusal;
    }

    /** As they are told on the command line. */
    public List<String> lines(Locale locale, Path home) {
        return lines(Recipient.atTerminal(locale), home);
    }

    /**
     * In the user's language where the failure can be told so; of a failure of the machine its name and the remedy.
     *
     * @param home named where nobody knows which file it was
     */
    public List<String> lines(Recipient recipient, Path home) {
        return problems(home).stream()
                .flatMap(problem -> problem.in(recipient).lines())
                .distinct()
                .toList();
    }

    private List<Problem> problems(Path home) {
        if (reason instanceof Explained explained) {
            return explained.problems();
        }
        if (reason instanceof MissingGlyphException glyph) {
            return List.of(Problem.of("verify.glyph", CleanText.named(glyph.codePoint()), glyph.where()));
        }
        return List.of(IoCause.among(reason)
                .map(cause -> IoCause.at(IoCause.file(reason).orElse(home.toString()), cause))
                .orElseGet(() -> Problem.of("failure.unforeseen", text())));
    }

    /**
     * In the words of a library or a programmer, which are not translated: what the program was doing, and of a failure of
     * the machine its file. Of a foreign failure also its kind, since such messages are often a bare word.
     */
    private String text() {
        boolean foreseen = reason.getClass().getName().startsWith("huibao.")
                || reason instanceof IllegalArgumentException
                || reason instanceof IllegalStateException
                || reason instanceof UncheckedIOException;
        String text = foreseen && reason.getMessage() != null ? reason.getMessage() : reason.toString();
        Throwable cause = reason.getCause();
        return reason instanceof UncheckedIOException && !text.contains(String.valueOf(cause.getMessage()))
                ? text + ": " + cause
                : text;
    }
}
