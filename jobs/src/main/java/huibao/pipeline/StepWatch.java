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
import org.springframework.core.Ordered;

/** Tells how the steps get on, and remembers what each did. */
final class StepWatch implements StepExecutionListener, Ordered, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StepWatch.class);
    /** Where a step leaves how much it wrote to files. */
    static final String BYTES = "bytes";

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

    void again(int attempt, String reason) {
        progress.again(attempt, reason);
    }

    /** Another job begins. */
    void begin() {
        reports.clear();
    }

    /** The first to hear of a step that starts, the last to hear of its end. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
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
        LOG.atInfo()
                .addKeyValue("step", report.step())
                .addKeyValue("rows_read", report.read())
                .addKeyValue("rows_written", report.written())
                .addKeyValue("bytes", report.bytes())
                .addKeyValue("millis", report.elapsed().toMillis())
                .log(
                        "{} step={} read={} written={} bytes={} seconds={}",
                        step.getStatus(),
                        report.step(),
                        report.read(),
                        report.written(),
                        report.bytes(),
                        seconds(report.elapsed()));
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

    private static String seconds(Duration elapsed) {
        return String.format("%d.%03d", elapsed.toSeconds(), elapsed.toMillisPart());
    }

    private StepReport report(StepExecution step) {
        return new StepReport(
                step.getStepName(),
                Math.max(rows, step.getReadCount()),
                step.getWriteCount(),
                rowsExpected,
                step.getExecutionContext().getLong(BYTES, 0),
                Duration.ofNanos(System.nanoTime() - startedAt),
                step.getStatus() == BatchStatus.COMPLETED);
    }
}
