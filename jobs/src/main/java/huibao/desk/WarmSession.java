package huibao.desk;

import huibao.aggregate.CountingEngine;
import huibao.pipeline.JobRun;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The jobs of one process. Spark stays warm for as long as the session, the home folder is held only as long as it is used, so
 * that a report that falls due need not wait for somebody who went to lunch.
 */
public final class WarmSession implements JobPlace {
    private final Desk desk;
    private final Progress progress;
    private final HomeWait.Waiting waiting;
    private final OfficeSource source;
    private final CountingEngine engine;
    private Optional<Pipeline> pipeline = Optional.empty();
    private long usedAt;

    public WarmSession(Desk desk, Progress progress, HomeWait.Waiting waiting) {
        this.desk = desk;
        this.progress = progress;
        this.waiting = waiting;
        this.source = desk.source();
        this.engine = Pipeline.engine(desk.settings());
    }

    @Override
    public void warmUp() {
        engine.warmUp();
    }

    /** Takes the home folder now, and not with the first job. @throws huibao.home.HomeInUseException as the waiting says */
    public WarmSession opened() {
        try {
            return with(pipeline -> this);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Waits for the home folder: a report that is being made comes first. */
    synchronized <T> T with(Function<Pipeline, T> work) {
        if (pipeline.isEmpty()) {
            pipeline = Optional.of(HomeWait.open(waiting, this::open));
        }
        try {
            return work.apply(pipeline.get());
        } finally {
            usedAt = System.nanoTime();
        }
    }

    @Override
    public Pipeline.Outcome make(JobOrder order) {
        return with(order.work());
    }

    @Override
    public Duration expected(long rows) {
        return with(pipeline -> pipeline.expected(rows));
    }

    @Override
    public List<JobRun> runs() {
        return with(Pipeline::runs);
    }

    @Override
    public OfficeSource source() {
        return source;
    }

    private Pipeline open() {
        return Pipeline.open(desk.context(), source, engine, progress, desk.clock());
    }

    /** Lets go of the home folder if nothing was asked for so long. */
    public synchronized void releaseAfter(Duration idle) {
        if (System.nanoTime() - usedAt >= idle.toNanos()) {
            release();
        }
    }

    private void release() {
        pipeline.ifPresent(Pipeline::close);
        pipeline = Optional.empty();
    }

    @Override
    public synchronized void close() {
        // The jobs first, then what they count with, beside what they read.
        try {
            release();
        } finally {
            CompletableFuture<Void> counting = CompletableFuture.runAsync(engine::close);
            try {
                source.close();
            } finally {
                counting.join();
            }
        }
    }
}
