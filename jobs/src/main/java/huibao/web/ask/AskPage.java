package huibao.web.ask;

import huibao.access.Permission;
import huibao.adhoc.AskedQuestion;
import huibao.adhoc.QuestionRefusedException;
import huibao.desk.Desk;
import huibao.desk.Estimate;
import huibao.desk.Failure;
import huibao.desk.QuestionBuilder;
import huibao.desk.QueueFullException;
import huibao.metric.Dimension;
import huibao.problem.Problem;
import huibao.problem.Refusal;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
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
    /** Set by the button: before it is pressed, what is still to be chosen is no mistake. */
    private static final String CHECK = "check";

    private final Desk desk;
    private final Asking asking;

    AskPage(Desk desk, Asking asking) {
        this.desk = desk;
        this.asking = asking;
    }

    /** A dimension the question is narrowed by, and its members. */
    public record Narrowed(Dimension dimension, List<QuestionBuilder.QuestionChoice> members) {}

    /**
     * @param narrow a dimension whose members are to be chosen from
     */
    @GetMapping("/ask")
    ModelAndView form(Viewer viewer, Words words, @RequestParam MultiValueMap<String, String> parameters) {
        AskedQuestion asked = QuestionAddress.read(parameters);
        List<Problem> refusals = new ArrayList<>(QuestionAddress.refusals(parameters));
        if (parameters.containsKey(CHECK) && asked.measures().isEmpty()) {
            refusals.add(Problem.of("ask.choose-measure"));
        }
        List<String> told = refusals.stream().map(words::text).toList();
        return form(viewer, words, asked, parameters.getFirst("narrow"), told);
    }

    private ModelAndView form(Viewer viewer, Words words, AskedQuestion asked, String narrow, List<String> refusedNow) {
        Optional<QuestionBuilder> builder = QuestionBuilder.of(desk, asking.region(viewer));
        if (builder.isEmpty()) {
            return Shown.page("ask/nothing", "maker", viewer.may(Permission.MAKE));
        }
        boolean isWhole = !asked.measures().isEmpty() && !asked.period().isEmpty();
        List<Problem> problems = isWhole ? builder.get().refusals(asked) : List.of();
        List<String> refusals = new ArrayList<>(refusedNow);
        problems.stream()
                .map(words::text)
                .filter(text -> !refusals.contains(text))
                .forEach(refusals::add);
        Optional<Estimate> estimate =
                isWhole && refusals.isEmpty() ? asking.estimate(asked, asking.region(viewer)) : Optional.empty();
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
                isWhole && refusals.isEmpty());
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

    @PostMapping("/ask")
    ModelAndView ask(
            Viewer viewer,
            Words words,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        AskedQuestion asked = QuestionAddress.read(parameters);
        List<Problem> unreadable = QuestionAddress.refusals(parameters);
        if (!unreadable.isEmpty()) {
            response.setStatus(422);
            List<String> told = unreadable.stream().map(words::text).toList();
            return form(viewer, words, asked, "", told);
        }
        try {
            Asking.Asked what = asking.ask(viewer, words, asked, asking.region(viewer));
            return Shown.goTo("/answers/"
                    + what.either(edition -> edition.key().id(), ticket -> "q" + ticket.number() + query(asked)));
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

    /** The question stays in the address, so that the user can change it and ask again when it fails or is stopped. */
    private static String query(AskedQuestion asked) {
        return QuestionAddress.of(asked).substring("/ask".length());
    }

    private List<String> told(RuntimeException failure, Words words) {
        return Failure.of(failure).lines(words.recipient(), desk.settings().home());
    }
}
