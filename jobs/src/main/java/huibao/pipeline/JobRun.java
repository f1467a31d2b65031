package huibao.pipeline;

import huibao.calendar.ShanghaiTime;
import huibao.request.OutputRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/**
 * A job as the job repository recorded it.
 *
 * @param instance the same for all attempts at one job
 * @param about period and region, or what else it was asked for
 * @param region code, of a report or a question
 * @param stoppedAt the step that did not finish
 * @param steps that ran, in order
 */
public record JobRun(
        long id,
        long instance,
        String job,
        String about,
        Optional<String> region,
        RunState state,
        Optional<LocalDateTime> startedAt,
        Optional<LocalDateTime> endedAt,
        Optional<String> stoppedAt,
        boolean restartable,
        List<StepRun> steps) {
    private static final Pattern CUTOFF = Pattern.compile("@ (\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?Z)$");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);

    /** How a job can stand. */
    public enum RunState {
        COMPLETED,
        FAILED,
        KILLED,
        STOPPED,
        RUNNING
    }

    /** @param state of a step that was running when its process was killed: {@code KILLED}, as the job's */
    public record StepRun(
            String name,
            long read,
            long written,
            Optional<LocalDateTime> startedAt,
            Optional<LocalDateTime> endedAt,
            RunState state) {}

    /** What it is about, with the cut-off in Beijing time. */
    public String described() {
        return CUTOFF.matcher(about).replaceAll(found -> "@ " + MINUTE.format(Instant.parse(found.group(1))));
    }

    static JobRun of(JobExecution execution, boolean restartable) {
        JobParameters parameters = execution.getJobParameters();
        RunState state = state(execution);
        return new JobRun(
                execution.getId(),
                execution.getJobInstance().getInstanceId(),
                execution.getJobInstance().getJobName(),
                about(execution),
                Optional.ofNullable(parameters.getString("region")),
                state,
                Optional.ofNullable(execution.getStartTime()),
                Optional.ofNullable(execution.getEndTime()),
                JobRecords.stoppedAt(execution),
                restartable,
                execution.getStepExecutions().stream()
                        .sorted(Comparator.comparing(StepExecution::getId))
                        .map(step -> step(step, state))
                        .toList());
    }

    private static StepRun step(StepExecution step, RunState ofJob) {
        boolean completed = step.getStatus() == BatchStatus.COMPLETED;
        return new StepRun(
                step.getStepName(),
                step.getReadCount(),
                step.getWriteCount(),
                Optional.ofNullable(step.getStartTime()),
                Optional.ofNullable(step.getEndTime()),
                completed ? RunState.COMPLETED : ofJob);
    }

    private static RunState state(JobExecution execution) {
        if (execution.isRunning()) {
            return RunState.RUNNING;
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return RunState.STOPPED;
        }
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return RunState.COMPLETED;
        }
        return JobRecords.wasKilled(execution) ? RunState.KILLED : RunState.FAILED;
    }

    private static String about(JobExecution execution) {
        return Work.request(execution)
                .map(OutputRequest::about)
                .orElseGet(() -> execution.getJobParameters().getString(Work.RUN));
    }
}
