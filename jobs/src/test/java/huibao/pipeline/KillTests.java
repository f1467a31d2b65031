package huibao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends without a word, as by kill -9 or a power cut. */
@Tag("system")
class KillTests {
    @TempDir
    Path home;

    @Test
    void theSameCommandGoesOnWhereAKilledOneStopped() throws Exception {
        assertThat(killedAt("aggregate")).isEqualTo(KillableJob.KILLED);
        assertThat(killedAt("render")).isEqualTo(KillableJob.KILLED);
        assertThat(killedAt("nowhere")).isZero();

        assertThat(KillableJob.ran(home))
                .containsExactly(
                        "check-source",
                        "extract",
                        "aggregate",
                        "aggregate",
                        "disclose",
                        "look-back",
                        "compose",
                        "render",
                        "render",
                        "verify",
                        "publish");
    }

    @Test
    void aKilledExtractionIsReadAnewIntoTheSameRun() throws Exception {
        assertThat(killedAt("extract")).isEqualTo(KillableJob.KILLED);
        assertThat(killedAt("nowhere")).isZero();

        assertThat(KillableJob.ran(home)).startsWith("check-source", "extract", "extract", "aggregate");
        assertThat(KillableJob.runs(home)).hasSize(1);
    }

    @Test
    void aRunIsShownAsKilledAndCanBeRestartedByItsNumber() throws Exception {
        killedAt("publish");

        try (Pipeline pipeline = KillableJob.open(home, "nowhere")) {
            assertThat(pipeline.runs()).singleElement().satisfies(run -> {
                assertThat(run.state()).isEqualTo(JobRun.RunState.KILLED);
                assertThat(run.stoppedAt()).contains("publish");
                assertThat(run.restartable()).isTrue();
            });
            pipeline.restart(1);
        }
        assertThat(KillableJob.ran(home)).endsWith("verify", "publish", "publish");
    }

    @Test
    void aPlannedQuestionGoesOnLikeAReport() throws Exception {
        assertThat(killedAt("compose", KillableJob.ANSWER)).isEqualTo(KillableJob.KILLED);
        assertThat(killedAt("nowhere", KillableJob.ANSWER)).isZero();

        assertThat(KillableJob.ran(home))
                .containsExactly(
                        "check-source",
                        "extract",
                        "aggregate",
                        "disclose",
                        "look-back",
                        "compose",
                        "compose",
                        "render",
                        "verify",
                        "publish");
    }

    private int killedAt(String stage) throws IOException, InterruptedException {
        return killedAt(stage, KillableJob.REPORT);
    }

    private int killedAt(String stage, String job) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableJob.class.getName(),
                        home.toString(),
                        stage,
                        job)
                .inheritIO()
                .start()
                .waitFor();
    }
}
