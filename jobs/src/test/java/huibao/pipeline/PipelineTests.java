package huibao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import huibao.adhoc.AskedQuestion;
import huibao.calendar.PeriodKind;
import huibao.edition.Deliverable;
import huibao.home.HomeInUseException;
import huibao.metric.Catalogue;
import huibao.pipeline.Progress.StepReport;
import huibao.request.Manner;
import huibao.request.OutputContext;
import huibao.request.QuestionRequest;
import huibao.request.ReportRequest;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

class PipelineTests {
    private static final ReportRequest REQUEST = new ReportRequest(
            Deliverable.MONTHLY,
            "370000",
            PeriodKind.MONTH,
            "2021-06",
            Instant.parse("2021-07-03T01:00:00Z"),
            List.of("pdf"),
            Optional.empty(),
            Optional.empty(),
            Manner.plain());

    @TempDir
    Path home;

    private Settings settings;
    private final List<String> ran = new ArrayList<>();
    private String failing = "";

    @BeforeEach
    void readSettings() {
        settings = Settings.read(new Settings.Sources(home, Optional.empty(), Map.of(), Map.of()));
    }

    @Test
    void runsEveryStageInOrderAndSaysWhatEachDid() {
        try (Pipeline pipeline = open()) {
            Pipeline.Outcome outcome = pipeline.report(REQUEST);

            assertThat(ran)
                    .containsExactly(
                            "check-source",
                            "extract",
                            "aggregate",
                            "disclose",
                            "look-back",
                            "compose",
                            "render",
                            "verify",
                            "publish");
            assertThat(outcome.steps()).extracting(StepReport::step).isEqualTo(ran);
            assertThat(outcome.steps()).extracting(StepReport::read).containsOnly(7L);
            assertThat(outcome.steps()).extracting(StepReport::written).containsOnly(3L);
            assertThat(home.resolve("work")).isEmptyDirectory();
        }
    }

    @Test
    void startsFromTheLakeWhereARunIsNamed() {
        ReportRequest fromLake = new ReportRequest(
                REQUEST.deliverable(),
                REQUEST.region(),
                REQUEST.kind(),
                REQUEST.label(),
                REQUEST.cutoff(),
                REQUEST.formats(),
                Optional.empty(),
                Optional.of("run-1"),
                Manner.plain());
        try (Pipeline pipeline = open()) {
            pipeline.report(fromLake);
        }

        assertThat(ran).containsExactly("aggregate", "disclose", "look-back", "compose", "render", "verify", "publish");
    }

    @Test
    void saysWhereItStoppedAndGoesOnFromThereOnRestart() {
        failing = "render";
        try (Pipeline pipeline = open()) {
            assertThatThrownBy(() -> pipeline.report(REQUEST))
                    .isInstanceOfSatisfying(JobFailedException.class, failure -> {
                        assertThat(failure.step()).isEqualTo("render");
                        assertThat(failure.execution()).isEqualTo(1);
                        assertThat(failure.getCause()).hasMessage("no ink");
                    });
        }
        failing = "";
        ran.clear();
        try (Pipeline pipeline = open()) {
            pipeline.restart(1);

            assertThat(ran).containsExactly("render", "verify", "publish");
            assertThat(pipeline.runs())
                    .extracting(JobRun::id, JobRun::state, JobRun::stoppedAt, JobRun::restartable)
                    .containsExactly(
                            tuple(2L, JobRun.RunState.COMPLETED, Optional.empty(), false),
                            tuple(1L, JobRun.RunState.FAILED, Optional.of("render"), false));
        }
    }

    @Test
    void aQuestionIsAJobThatGoesOnWhereItStopped() {
        failing = "compose";
        try (Pipeline pipeline = open()) {
            assertThatThrownBy(() -> pipeline.ask(question()))
                    .isInstanceOfSatisfying(JobFailedException.class, failure -> assertThat(failure.step())
                            .isEqualTo("compose"));
        }
        assertThat(ran).containsExactly("aggregate", "disclose", "look-back", "compose");
        failing = "";
        ran.clear();
        try (Pipeline pipeline = open()) {
            pipeline.restart(1);

            assertThat(ran).containsExactly("compose", "render", "verify", "publish");
            assertThat(pipeline.runs())
                    .extracting(JobRun::job, JobRun::about, JobRun::state)
                    .contains(tuple(
                            "adhoc-from-lake",
                            "990121 items by form where region=990121005 2021-06 @ 2021-07-03T01:00:00Z",
                            JobRun.RunState.COMPLETED));
        }
    }

    private static QuestionRequest question() {
        return new QuestionRequest(
                new AskedQuestion(
                        List.of("items"),
                        List.of("form"),
                        new TreeMap<>(Map.of("region", List.of("990121005"))),
                        Optional.empty(),
                        "2021-06",
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                "990121",
                Instant.parse("2021-07-03T01:00:00Z"),
                List.of("csv"),
                Optional.of("run-1"));
    }

    @Test
    void startsAfreshWhenTheSameCommandFollowsAFailure() {
        failing = "render";
        try (Pipeline pipeline = open()) {
            assertThatThrownBy(() -> pipeline.report(REQUEST)).isInstanceOf(JobFailedException.class);
        }
        failing = "";
        ran.clear();
        try (Pipeline pipeline = open()) {
            pipeline.report(REQUEST);
        }

        assertThat(ran).startsWith("check-source", "extract").hasSize(9);
    }

    @Test
    void refusesToRestartWhatFinishedOrNeverWas() {
        try (Pipeline pipeline = open()) {
            pipeline.report(REQUEST);

            assertThatThrownBy(() -> pipeline.restart(1)).hasMessageStartingWith("Cannot restart run 1. Expected");
            assertThatThrownBy(() -> pipeline.restart(99)).hasMessageStartingWith("Cannot restart run 99. Expected");
        }
    }

    @Test
    void refusesASecondJobInTheSameHome() {
        try (Pipeline first = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(HomeInUseException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(first.runs()).isEmpty();
        }
    }

    @Test
    void anotherThresholdIsAnotherJob() {
        try (Pipeline pipeline = open()) {
            pipeline.report(REQUEST);
        }
        settings = settings.with(Setting.DISCLOSURE_THRESHOLD, "10", "test");
        try (Pipeline pipeline = open()) {
            pipeline.report(REQUEST);

            assertThat(pipeline.runs()).hasSize(2);
        }
        assertThat(ran).hasSize(18);
    }

    private Pipeline open() {
        return Pipeline.open(
                new OutputContext(settings, OfficeLake.of(settings), Catalogue.load(), "test"),
                then -> new Stages(
                        stage("check-source"),
                        (records, watch) -> new StepBuilder("extract", records)
                                .tasklet((contribution, chunk) -> {
                                    Stage.RowCounts rows = stage("extract").run(null);
                                    contribution.getStepExecution().setReadCount(rows.read());
                                    contribution.incrementWriteCount(rows.written());
                                    return RepeatStatus.FINISHED;
                                })
                                .listener(watch)
                                .build(),
                        stage("aggregate"),
                        stage("disclose"),
                        stage("look-back"),
                        stage("compose"),
                        stage("render"),
                        stage("verify"),
                        stage("publish"),
                        stage("compare")),
                new AnswerDesk(),
                Pipeline.engine(settings),
                new SilentProgress(),
                Clock.systemUTC());
    }

    private Stage stage(String name) {
        return work -> {
            ran.add(name);
            if (name.equals(failing)) {
                throw new IllegalStateException("no ink");
            }
            if (work != null) {
                Files.writeString(work.file(name), "done");
            }
            return new Stage.RowCounts(7, 3);
        };
    }
}
