package huibao.pipeline;

import huibao.adhoc.AskedQuestion;
import huibao.calendar.PeriodKind;
import huibao.edition.Deliverable;
import huibao.metric.Catalogue;
import huibao.request.Manner;
import huibao.request.OutputContext;
import huibao.request.QuestionRequest;
import huibao.request.ReportRequest;
import huibao.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The job of a report, or of a planned question, with stages that only note that they ran, in a process of its own that one of them ends. */
final class KillableJob {
    static final int KILLED = 137;

    private static final ReportRequest REQUEST = new ReportRequest(
            Deliverable.MONTHLY,
            "990121",
            PeriodKind.MONTH,
            "2021-06",
            Instant.parse("2021-07-03T01:00:00Z"),
            List.of("pdf"),
            Optional.empty(),
            Optional.empty(),
            Manner.plain());

    /** As the schedule asks it. */
    private static final QuestionRequest QUESTION = new QuestionRequest(
            new AskedQuestion(
                    List.of("items"),
                    List.of(),
                    new TreeMap<>(),
                    Optional.of("month"),
                    "2021-06",
                    List.of(),
                    Optional.empty(),
                    Optional.empty()),
            Optional.of("items"),
            "990121",
            Instant.parse("2021-07-03T01:00:00Z"),
            List.of("pdf"),
            Optional.empty());

    static final String REPORT = "report";
    static final String ANSWER = "answer";

    private KillableJob() {}

    /** @param arguments home folder, stage to die in, report or answer */
    public static void main(String[] arguments) {
        try (Pipeline pipeline = open(Path.of(arguments[0]), arguments[1])) {
            if (arguments[2].equals(REPORT)) {
                pipeline.report(REQUEST);
            } else {
                pipeline.ask(QUESTION);
            }
        }
    }

    static Pipeline open(Path home, String deadly) {
        Settings settings = Settings.read(new Settings.Sources(home, Optional.empty(), Map.of(), Map.of()));
        Stages stages = new Stages(
                stage(home, "check-source", deadly),
                (records, watch) -> new StepBuilder("extract", records)
                        .tasklet((contribution, chunk) -> {
                            String run = contribution
                                    .getStepExecution()
                                    .getJobParameters()
                                    .getString(Work.RUN);
                            note(home, "runs", run);
                            pass(home, "extract", deadly);
                            return RepeatStatus.FINISHED;
                        })
                        .listener(watch)
                        .build(),
                stage(home, "aggregate", deadly),
                stage(home, "disclose", deadly),
                stage(home, "look-back", deadly),
                stage(home, "compose", deadly),
                stage(home, "render", deadly),
                stage(home, "verify", deadly),
                stage(home, "publish", deadly),
                stage(home, "compare", deadly));
        return Pipeline.open(
                new OutputContext(settings, OfficeLake.of(settings), Catalogue.load(), "test"),
                then -> stages,
                new AnswerDesk(),
                Pipeline.engine(settings),
                new SilentProgress(),
                Clock.systemUTC());
    }

    /** The stages that began, in order, over all processes. */
    static List<String> ran(Path home) throws IOException {
        return Files.readAllLines(home.resolve("ran"));
    }

    /** The lake runs that were to be written. */
    static TreeSet<String> runs(Path home) throws IOException {
        return new TreeSet<>(Files.readAllLines(home.resolve("runs")));
    }

    private static Stage stage(Path home, String name, String deadly) {
        return work -> {
            pass(home, name, deadly);
            return new Stage.RowCounts(1, 1);
        };
    }

    private static void pass(Path home, String name, String deadly) throws IOException {
        note(home, "ran", name);
        if (name.equals(deadly)) {
            // No shutdown hook and no finally block runs.
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private static void note(Path home, String file, String line) throws IOException {
        Files.writeString(home.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
