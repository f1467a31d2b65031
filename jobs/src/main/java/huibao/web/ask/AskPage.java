package huibao.web.ask;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.adhoc.AskedQuestion;
import huibao.adhoc.QuestionRefusedException;
import huibao.desk.Desk;
import huibao.desk.EditionSummary;
import huibao.desk.Estimate;
import huibao.desk.Failure;
import huibao.desk.JobOrder;
import huibao.desk.JobQueue;
import huibao.desk.QuestionBuilder;
import huibao.desk.QuestionOrder;
import huibao.desk.QueueFullException;
import huibao.desk.ReadershipOrder;
import huibao.metric.Dimension;
import huibao.pipeline.QuestionRequest;
import huibao.problem.Problem;
import huibao.problem.Refusal;
import huibao.settings.Setting;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.reports.EditionAccess;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /ask} 提问: a question as a sentence whose words are the controls; its address is the question. */
@Controller
public class AskPage {
    private static final List<String> FILES = List.of("csv", "pdf", "xlsx");

    private final Desk desk;
    private final JobQueue jobs;
    private final EditionAccess access;
    private final QuestionSentences sentences;
    private final Audit audit;

    AskPage(Desk desk, JobQueue jobs, EditionAccess access, QuestionSentences sentences, Audit audit) {
        this.sentences = sentences;
        this.desk = desk;
        this.jobs = jobs;
        this.access = access;
        this.audit = audit;
    }

    /** A dimension the question is narrowed by, and its members. */
    public record Narrowed(Dimension dimension, List<QuestionBuilder.QuestionChoice> members) {}

    /**
     * @param narrow a dimension whose members are to be chosen from
     */
    @GetMapping("/ask")
    ModelAndView form(Viewer viewer, Words words, @RequestParam MultiValueMap<String, String> parameters) {
        return form(viewer, words, QuestionAddress.read(parameters), parameters.getFirst("narrow"), List.of());
    }

    private ModelAndView form(Viewer viewer, Words words, AskedQuestion asked, String narrow, List<String> refusedNow) {
        Optional<QuestionBuilder> builder = QuestionBuilder.of(desk, region(viewer));
        if (builder.isEmpty()) {
            return Shown.page("ask/nothing");
        }
        boolean isBegun = !asked.measures().isEmpty() || !asked.period().isEmpty();
        List<Problem> problems = isBegun ? builder.get().refusals(asked) : List.of();
        List<String> refusals = new ArrayList<>(refusedNow);
        problems.stream()
                .map(words::text)
                .filter(text -> !refusals.contains(text))
                .forEach(refusals::add);
        Optional<Estimate> estimate = isBegun && refusals.isEmpty() ? estimate(viewer, asked) : Optional.empty();
        estimate.flatMap(this::tooLong).ifPresent(e -> refusals.addAll(told(e, words)));
        return Shown.page(
                "ask/form",
                "asked",
                asked,
                "measures",
                builder.get().measures(asked),
                "dimensions",
                builder.get().dimensions(asked),
                "narrowed",
                narrowed(builder.get(), asked, narrow),
                "refusals",
                refusals,
                "estimate",
                estimate,
                "ready",
                isBegun && refusals.isEmpty());
    }

    /** There is no button for what will be refused. */
    private Optional<RuntimeException> tooLong(Estimate estimate) {
        try {
            estimate.requireShort(desk.settings());
            return Optional.empty();
        } catch (QuestionRefusedException e) {
            return Optional.of(e);
        }
    }

    private static List<Narrowed> narrowed(QuestionBuilder builder, AskedQuestion asked, String narrow) {
        List<Narrowed> narrowed = new ArrayList<>();
        for (Dimension dimension : QuestionBuilder.all()) {
            boolean isAsked = asked.where().containsKey(dimension.code());
            if (isAsked || dimension.code().equals(narrow)) {
                narrowed.add(new Narrowed(dimension, builder.members(dimension, asked)));
            }
        }
        return narrowed;
    }

    private Optional<Estimate> estimate(Viewer viewer, AskedQuestion asked) {
        try {
            return Estimate.of(request(viewer, asked), desk.settings(), jobs::expected);
        } catch (RuntimeException e) {
            if (!(e instanceof Refusal)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The one of the settings, if it is the user's. */
    private String region(Viewer viewer) {
        Optional<String> usual = desk.settings().find(Setting.REGION).filter(viewer.account()::sees);
        return usual.or(() -> viewer.account().regions().stream()
                        .filter(code -> !code.equals("*"))
                        .findFirst())
                .or(() -> access.all(viewer).stream()
                        .map(one -> one.key().region())
                        .findFirst())
                .orElse("");
    }

    private QuestionRequest request(Viewer viewer, AskedQuestion asked) {
        return new QuestionOrder(
                        asked,
                        Optional.empty(),
                        Optional.of(region(viewer)),
                        Optional.empty(),
                        QuestionOrder.Reading.LAKE,
                        Optional.empty(),
                        FILES,
                        new ReadershipOrder(Optional.of("internal"), Optional.empty(), Optional.empty()))
                .request(desk);
    }

    @PostMapping("/ask")
    ModelAndView ask(
            Viewer viewer,
            Words words,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        AskedQuestion asked = QuestionAddress.read(parameters);
        try {
            QuestionRequest request = request(viewer, asked);
            Estimate.of(request, desk.settings(), jobs::expected)
                    .ifPresent(estimate -> estimate.requireShort(desk.settings()));
            Optional<EditionSummary> there = published(viewer, request);
            if (there.isPresent()) {
                return Shown.goTo("/answers/" + there.get().key().id());
            }
            audit.write(
                    viewer.name(),
                    viewer.address(),
                    Act.QUESTION_ASKED,
                    request.region(),
                    request.question().inWords());
            JobOrder order = new JobOrder(
                    JobOrder.JobPriority.QUESTION,
                    viewer.name(),
                    sentences.of(asked, request.region(), words),
                    "question " + request.questionText() + " " + request.region() + " " + request.cutoff(),
                    pipeline -> pipeline.ask(request));
            return Shown.goTo("/answers/q" + jobs.submit(order).number());
        } catch (QueueFullException e) {
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(e.expected().toSeconds()));
            return form(viewer, words, asked, "", told(e, words));
        } catch (RuntimeException e) {
            if (!(e instanceof Refusal)) {
                throw e;
            }
            response.setStatus(422);
            return form(viewer, words, asked, "", told(e, words));
        }
    }

    private List<String> told(RuntimeException failure, Words words) {
        return Failure.of(failure).lines(words.locale(), desk.settings().home());
    }

    /** The same question of the same run has the same answer. */
    private Optional<EditionSummary> published(Viewer viewer, QuestionRequest request) {
        return access.all(viewer).stream()
                .filter(one ->
                        one.question().filter(request.questionText()::equals).isPresent())
                .filter(one -> one.cutoff().equals(request.cutoff())
                        && one.key().region().equals(request.region())
                        && one.audience() == request.readership().audience())
                .filter(one -> one.files().stream().anyMatch(file -> file.endsWith(".xlsx")))
                .findFirst();
    }
}
