package huibao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.pipeline.Progress.StepReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMetricsTests {
    private static final Instant ENDED = Instant.parse("2021-07-01T00:00:00Z");

    @TempDir
    Path home;

    @Test
    void aRunIsToldAsPrometheusReadsIt() throws IOException {
        new RunMetrics(home).write(run(true, Optional.of(ENDED)));

        assertThat(home.resolve("metrics")).isDirectoryContaining("glob:**/report-monthly-990121.prom");
        assertThat(Files.readAllLines(home.resolve("metrics/report-monthly-990121.prom")))
                .contains(
                        "# TYPE huibao_step_rows_read gauge",
                        line("huibao_run_failed", "", "0.0"),
                        line("huibao_run_last_success_timestamp_seconds", "", "1.6250976E9"),
                        line("huibao_step_rows_read", ",step=\"extract\"", "37472.0"),
                        line("huibao_step_rows_written", ",step=\"extract\"", "5955.0"),
                        line("huibao_step_bytes", ",step=\"extract\"", "715705.0"),
                        line("huibao_step_duration_seconds", ",step=\"extract\"", "2.5"));
    }

    @Test
    void aFailureKeepsWhenOneLastSucceeded() throws IOException {
        new RunMetrics(home).write(run(false, Optional.of(ENDED.minusSeconds(86400))));

        assertThat(Files.readAllLines(home.resolve("metrics/report-monthly-990121.prom")))
                .contains(
                        line("huibao_run_failed", "", "1.0"),
                        line("huibao_run_last_success_timestamp_seconds", "", "1.6250112E9"));
    }

    @Test
    void theScheduleTellsWhatIsOpen() throws IOException {
        new RunMetrics(home).writeSchedule(ENDED, 7, 2);

        assertThat(Files.readAllLines(home.resolve("metrics/schedule.prom")))
                .contains("huibao_schedule_due 7.0", "huibao_schedule_open 2.0");
    }

    private static RunMetrics.EndedRun run(boolean completed, Optional<Instant> lastSuccess) {
        return new RunMetrics.EndedRun(
                "report",
                List.of("monthly", "990121"),
                completed,
                ENDED,
                lastSuccess,
                List.of(new StepReport("extract", 37472, 5955, 0, 715705, Duration.ofMillis(2500), true)));
    }

    private static String line(String name, String more, String value) {
        return name + "{deliverable=\"monthly\",job=\"report\",region=\"990121\"" + more + "} " + value;
    }
}
