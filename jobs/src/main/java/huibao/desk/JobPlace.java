package huibao.desk;

import huibao.pipeline.JobRun;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import java.time.Duration;
import java.util.List;

/** Where the jobs of a command are done: in its own process, or in the queue of the server that has the home folder. */
public interface JobPlace extends AutoCloseable {
    /** Waits for its end. @throws RuntimeException what it failed for */
    Pipeline.Outcome make(JobOrder order);

    /** Starts Spark while the first job is still being made ready. */
    default void warmUp() {}

    /** How long counting so many items takes. */
    Duration expected(long rows);

    /** Newest first. */
    List<JobRun> runs();

    /** What the jobs read. */
    OfficeSource source();

    @Override
    void close();
}
