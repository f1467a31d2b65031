package huibao.cli;

import huibao.adhoc.SavedQuestions;
import huibao.pipeline.AnswerFormat;
import huibao.pipeline.QuestionRequest;
import huibao.pipeline.Readership;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Any measures by any dimensions over any periods, as far as the catalogue and disclosure control allow. */
@Command(name = "adhoc")
final class AdhocCommand implements Runnable {
    private static final String TABLE = "table";
    private static final String CHART = "chart";

    private final Office office;
    /** That of a shell; a command of its own has none yet. */
    private final Optional<AdhocSession> shared;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AskOptions options = new AskOptions();

    @Mixin
    private AudienceOptions audience;

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
        this.audience = new AudienceOptions(office);
        this.shared = Optional.empty();
    }

    AdhocCommand(Office office, AdhocSession shared) {
        this.office = office;
        this.audience = new AudienceOptions(office);
        this.shared = Optional.of(shared);
    }

    @Override
    public void run() {
        SavedQuestions saved = office.questions();
        if (list) {
            saved.all().forEach((name, question) -> office.print(String.format("%-20s  %s", name, question.inWords())));
            return;
        }
        Asking asking = new Asking(office, options);
        List<QuestionRequest> requests = requests(asking, saved);
        requests.forEach(asking::check);
        save.ifPresent(name -> office.say("adhoc.saved", saved.save(name, options.question())));
        if (shared.isPresent()) {
            answer(requests, asking, shared.get());
            return;
        }
        try (AdhocSession session = new AdhocSession(office)) {
            session.warmUp();
            answer(requests, asking, session);
        }
    }

    private void answer(List<QuestionRequest> requests, Asking asking, AdhocSession session) {
        for (QuestionRequest request : requests) {
            asking.show(session.with(pipeline -> asking.ask(request, pipeline)), out);
        }
    }

    private List<QuestionRequest> requests(Asking asking, SavedQuestions saved) {
        List<String> files = files();
        Readership readers = audience.readership();
        if (questions.isEmpty()) {
            return List.of(asking.request(options.question(), save, files).to(readers));
        }
        return questions.stream()
                .map(name -> asking.request(options.over(saved.find(name)), Optional.of(name), files)
                        .to(readers))
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
            throw new ParameterException(
                    spec.commandLine(), office.messages().text("adhoc.no-format", format, TABLE, known));
        });
        return files;
    }
}
