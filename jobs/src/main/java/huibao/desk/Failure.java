package huibao.desk;

import huibao.pipeline.JobFailedException;
import huibao.problem.Explained;
import huibao.problem.IoCause;
import huibao.problem.Problem;
import huibao.problem.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why something was not done, as a user is told of it.
 *
 * @param reason of a job that failed what stopped it
 */
public record Failure(FailureKind kind, Throwable reason) {
    public static Failure of(Throwable thrown) {
        Throwable reason =
                thrown instanceof JobFailedException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return new Failure(FailureKind.of(reason), reason);
    }

    /** Nothing went wrong: what was asked is not done, and the reason is all there is to know. */
    public boolean isRefusal() {
        return reason instanceof Refusal;
    }

    /**
     * In the user's language where the failure can be told so; of a failure of the machine its name and the remedy.
     *
     * @param home named where nobody knows which file it was
     */
    public List<String> lines(Locale locale, Path home) {
        if (reason instanceof Explained explained) {
            return explained.problems().stream()
                    .flatMap(problem -> problem.in(locale).lines())
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        Optional<Problem> machine = IoCause.among(reason);
        if (machine.isEmpty() || !locale.getLanguage().equals("zh")) {
            text().lines().forEach(lines::add);
        }
        machine.map(cause -> ofMachine(cause, home).in(locale)).ifPresent(lines::add);
        return lines;
    }

    private Problem ofMachine(Problem cause, Path home) {
        return Problem.of(
                "machine.failure",
                IoCause.file(reason).orElse(home.toString()),
                cause,
                Problem.of("machine.remedy." + cause.key()));
    }

    /** The message of a failure that was foreseen; of any other also its kind, since such messages are often a bare word. */
    private String text() {
        boolean foreseen = reason.getClass().getName().startsWith("huibao.")
                || reason instanceof IllegalArgumentException
                || reason instanceof IllegalStateException
                || reason instanceof java.io.UncheckedIOException;
        return foreseen && reason.getMessage() != null ? reason.getMessage() : reason.toString();
    }
}
