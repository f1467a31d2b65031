package huibao.pipeline;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** A job stopped at a step. The cause says why. */
public final class JobFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long execution;
    private final String step;

    static JobFailedException of(JobExecution execution) {
        String step = execution.getStepExecutions().stream()
                .filter(one -> one.getStatus() != BatchStatus.COMPLETED)
                .map(StepExecution::getStepName)
                .findFirst()
                .orElse("start");
        Throwable cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("The job ended as " + execution.getExitStatus()));
        return new JobFailedException(execution.getId(), step, cause);
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
}
