package huibao.web.runs;

import huibao.pipeline.JobRun;
import huibao.pipeline.JobRun.StepRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of the log that were written while each step of a job ran. */
public record RunLog(Path log) {
    /** Of each step; whoever needs more opens the file. */
    private static final int MOST_LINES = 60;

    private static final int TIMESTAMP = "2026-11-29T07:20:42.091+08:00".length();

    /** @param lines without traces of the stack */
    public record StepLog(String step, List<String> lines) {}

    List<StepLog> of(JobRun run) {
        if (!Files.isReadable(log)) {
            return List.of();
        }
        List<StepLog> logs = run.steps().stream()
                .map(step -> new StepLog(step.name(), new ArrayList<>()))
                .toList();
        try (BufferedReader reader = Files.newBufferedReader(log)) {
            reader.lines().forEach(line -> time(line).ifPresent(at -> file(line, at, run.steps(), logs)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return logs.stream().filter(one -> !one.lines().isEmpty()).toList();
    }

    private static void file(String line, Instant at, List<StepRun> steps, List<StepLog> logs) {
        for (int i = 0; i < steps.size(); i++) {
            if (isDuring(at, steps.get(i)) && logs.get(i).lines().size() < MOST_LINES) {
                logs.get(i).lines().add(line);
            }
        }
    }

    private static boolean isDuring(Instant at, StepRun step) {
        return step.startedAt().filter(start -> !at.isBefore(instant(start))).isPresent()
                && step.endedAt()
                        .filter(end -> !at.isAfter(instant(end).plusMillis(50)))
                        .isPresent();
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }

    private static Optional<Instant> time(String line) {
        if (line.length() < TIMESTAMP) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    OffsetDateTime.parse(line.substring(0, TIMESTAMP)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
