package huibao.pipeline;

import huibao.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;

/**
 * What the steps of one job share: the question and a folder of files. The folder belongs to the job, not to one attempt
 * at it, so that a restart finds what finished steps left.
 */
final class Work {
    private static final String RUN = "lake.run";
    private static final String EDITION = "edition.folder";

    private final JobExecution execution;
    private final Path folder;

    Work(Settings settings, JobExecution execution) {
        this.execution = execution;
        this.folder = folder(settings, execution);
    }

    private static Path folder(Settings settings, JobExecution execution) {
        return settings.home().resolve("work").resolve(Long.toString(execution.getJobInstanceId()));
    }

    ReportRequest request() {
        return ReportRequest.of(execution.getJobParameters());
    }

    /** Counted before disclosure control: never leaves the work folder. */
    Path countedFigures() {
        return file("figures-counted.csv");
    }

    /** Files for the reader. */
    Path deliverables() {
        return folder("deliverables");
    }

    Path file(String name) {
        return folder(".").resolve(name).normalize();
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the work folder " + folder, e);
        }
    }

    /** The lake run in hand: the one extracted, or the one asked for. */
    String run() {
        return request().run().orElseGet(() -> execution.getExecutionContext().getString(RUN));
    }

    static void extracted(JobExecution execution, String run) {
        execution.getExecutionContext().putString(RUN, run);
    }

    void published(Path edition) {
        execution.getExecutionContext().putString(EDITION, edition.toString());
    }

    static Optional<Path> edition(JobExecution execution) {
        return Optional.ofNullable(execution.getExecutionContext().get(EDITION))
                .map(folder -> Path.of(folder.toString()));
    }

    /** Removes what the steps left; the edition has all that is to be kept. */
    static void remove(Settings settings, JobExecution execution) {
        Path folder = folder(settings, execution);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the work folder " + folder, e);
        }
    }
}
