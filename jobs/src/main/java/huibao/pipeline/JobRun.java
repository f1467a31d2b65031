package huibao.pipeline;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * A job as its record tells it.
 *
 * @param about period and region, or what else it was asked for
 * @param stoppedAt the step that did not finish
 */
public record JobRun(
        long id,
        String job,
        String about,
        State state,
        Optional<LocalDateTime> startedAt,
        Optional<LocalDateTime> endedAt,
        Optional<String> stoppedAt,
        boolean restartable) {
    /** How a job can stand. */
    public enum State {
        COMPLETED,
        FAILED,
        KILLED,
        RUNNING
    }

    static JobRun of(JobExecution execution, boolean restartable) {
        return new JobRun(
                execution.getId(),
                execution.getJobInstance().getJobName(),
                about(execution.getJobParameters()),
                state(execution),
                Optional.ofNullable(execution.getStartTime()),
                Optional.ofNullable(execution.getEndTime()),
                JobRecords.stoppedAt(execution),
                restartable);
    }

    private static State state(JobExecution execution) {
        if (execution.isRunning()) {
            return State.RUNNING;
        }
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return State.COMPLETED;
        }
        return JobRecords.wasKilled(execution) ? State.KILLED : State.FAILED;
    }

    private static String about(JobParameters parameters) {
        if (parameters.getString("question") != null) {
            return QuestionRequest.about(parameters);
        }
        String deliverable = parameters.getString("deliverable");
        return deliverable == null
                ? parameters.getString(Work.RUN)
                : deliverable + " " + parameters.getString("region") + " " + parameters.getString("period") + " @ "
                        + parameters.getString("cutoff");
    }
}
