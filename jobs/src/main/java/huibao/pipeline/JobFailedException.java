package huibao.pipeline;

import huibao.extract.DataRefused;
import huibao.extract.SourceInterrupted;
import huibao.problem.Refusal;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;

/** A job stopped at a step. The cause says why. */
public final class JobFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long execution;
    private final String step;

    static JobFailedException of(JobExecution execution) {
        Throwable cause = execution.getAllFailureExceptions().stream()
                .map(JobFailedException::foreseen)
                .max(Comparator.comparing(JobFailedException::isForeseen)
                        .thenComparing(SourceInterrupted.class::isInstance))
                .orElseGet(() -> new IllegalStateException("The job ended as " + execution.getExitStatus()));
        return new JobFailedException(
                execution.getId(), JobRecords.stoppedAt(execution).orElse("start"), cause);
    }

    /** The stage's own words, out of what a framework wrapped around them. */
    private static Throwable foreseen(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (isForeseen(one)) {
                return one;
            }
        }
        return failure;
    }

    private static boolean isForeseen(Throwable failure) {
        return failure.getClass().getName().startsWith("huibao.");
    }

    private JobFailedException(long execution, String step, Throwable cause) {
        super("Run " + execution + " stopped at " + step, cause);
        this.execution = execution;
        this.step = step;
    }

    /** What {@code huibao restart} takes. */
    public long execution() {
        return execution;
    }

    public String step() {
        return step;
    }

    /** What was asked for cannot be, so there never was anything to do. */
    Optional<RuntimeException> refusal() {
        return Optional.of(getCause())
                .filter(Refusal.class::isInstance)
                .filter(RuntimeException.class::isInstance)
                .map(RuntimeException.class::cast);
    }

    /** The same job may go through if it is only started again. */
    boolean isPassing() {
        return getCause() instanceof SourceInterrupted;
    }

    /** False where the source has to be mended first: then the same command reads what it holds by then. */
    public boolean canRestart() {
        return !(getCause() instanceof SourceBreachException || getCause() instanceof DataRefused);
    }
}
