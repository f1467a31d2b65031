package huibao.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** The jobs of a home folder, past and present. */
record JobRecords(JobRepository records, JobOperator operator) {
    private static final ExitStatus KILLED = new ExitStatus("KILLED", "the process ended without a word");
    /** Set by {@link JobOperator#recover}, carried over by a restart, and then in the way of the next recovery. */
    private static final String RECOVERED = "batch.recovered";

    private static final ExitStatus REFUSED = new ExitStatus("REFUSED", "the source has to be mended first");

    private static final String ATTEMPT = "attempt";

    private static final Logger LOG = LoggerFactory.getLogger(JobRecords.class);

    private static final int LAST_JOBS = 20;
    /** On two cores, a whole monthly edition. */
    private static final double ITEMS_PER_SECOND = 50_000;

    private static final Duration STARTING = Duration.ofSeconds(3);

    /** Lets go of jobs whose process is gone; the lock on the home folder says that all of them are. */
    void recoverKilled() {
        for (String job : records.getJobNames()) {
            for (JobExecution execution : records.findRunningJobExecutions(job)) {
                execution.getExecutionContext().remove(RECOVERED);
                JobExecution recovered = operator.recover(execution);
                recovered.setExitStatus(KILLED);
                records.update(recovered);
            }
        }
    }

    /**
     * The parameters of the next attempt at a job: those of the last one if it was killed, so that it goes on where it
     * stopped; new ones if it finished or failed, so that it starts with what the source holds now.
     *
     * @param run id of the lake run a new attempt writes
     */
    JobParameters nextAttempt(String job, JobParametersBuilder identity, String run) {
        for (long attempt = 1; ; attempt++) {
            JobParameters parameters = identity.addLong(ATTEMPT, attempt)
                    .addString(Work.RUN, run, false)
                    .toJobParameters();
            JobExecution last = records.getLastJobExecution(job, parameters);
            if (last == null || wasKilled(last)) {
                return last == null ? parameters : last.getJobParameters();
            }
        }
    }

    /** Asks what runs to end after what it is doing. */
    void stopRunning() {
        for (String job : records.getJobNames()) {
            for (JobExecution execution : records.findRunningJobExecutions(job)) {
                stop(execution);
            }
        }
    }

    private void stop(JobExecution execution) {
        try {
            operator.stop(execution);
        } catch (JobExecutionNotRunningException e) {
            LOG.info("run {} had ended", execution.getId());
        }
    }

    /** How long counting so many items will take, going by the largest count among the last jobs. */
    Duration expected(long rows) {
        double perSecond = all().stream()
                .limit(LAST_JOBS)
                .flatMap(execution -> execution.getStepExecutions().stream())
                .filter(step -> step.getStepName().equals("aggregate") && step.getStatus() == BatchStatus.COMPLETED)
                .filter(step -> step.getReadCount() > 0)
                .max(Comparator.comparing(StepExecution::getReadCount))
                .map(JobRecords::itemsPerSecond)
                .orElse(ITEMS_PER_SECOND);
        return STARTING.plusMillis(Math.round(1000 * rows / Math.max(perSecond, ITEMS_PER_SECOND)));
    }

    /** Starting Spark is part of a short count and says nothing about a long one. */
    private static double itemsPerSecond(StepExecution step) {
        double seconds =
                Duration.between(step.getStartTime(), step.getEndTime()).toMillis() / 1000.0;
        return step.getReadCount() / Math.max(0.1, seconds - STARTING.toSeconds());
    }

    /** The step a job stopped at; steps within the extraction are the extraction. */
    static Optional<String> stoppedAt(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getStatus() != BatchStatus.COMPLETED)
                .map(step -> step.getStepName().startsWith("extract") ? "extract" : step.getStepName())
                .findFirst();
    }

    /** Leaves no trace of a job that could not be done at all. */
    void forget(JobExecution execution) {
        if (records.getJobExecutions(execution.getJobInstance()).size() == 1) {
            records.deleteJobInstance(execution.getJobInstance());
        } else {
            records.deleteJobExecution(execution);
        }
    }

    /** Keeps the record; the job starts afresh. */
    void refuse(JobExecution execution) {
        execution.setExitStatus(REFUSED);
        records.update(execution);
    }

    static boolean wasKilled(JobExecution execution) {
        return execution.getExitStatus().getExitCode().equals(KILLED.getExitCode());
    }

    Optional<JobExecution> find(long id) {
        return all().stream().filter(execution -> execution.getId() == id).findFirst();
    }

    /** When a run of a kind last succeeded. @param about deliverable and region; empty for a run that only reads */
    Optional<Instant> lastSuccess(String job, List<String> about) {
        return all().stream()
                .filter(execution -> execution.getJobInstance().getJobName().equals(job))
                .filter(execution -> execution.getStatus() == BatchStatus.COMPLETED)
                .filter(execution -> about.isEmpty()
                        || about.equals(List.of(
                                execution.getJobParameters().getString("deliverable"),
                                execution.getJobParameters().getString("region"))))
                .flatMap(execution -> Optional.ofNullable(execution.getEndTime()).stream())
                .findFirst()
                .map(end -> end.atZone(ZoneId.systemDefault()).toInstant());
    }

    /** Newest first. */
    List<JobExecution> all() {
        return records.getJobNames().stream()
                .flatMap(job -> records.findJobInstances(job).stream())
                .flatMap(instance -> records.getJobExecutions(instance).stream())
                .sorted(Comparator.comparing(JobExecution::getId).reversed())
                .toList();
    }

    /** True if {@code huibao restart} can go on with it: it stopped, and no later attempt at the same job exists. */
    boolean canRestart(JobExecution execution) {
        JobExecution last = records.getLastJobExecution(execution.getJobInstance());
        return execution.getStatus() != BatchStatus.COMPLETED
                && !execution.getExitStatus().getExitCode().equals(REFUSED.getExitCode())
                && last != null
                && last.getId() == execution.getId();
    }
}
