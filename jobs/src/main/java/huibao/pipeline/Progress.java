package huibao.pipeline;

import java.time.Duration;

/** Whoever wants to know how a job gets on. */
public interface Progress {
    void started(String step);

    /** Called about twice a second while a step runs. */
    void advanced(StepReport soFar);

    void finished(StepReport step);

    /** The source broke off, and what was not finished is begun anew. @param attempt 2 or more */
    default void again(int attempt, String reason) {}

    /**
     * A step so far, or at its end.
     *
     * @param total rows expected; 0 = not known
     * @param bytes written to files
     */
    record StepReport(
            String step, long read, long written, long total, long bytes, Duration elapsed, boolean completed) {}
}
