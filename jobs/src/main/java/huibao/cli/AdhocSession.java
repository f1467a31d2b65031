package huibao.cli;

import huibao.aggregate.CountingEngine;
import huibao.pipeline.HomeInUseException;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import java.time.Duration;
import java.util.Optional;

/**
 * What stays warm between questions: Spark for as long as the session, the home folder only as long as it is used, so that
 * a report that falls due need not wait for somebody who went to lunch.
 */
final class AdhocSession implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Office office;
    private final OfficeSource source;
    private final CountingEngine engine;
    private Optional<Pipeline> pipeline = Optional.empty();
    private long usedAt;

    AdhocSession(Office office) {
        this.office = office;
        this.source = office.source();
        this.engine = Pipeline.engine(office.settings());
    }

    /** Starts Spark while the first question is still being made ready. */
    void warmUp() {
        Thread starter = new Thread(engine::start, "spark-start");
        starter.setDaemon(true);
        starter.start();
    }

    /** Waits for the home folder: a report that is being made comes first. */
    synchronized <T> T with(java.util.function.Function<Pipeline, T> work) {
        boolean told = false;
        while (pipeline.isEmpty()) {
            try {
                pipeline = Optional.of(office.openPipeline(source, engine));
            } catch (HomeInUseException e) {
                if (!told) {
                    office.tellProgress("schedule.waiting");
                    told = true;
                }
                pause(e);
            }
        }
        try {
            return work.apply(pipeline.get());
        } finally {
            usedAt = System.nanoTime();
        }
    }

    /** Lets go of the home folder if nothing was asked for so long. */
    synchronized void releaseAfter(Duration idle) {
        if (System.nanoTime() - usedAt >= idle.toNanos()) {
            pipeline.ifPresent(Pipeline::close);
            pipeline = Optional.empty();
        }
    }

    private static void pause(HomeInUseException reason) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    @Override
    public synchronized void close() {
        pipeline.ifPresent(Pipeline::close);
        pipeline = Optional.empty();
        engine.close();
        source.close();
    }
}
