package huibao.pipeline;

import huibao.edition.Deliverable;
import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.edition.FigureCsv;
import huibao.extract.ExtractStep;
import huibao.reports.Document;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;

/**
 * What the steps of one job share: the question and a folder of files. The folder belongs to the job, not to one attempt
 * at it, so that a restart finds what finished steps left.
 */
final class Work {
    /** The parameters that can change a byte of the edition; where it lies and what it was read from can not. */
    private static final List<String> IDENTITY = List.of(
            "deliverable",
            "region",
            "period-kind",
            "period",
            "cutoff",
            "formats",
            "campaign",
            "question",
            "name",
            Readership.AUDIENCE,
            Readership.APPROVED_BY,
            Readership.APPROVED_ON,
            Setting.OFFICE_NAME.key(),
            Setting.DISCLOSURE_THRESHOLD.key(),
            Setting.INCLUDE_PHONE.key(),
            Setting.BRIEFING_ADDRESSEE.key(),
            Setting.BRIEFING_CIRCULAR_ADDRESSEE.key(),
            Manner.FORM,
            Manner.NUMBER,
            Manner.OFFICE_TEXT,
            Manner.DOCUMENT);

    /** The parameter that names the lake run a job writes. */
    static final String RUN = ExtractStep.RUN_ID;

    /** The parameter that names the edition to make again. */
    static final String REPRODUCED = "edition";

    /** The parameter with the lake runs of that edition, oldest first. */
    static final String NAMED_RUNS = "lake-runs";

    private static final String EDITION = "edition.folder";

    private final Settings settings;
    private final JobExecution execution;
    private final Path folder;

    Work(Settings settings, JobExecution execution) {
        this.settings = settings;
        this.execution = execution;
        this.folder = folder(settings, execution);
    }

    Path fonts() {
        return Path.of(settings().text(Setting.FONTS_FOLDER));
    }

    Settings settings() {
        return settings;
    }

    /** Leaves a number for a later step. */
    void note(String key, long number) {
        execution.getExecutionContext().putLong(key, number);
    }

    long noted(String key) {
        return execution.getExecutionContext().getLong(key);
    }

    private static Path folder(Settings settings, JobExecution execution) {
        return settings.home().resolve("work").resolve(Long.toString(execution.getJobInstanceId()));
    }

    /** Empty for a job that only reads the source. */
    Optional<ReportRequest> askedFor() {
        return execution.getJobParameters().getString("deliverable") == null
                ? Optional.empty()
                : Optional.of(request());
    }

    QuestionRequest question() {
        return QuestionRequest.of(execution.getJobParameters());
    }

    boolean isQuestion() {
        return execution.getJobParameters().getString("question") != null;
    }

    Readership readership() {
        return isQuestion() ? question().readership() : request().readership();
    }

    Instant cutoff() {
        return isQuestion() ? question().cutoff() : request().cutoff();
    }

    ReportRequest request() {
        return ReportRequest.of(execution.getJobParameters());
    }

    /** The published edition that is being made again. */
    Optional<Edition> reproduced() {
        return Optional.ofNullable(execution.getJobParameters().getString(REPRODUCED))
                .map(new Editions(settings.output())::named);
    }

    /** The lake runs to stand on, oldest first; empty = the run in hand and what it needs. */
    List<String> namedRuns() {
        return Optional.ofNullable(execution.getJobParameters().getString(NAMED_RUNS))
                .map(runs -> List.of(runs.split(",")))
                .orElse(List.of());
    }

    /** Counted before disclosure control: never leaves the work folder. */
    Path countedFigures() {
        return file("figures-counted.csv");
    }

    /** What earlier editions printed, where it is told. */
    Path lookedBack() {
        return file("looked-back.json");
    }

    /** Listed items as counted: never leaves the work folder. */
    Path ledger() {
        return file("ledger.json");
    }

    /** For the reader, as the web page shows them. */
    Path documents() {
        return deliverables().resolve(DocumentFile.NAME);
    }

    /** Which figures each table prints: number, caption, ids. */
    Path printedTables() {
        return file("tables.tsv");
    }

    /** Sentences that could not be said. */
    Path omissions() {
        return file("omissions.txt");
    }

    /** For the reader: what differs from the edition before of the same period. */
    Path changes() {
        return deliverables().resolve("changes.csv");
    }

    /** As the office files it. */
    Path deliverable(Document document, DocumentFormat format) {
        String title = Deliverable.find(document.deliverable())
                .map(one -> one.title(
                        request().kind(), Optional.of(request().manner().form().word())))
                .orElse(document.title().replace("\n", ""));
        return deliverables()
                .resolve(title + "-" + request().label() + "-"
                        + readership().audience().label() + "." + format.code());
    }

    boolean isAskedFor(DocumentFormat format) {
        return request().formats().contains(format.code());
    }

    Set<DocumentFormat> formats() {
        Set<DocumentFormat> formats = EnumSet.of(DocumentFormat.PDF);
        request().formats().stream().map(DocumentFormat::of).forEach(formats::add);
        return formats;
    }

    Path figures() {
        return deliverables().resolve(FigureCsv.FILE);
    }

    Map<String, String> identity() {
        Map<String, String> identity = new TreeMap<>();
        for (String name : IDENTITY) {
            Optional.ofNullable(execution.getJobParameters().getString(name))
                    .ifPresent(value -> identity.put(name, value));
        }
        return identity;
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

    /** The lake run in hand: the one asked for, or the one that holds what the source has. */
    String run() {
        return (isQuestion() ? question().run() : request().run())
                .orElseGet(() -> execution.getExecutionContext().getString(ExtractStep.RUN_IN_LAKE));
    }

    /** Of all that steps have left so far, and of what was published. */
    long bytes() throws IOException {
        long bytes = bytes(folder(settings, execution));
        Optional<Path> edition = edition(execution);
        return edition.isPresent() ? bytes + bytes(edition.get()) : bytes;
    }

    private static long bytes(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    void published(Path edition) {
        execution.getExecutionContext().putString(EDITION, edition.toString());
    }

    static Optional<String> extracted(JobExecution execution) {
        return Optional.ofNullable((String) execution.getExecutionContext().get(ExtractStep.RUN_IN_LAKE));
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
