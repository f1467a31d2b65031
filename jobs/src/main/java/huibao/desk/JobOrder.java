package huibao.desk;

import huibao.pipeline.Pipeline;
import java.util.function.Function;

/**
 * A job somebody wants done.
 *
 * @param user name of an account; empty for the schedule
 * @param title as the user's list of jobs shows it
 * @param identity orders of the same identity are one job
 */
public record JobOrder(
        JobPriority kind, String user, String title, String identity, Function<Pipeline, Pipeline.Outcome> work) {
    /** What comes first when several wait. */
    public enum JobPriority {
        DUE,
        REPORT,
        QUESTION,
        /** Why two editions differ; its identity is the address of the page that shows it. */
        COMPARISON
    }
}
