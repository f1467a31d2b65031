package huibao.cli;

import huibao.imports.ImportProgress;
import huibao.pipeline.Progress;
import huibao.pipeline.Progress.StepReport;
import java.time.Duration;

/** An import as two steps of a job: reading the files, and writing what they hold. */
final class ImportLine implements ImportProgress {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Progress progress;
    private long start;
    private long told;
    private long before;
    private long rows;
    private long expected;
    private long writingSince;

    ImportLine(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void reading(String table, long expectedRows) {
        start = start == 0 ? System.nanoTime() : start;
        before += rows;
        rows = 0;
        expected = expectedRows == 0 ? 0 : before + expectedRows;
        progress.started("import");
    }

    @Override
    public void read(long soFar) {
        rows = soFar;
        long now = System.nanoTime();
        if (now - told > PAUSE.toNanos()) {
            told = now;
            progress.advanced(report("import", start, before + rows, false));
        }
    }

    @Override
    public void writing(String relation) {
        if (writingSince == 0) {
            progress.finished(report("import", start, before + rows, true));
            writingSince = System.nanoTime();
            progress.started("merge");
        }
    }

    void finish() {
        if (writingSince != 0) {
            progress.finished(report("merge", writingSince, 0, true));
        }
    }

    private StepReport report(String step, long since, long read, boolean completed) {
        return new StepReport(step, read, 0, expected, 0, Duration.ofNanos(System.nanoTime() - since), completed);
    }
}
