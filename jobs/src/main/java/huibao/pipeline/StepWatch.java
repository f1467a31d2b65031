package huibao.pipeline;

import huibao.pipeline.Progress.StepReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells how the steps get on, and remembers what each did. */
final class StepWatch implements StepExecutionListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StepWatch.class);
    private static final long TICK_MILLIS = 500;

    private final Progress progress;
    private final List<StepReport> reports = new ArrayList<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private volatile StepExecution running;
    private volatile long startedAt;
    private volatile long rows;
    private volatile long rowsExpected;

    StepWatch(Progress progress) {
        this.progress = progress;
        ticker.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Another job begins. */
    void begin() {
        reports.clear();
    }

    @Override
    public void beforeStep(StepExecution step) {
        startedAt = System.nanoTime();
        rows = 0;
        rowsExpected = 0;
        running = step;
        LOG.info("{} started", step.getStepName());
        progress.started(step.getStepName());
    }

    /** Said by a step that knows. @param expected 0 = not known */
    void advanced(long read, long expected) {
        rows = read;
        rowsExpected = expected;
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        running = null;
        StepReport report = report(step);
        LOG.info("{} {}", step.getStatus(), report);
        reports.add(report);
        progress.finished(report);
        return step.getExitStatus();
    }

    /** Of the steps that ran, in order; those a restart skipped are not among them. */
    List<StepReport> reports() {
        return List.copyOf(reports);
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }

    private void tick() {
        StepExecution step = running;
        if (step != null) {
            progress.advanced(report(step));
        }
    }

    private StepReport report(StepExecution step) {
        return new StepReport(
                step.getStepName(),
                Math.max(rows, step.getReadCount()),
                step.getWriteCount(),
                rowsExpected,
                Duration.ofNanos(System.nanoTime() - startedAt),
                step.getStatus() == BatchStatus.COMPLETED);
    }
}
