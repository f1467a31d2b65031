package huibao.web.api;

import huibao.desk.Desk;
import huibao.desk.EditionShelf;
import huibao.desk.JobQueue;
import huibao.desk.PlanBoard;
import huibao.desk.Ticket;
import huibao.pipeline.JobRun;
import huibao.schedule.Plan;
import huibao.schedule.PlanException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Numbers on the server for Prometheus, looked up when it asks. None is by person, unit or place. */
@RestController
class ServerMetrics {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private final Desk desk;
    private final JobQueue jobs;
    private final PlanBoard board;
    private final EditionShelf shelf;

    ServerMetrics(Desk desk, JobQueue jobs, PlanBoard board, EditionShelf shelf) {
        this.desk = desk;
        this.jobs = jobs;
        this.board = board;
        this.shelf = shelf;
    }

    @GetMapping(ApiRoutes.PROMETHEUS)
    ResponseEntity<byte[]> scrape() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        measureQueue(registry);
        measureRuns(registry);
        measureWork(registry);
        measureMachine(registry);
        return ResponseEntity.ok().contentType(TEXT).body(registry.scrape().getBytes(StandardCharsets.UTF_8));
    }

    private void measureQueue(PrometheusMeterRegistry registry) {
        List<Ticket> open = jobs.all().stream()
                .filter(ticket -> !ticket.seen().state().isOver())
                .toList();
        for (Ticket.TicketState state : List.of(Ticket.TicketState.WAITING, Ticket.TicketState.RUNNING)) {
            long count = open.stream()
                    .filter(ticket -> ticket.seen().state() == state)
                    .count();
            gauge(registry, "huibao.queue.jobs", "Jobs of the queue", Tags.of("state", code(state)), count);
        }
        double seconds = open.stream()
                .map(jobs::expected)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO)
                .toSeconds();
        gauge(registry, "huibao.queue.expected.seconds", "How long until the queue is empty", Tags.empty(), seconds);
    }

    private void measureRuns(PrometheusMeterRegistry registry) {
        List<JobRun> runs = jobs.runs();
        Map<Tags, Long> counts = new LinkedHashMap<>();
        Map<String, JobRun> newest = new LinkedHashMap<>();
        Map<String, JobRun> completed = new LinkedHashMap<>();
        for (JobRun run : runs) {
            counts.merge(Tags.of("job", run.job(), "state", code(run.state())), 1L, Long::sum);
            if (run.state() != JobRun.RunState.RUNNING) {
                newest.putIfAbsent(run.job(), run);
            }
            if (run.state() == JobRun.RunState.COMPLETED) {
                completed.putIfAbsent(run.job(), run);
            }
        }
        counts.forEach((tags, count) -> gauge(registry, "huibao.runs", "Runs in the records", tags, count));
        newest.values().forEach(run -> measureLast(registry, run));
        completed.values().forEach(run -> measureDone(registry, run));
    }

    private static void measureLast(PrometheusMeterRegistry registry, JobRun run) {
        double failed = run.state() == JobRun.RunState.COMPLETED ? 0 : 1;
        gauge(registry, "huibao.run.failed", "1 if the last run did not finish", Tags.of("job", run.job()), failed);
    }

    /** Of the last run that finished. */
    private static void measureDone(PrometheusMeterRegistry registry, JobRun run) {
        Tags job = Tags.of("job", run.job());
        run.endedAt()
                .ifPresent(end -> gauge(
                        registry,
                        "huibao.run.last.success.timestamp.seconds",
                        "When a run last finished",
                        job,
                        seconds(instant(end))));
        for (JobRun.StepRun step : run.steps()) {
            Tags tags = job.and("step", step.name());
            step.startedAt()
                    .flatMap(start -> step.endedAt().map(end -> Duration.between(start, end)))
                    .ifPresent(lasted -> gauge(
                            registry,
                            "huibao.step.duration.seconds",
                            "How long the step took in the last run that finished",
                            tags,
                            lasted.toMillis() / 1000.0));
            gauge(registry, "huibao.step.rows.read", "What it read", tags, step.read());
        }
    }

    private void measureWork(PrometheusMeterRegistry registry) {
        desk.lake()
                .newest()
                .ifPresent(run -> gauge(
                        registry,
                        "huibao.extraction.snapshot.timestamp.seconds",
                        "The source's clock at the last extraction",
                        Tags.empty(),
                        seconds(run.manifest().snapshotAt())));
        gauge(
                registry,
                "huibao.editions",
                "Editions published",
                Tags.empty(),
                shelf.all().size());
        if (board.isWritten()) {
            measurePlan(registry);
        }
    }

    private void measurePlan(PrometheusMeterRegistry registry) {
        try {
            Plan usable = board.plan();
            gauge(registry, "huibao.schedule.usable", "1 if the plan can be used", Tags.empty(), 1);
            gauge(
                    registry,
                    "huibao.schedule.due",
                    "Planned editions that are due and not there yet",
                    Tags.empty(),
                    board.open(usable).size());
            gauge(
                    registry,
                    "huibao.schedule.overdue",
                    "Planned editions that should have been there by now",
                    Tags.empty(),
                    board.missing(usable).size());
        } catch (PlanException e) {
            gauge(registry, "huibao.schedule.usable", "1 if the plan can be used", Tags.empty(), 0);
        }
    }

    private void measureMachine(PrometheusMeterRegistry registry) {
        try {
            FileStore store = Files.getFileStore(desk.settings().home());
            gauge(registry, "huibao.disk.free.bytes", "Free for the home folder", Tags.empty(), store.getUsableSpace());
            gauge(registry, "huibao.disk.total.bytes", "Of its file system", Tags.empty(), store.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime runtime = Runtime.getRuntime();
        gauge(
                registry,
                "huibao.memory.used.bytes",
                "Of the heap",
                Tags.empty(),
                runtime.totalMemory() - runtime.freeMemory());
        gauge(registry, "huibao.memory.max.bytes", "Of the heap", Tags.empty(), runtime.maxMemory());
        Tags version = Tags.of("version", desk.programVersion());
        gauge(registry, "huibao.program", "The program that serves", version, 1);
    }

    private static void gauge(PrometheusMeterRegistry registry, String name, String help, Tags tags, double value) {
        Gauge.builder(name, () -> value)
                .strongReference(true)
                .description(help)
                .tags(tags)
                .register(registry);
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
