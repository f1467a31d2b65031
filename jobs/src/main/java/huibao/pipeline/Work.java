package huibao.pipeline;

import huibao.edition.Deliverable;
import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.edition.FigureCsv;
import huibao.extract.ExtractStep;
import huibao.figure.Figures;
import huibao.history.Reproduction;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.reports.Document;
import huibao.request.Manner;
import huibao.request.OutputBasis;
import huibao.request.OutputContext;
import huibao.request.OutputRequest;
import huibao.request.Readership;
import huibao.request.ReportRequest;
import huibao.request.RunChoice;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            Manner.SIGNED_ON,
            Manner.OFFICE_TEXT,
            Manner.DOCUMENT);

    /** The parameter that names the lake run a job writes. */
    static final String RUN = ExtractStep.RUN_ID;

    private static final String EDITION = "edition.folder";

    private final OutputContext context;
    private final JobExecution execution;
    private final JobMemories memories;
    private final Path folder;

    Work(OutputContext context, JobExecution execution, JobMemories memories) {
        this.context = context;
        this.execution = execution;
        this.memories = memories;
        this.folder = folder(context.settings(), execution);
    }

    OutputContext context() {
        return context;
    }

    Lake lake() {
        return context.lake();
    }

    /** What the output is made from; once there is a lake run to count from. */
    OutputBasis basis() {
        return memories.basis().of(execution.getId(), () -> context.basis(request(), runs()));
    }

    /** An edition made again stands on the runs it named, whatever has come into the lake since. */
    private List<LakeRun> runs() {
        String named = execution.getJobParameters().getString(Reproduction.NAMED_RUNS);
        return named == null
                ? RunChoice.of(lake(), run(), request().cutoff())
                : Stream.of(named.split(",")).map(lake()::run).toList();
    }

    /** The lake run to count from: the one asked for, else the one just extracted. */
    private String run() {
        return request().run().orElseGet(() -> execution.getExecutionContext().getString(ExtractStep.RUN_IN_LAKE));
    }

    boolean isReport() {
        return request().either(report -> true, question -> false);
    }

    Path fonts() {
        return Path.of(settings().text(Setting.FONTS_FOLDER));
    }

    Settings settings() {
        return context.settings();
    }

    /** Leaves a number for a later step. */
    void note(String key, long number) {
        execution.getExecutionContext().putLong(key, number);
    }

    boolean isNoted(String key) {
        return execution.getExecutionContext().containsKey(key);
    }

    long noted(String key) {
        return execution.getExecutionContext().getLong(key);
    }

    private static Path folder(Settings settings, JobExecution execution) {
        return settings.home().resolve("work").resolve(Long.toString(execution.getJobInstanceId()));
    }

    /** Empty for a job that only reads the source. */
    static Optional<OutputRequest> request(JobExecution execution) {
        Map<String, String> parameters = parameters(execution);
        return parameters.containsKey("region") ? Optional.of(OutputRequest.of(parameters)) : Optional.empty();
    }

    Optional<OutputRequest> askedFor() {
        return request(execution);
    }

    private OutputRequest request() {
        return OutputRequest.of(parameters(execution));
    }

    private static Map<String, String> parameters(JobExecution execution) {
        Map<String, String> parameters = new TreeMap<>();
        execution.getJobParameters().forEach(one -> parameters.put(one.name(), String.valueOf(one.value())));
        return parameters;
    }

    boolean isRelease() {
        return request().readership().isRelease();
    }

    /** The published edition that is being made again. */
    Optional<Edition> reproduced() {
        return Optional.ofNullable(execution.getJobParameters().getString(Reproduction.EDITION))
                .map(new Editions(settings().output())::named);
    }

    /** Counted before disclosure control: never leaves the work folder. */
    Path countedFigures() {
        return file("figures-counted.csv");
    }

    /** What earlier editions printed. */
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
    Path deliverable(Document document, ReportRequest request, DocumentFormat format) {
        String title = Deliverable.find(document.deliverable())
                .map(one -> one.title(
                        request.kind(), Optional.of(request.manner().form().word())))
                .orElse(document.title().replace("\n", ""));
        return deliverables()
                .resolve(title + "-" + request.label() + "-"
                        + request.readership().audience().label() + "." + format.code());
    }

    /** The figures that may be shown, once they are in {@link #figures()}. */
    Figures disclosed() {
        return memories.disclosed().of(execution.getId(), () -> FigureCsv.read(figures()));
    }

    void keepDisclosed(Figures figures) {
        FigureCsv.write(figures, figures());
        memories.disclosed().keep(execution.getId(), figures);
    }

    /** None withheld yet, once they are in {@link #countedFigures()}. */
    Figures counted() {
        return memories.counted().of(execution.getId(), () -> FigureCsv.read(countedFigures()));
    }

    void keepCounted(Figures figures) {
        FigureCsv.write(figures, countedFigures());
        memories.counted().keep(execution.getId(), figures);
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

    /** Of all that steps have left so far, and of what was published. */
    long bytes() throws IOException {
        long bytes = bytes(folder);
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
