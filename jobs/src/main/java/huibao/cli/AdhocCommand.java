package huibao.cli;

import huibao.access.Accounts;
import huibao.adhoc.SavedQuestions;
import huibao.adhoc.TextTable;
import huibao.desk.AnswerFiles;
import huibao.desk.Desk;
import huibao.desk.Estimate;
import huibao.desk.JobOrder;
import huibao.desk.JobPlace;
import huibao.desk.OrderRefusedException;
import huibao.edition.Edition;
import huibao.pipeline.AnswerFormat;
import huibao.pipeline.Pipeline;
import huibao.pipeline.QuestionCheck;
import huibao.request.QuestionRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Any measures by any dimensions over any periods, as far as the catalogue and disclosure control allow. */
@Command(name = "adhoc")
final class AdhocCommand implements Runnable, HomeJob {
    private static final String TABLE = "table";
    private static final String CHART = "chart";

    private final Office office;
    /** That of a shell; a command of its own has none yet. */
    private final Optional<JobPlace> shared;

    /** @param reading empty where the source is read first */
    private record CheckedQuestion(QuestionRequest request, Optional<QuestionCheck> reading) {}

    @Mixin
    private AskOptions options = new AskOptions();

    @Mixin
    private AudienceOptions audience = new AudienceOptions();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "LIST",
            hideParamSyntax = true,
            descriptionKey = "adhoc.format")
    private List<String> formats = new ArrayList<>(List.of(TABLE));

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "adhoc.out")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--save", paramLabel = "NAME", descriptionKey = "adhoc.save")
    private Optional<String> save = Optional.empty();

    @Option(names = "--replace", descriptionKey = "adhoc.replace")
    private boolean replace;

    @Option(
            names = "--question",
            split = ",",
            paramLabel = "NAME",
            hideParamSyntax = true,
            descriptionKey = "adhoc.question")
    private List<String> questions = new ArrayList<>();

    @Option(names = "--list", descriptionKey = "adhoc.list")
    private boolean list;

    AdhocCommand(Office office) {
        this.office = office;
        this.shared = Optional.empty();
    }

    AdhocCommand(Office office, JobPlace shared) {
        this.office = office;
        this.shared = Optional.of(shared);
    }

    @Override
    public void run() {
        SavedQuestions saved = office.desk().questions();
        if (list) {
            saved.all().forEach((name, question) -> office.print(String.format("%-20s  %s", name, question.inWords())));
            return;
        }
        Desk desk = office.desk();
        // What cannot be answered is refused before anything is waited for.
        List<CheckedQuestion> checked = requests(desk, saved).stream()
                .map(request -> new CheckedQuestion(request, QuestionCheck.of(desk.context(), request)))
                .toList();
        save.ifPresent(name -> office.say("adhoc.saved", save(saved, name)));
        if (shared.isPresent()) {
            answer(checked, desk, shared.get());
            return;
        }
        try (JobPlace jobs = office.jobsWhenFree()) {
            jobs.warmUp();
            answer(checked, desk, jobs);
        }
    }

    private Path save(SavedQuestions saved, String name) {
        return replace ? saved.replace(name, options.question()) : saved.save(name, options.question());
    }

    private void answer(List<CheckedQuestion> checked, Desk desk, JobPlace jobs) {
        checked.forEach(question -> show(ask(question, desk, jobs)));
    }

    private Pipeline.Outcome ask(CheckedQuestion question, Desk desk, JobPlace jobs) {
        QuestionRequest request = question.request();
        question.reading().map(reading -> Estimate.of(reading, jobs::expected)).ifPresent(estimate -> {
            office.tellProgress(
                    "adhoc.estimate",
                    estimate.reading().rows(),
                    estimate.reading().partitions(),
                    estimate.seconds());
            if (!options.isForced()) {
                estimate.requireShort(desk.settings());
            }
        });
        return jobs.make(
                JobOrder.question(Accounts.TERMINAL, request.name().orElseGet(request.question()::inWords), request));
    }

    private void show(Pipeline.Outcome outcome) {
        outcome.answer().filter(answer -> outcome.edition().isEmpty()).ifPresent(answer -> TextTable.of(answer)
                .forEach(office::print));
        outcome.edition()
                .map(Edition::read)
                .ifPresent(edition -> new AnswerFiles(edition).copyTo(out).forEach(file -> office.print("  " + file)));
    }

    private List<QuestionRequest> requests(Desk desk, SavedQuestions saved) {
        List<String> files = files();
        if (questions.isEmpty()) {
            return List.of(options.order(options.question(), save, files, audience.order())
                    .request(desk));
        }
        return questions.stream()
                .map(name -> options.order(options.over(saved.find(name)), Optional.of(name), files, audience.order())
                        .request(desk))
                .toList();
    }

    private List<String> files() {
        List<String> known =
                Arrays.stream(AnswerFormat.values()).map(AnswerFormat::code).toList();
        List<String> files =
                formats.stream().filter(format -> !format.equals(TABLE)).toList();
        // a chart is a vector unless a picture is asked for
        files = files.stream()
                .map(format -> format.equals(CHART) ? "svg" : format)
                .toList();
        files.stream().filter(format -> !known.contains(format)).findFirst().ifPresent(format -> {
            throw OrderRefusedException.of("adhoc.no-format", format, TABLE, known);
        });
        return files;
    }
}
