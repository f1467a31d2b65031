package huibao.pipeline;

import static java.util.stream.Collectors.joining;

import huibao.lock.WholeFile;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Numbers about runs as Prometheus text: {@code <home>/metrics/<name>.prom}, one file for each kind of run, so that one
 * does not wipe out another. Written whole at the end of a run.
 */
public final class RunMetrics {
    private final Path folder;

    public RunMetrics(Path home) {
        this.folder = home.resolve("metrics");
    }

    /**
     * One run that ended.
     *
     * @param job such as {@code report}
     * @param about deliverable and region; empty for a run that only reads
     * @param lastSuccess of a run of this kind, this one included
     */
    record EndedRun(
            String job,
            List<String> about,
            boolean completed,
            Instant endedAt,
            Optional<Instant> lastSuccess,
            List<Progress.StepReport> steps) {
        Tags tags() {
            Tags tags = Tags.of("job", job);
            return about.isEmpty() ? tags : tags.and("deliverable", about.get(0), "region", about.get(1));
        }

        /** What was asked for may be no name of a file. */
        String name() {
            String name = about.isEmpty() ? job : job + "-" + String.join("-", about);
            return name.codePoints()
                    .limit(64)
                    .mapToObj(one ->
                            Character.isLetterOrDigit(one) || "_-.".indexOf(one) >= 0 ? Character.toString(one) : "_")
                    .collect(joining());
        }
    }

    void write(EndedRun run) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Tags tags = run.tags();
        gauge(registry, "huibao.run.failed", "1 if the last run failed", tags, run.completed() ? 0 : 1);
        gauge(registry, "huibao.run.ended.timestamp.seconds", "When it ended", tags, seconds(run.endedAt()));
        run.lastSuccess()
                .ifPresent(at -> gauge(
                        registry,
                        "huibao.run.last.success.timestamp.seconds",
                        "When one last succeeded",
                        tags,
                        seconds(at)));
        for (Progress.StepReport step : run.steps()) {
            Tags ofStep = tags.and("step", step.step());
            gauge(
                    registry,
                    "huibao.step.duration.seconds",
                    "How long the step took",
                    ofStep,
                    step.elapsed().toMillis() / 1000.0);
            gauge(registry, "huibao.step.rows.read", "What it read, in what it counts", ofStep, step.read());
            gauge(registry, "huibao.step.rows.written", "What it wrote, in what it counts", ofStep, step.written());
            gauge(registry, "huibao.step.bytes", "What it wrote to files", ofStep, step.bytes());
        }
        write(run.name(), registry.scrape());
    }

    /** How the schedule stands. @param due reports that were due, @param open those of them that are not there */
    public void writeSchedule(Instant lookedAt, long due, long open) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        gauge(
                registry,
                "huibao.schedule.looked.timestamp.seconds",
                "When the schedule last looked",
                Tags.empty(),
                seconds(lookedAt));
        gauge(registry, "huibao.schedule.due", "Reports that were due so far", Tags.empty(), due);
        gauge(registry, "huibao.schedule.open", "Reports that were due and are not there", Tags.empty(), open);
        write("schedule", registry.scrape());
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            WholeFile.at(folder.resolve(name + ".prom")).write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the metrics to " + folder, e);
        }
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }

    private static void gauge(PrometheusMeterRegistry registry, String name, String help, Tags tags, double value) {
        Gauge.builder(name, () -> value).description(help).tags(tags).register(registry);
    }
}
