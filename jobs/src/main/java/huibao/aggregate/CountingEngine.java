package huibao.aggregate;

import huibao.count.AggregationInput;
import huibao.count.ChangeCauses;
import huibao.count.CountQuestion;
import huibao.count.CountedTables;
import huibao.count.RowCauses;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts editions, so that the caller need not know Spark. Starting it takes seconds, so it is started by the first
 * edition and serves all that follow until it is closed.
 */
public final class CountingEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CountingEngine.class);

    private final String master;
    private final Map<String, String> settings;
    // Read without the lock by whoever breaks a count off that holds it.
    private volatile Optional<JavaSparkContext> started = Optional.empty();

    /**
     * @param master {@code local[*]} or a cluster's URL
     * @param settings of Spark, by its own keys
     */
    public CountingEngine(String master, Map<String, String> settings) {
        this.master = master;
        this.settings = Map.copyOf(settings);
    }

    /** @return the figures of each table asked for */
    public synchronized CountedTables count(AggregationInput input, CountQuestion question) {
        return new Aggregation(spark()).count(input, question);
    }

    /** Breaks off what is being counted; the count fails, and the engine stays ready for the next. */
    public void cancel() {
        started.ifPresent(JavaSparkContext::cancelAllJobs);
    }

    /** Starts Spark while there is other work to do; what keeps it from starting is told by the next count. */
    synchronized void start() {
        try {
            spark();
        } catch (RuntimeException e) {
            LOG.info("Spark did not start ahead of the first count", e);
        }
    }

    /** The same in a thread of its own, while nobody waits for it. */
    public void warmUp() {
        Thread starter = new Thread(this::start, "spark-start");
        starter.setDaemon(true);
        starter.start();
    }

    /** Why two editions answer the same question differently, as far as rows tell. */
    public synchronized RowCauses causes(ChangeCauses.Side before, ChangeCauses.Side after) {
        return new Aggregation(spark()).causes(before, after);
    }

    /** Spark stops by itself where its cluster goes away; what is asked next is counted by another one. */
    private JavaSparkContext spark() {
        if (started.filter(one -> !one.sc().isStopped()).isEmpty()) {
            started = Optional.of(SparkContexts.start(master, settings));
        }
        return started.get();
    }

    @Override
    public synchronized void close() {
        started.ifPresent(JavaSparkContext::close);
        started = Optional.empty();
    }
}
