package huibao.desk;

import huibao.edition.Edition;
import huibao.pipeline.LakeCare;
import huibao.pipeline.Pipeline;
import huibao.request.QuestionRequest;
import huibao.request.ReportRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Reports that differ in nothing but the second they were asked for at are one job. */
    public static JobOrder report(String user, ReportRequest request) {
        String title = request.deliverable().title(request.kind(), Optional.empty()) + " " + request.label();
        String identity = identity(
                request.deliverable(),
                request.region(),
                request.kind(),
                request.label(),
                request.formats(),
                request.campaign(),
                request.run(),
                request.manner(),
                request.readership());
        return new JobOrder(JobPriority.REPORT, user, title, identity, pipeline -> pipeline.report(request));
    }

    public static JobOrder question(String user, String title, QuestionRequest request) {
        String identity = identity(
                "question",
                request.questionText(),
                request.name(),
                request.region(),
                request.cutoff(),
                request.formats(),
                request.run(),
                request.readership());
        return new JobOrder(JobPriority.QUESTION, user, title, identity, pipeline -> pipeline.ask(request));
    }

    /** Reads what changed at the source. */
    public static JobOrder extract(String user) {
        return new JobOrder(JobPriority.REPORT, user, "抽取数据", "extract changes", Pipeline::extract);
    }

    /** Reads what did not change as well. */
    public static JobOrder extractEverything(String user) {
        return new JobOrder(JobPriority.REPORT, user, "抽取数据", "extract everything", Pipeline::extractEverything);
    }

    /** Goes on with a job after the last step that finished. */
    public static JobOrder restart(String user, long number, String about) {
        return new JobOrder(JobPriority.REPORT, user, about, "restart " + number, pipeline -> pipeline.restart(number));
    }

    /** Makes a published edition again, and compares every byte. */
    public static JobOrder reproduction(String user, Edition edition) {
        String about = "reproduce " + edition.key();
        return new JobOrder(JobPriority.REPORT, user, about, about, pipeline -> pipeline.reproduce(edition));
    }

    /** Makes one run of all of the lake. @param told what came of it; each terminal waits for its own */
    public static JobOrder compaction(String user, LakeCare.ReplacedRuns replaced, Consumer<LakeCare.Result> told) {
        String about = replaced == LakeCare.ReplacedRuns.REMOVED ? "lake compact --prune" : "lake compact";
        return new JobOrder(JobPriority.REPORT, user, about, about + " " + UUID.randomUUID(), pipeline -> {
            told.accept(pipeline.compact(replaced));
            return Pipeline.Outcome.withoutRecord();
        });
    }

    private static String identity(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining(" "));
    }
}
