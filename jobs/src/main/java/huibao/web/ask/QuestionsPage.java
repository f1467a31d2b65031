package huibao.web.ask;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Permission;
import huibao.adhoc.AskedQuestion;
import huibao.adhoc.QuestionRefusedException;
import huibao.desk.Desk;
import huibao.desk.EditionSummary;
import huibao.desk.PlanBoard;
import huibao.desk.PlanProposal;
import huibao.schedule.DueReport;
import huibao.schedule.PlanException;
import huibao.schedule.PlannedSubject;
import huibao.settings.Setting;
import huibao.web.FlashMessages;
import huibao.web.NotFound;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.reports.EditionAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /questions} 常用问题: what was saved, its answers, and when it is answered by the clock. */
@Controller
public class QuestionsPage {
    private static final int ANSWERS = 12;

    private final Desk desk;
    private final EditionAccess access;
    private final PlanBoard board;
    private final QuestionSentences sentences;
    private final Audit audit;

    QuestionsPage(Desk desk, EditionAccess access, PlanBoard board, QuestionSentences sentences, Audit audit) {
        this.desk = desk;
        this.access = access;
        this.board = board;
        this.sentences = sentences;
        this.audit = audit;
    }

    /** @param due when it is answered next; empty if the plan does not have it */
    public record SavedQuestion(
            String name, String sentence, String address, List<EditionSummary> answers, Optional<DueReport> due) {}

    @GetMapping("/questions")
    ModelAndView list(Viewer viewer, Words words) {
        List<DueReport> next = next();
        List<SavedQuestion> saved = desk.questions().all().entrySet().stream()
                .map(one -> question(one.getKey(), one.getValue(), next, viewer, words))
                .toList();
        return Shown.page("ask/questions", "saved", saved);
    }

    private SavedQuestion question(String name, AskedQuestion asked, List<DueReport> next, Viewer viewer, Words words) {
        String region = desk.settings().find(Setting.REGION).orElse("");
        return new SavedQuestion(
                name,
                sentences.of(asked, region, words),
                QuestionAddress.of(asked),
                access.all(viewer).stream()
                        .filter(one -> one.isAnswer() && one.title().equals(name))
                        .limit(ANSWERS)
                        .toList(),
                next.stream().filter(due -> isOf(due, name)).findFirst());
    }

    private static boolean isOf(DueReport due, String name) {
        return due.report().subject() instanceof PlannedSubject.PlannedAnswer answer
                && answer.question().equals(name);
    }

    private List<DueReport> next() {
        try {
            return board.isWritten() ? board.nextOfEach(board.plan()) : List.of();
        } catch (PlanException e) {
            // The page of the plan says what is wrong with it.
            return List.of();
        }
    }

    /** @param often and @param period of a plan the user thinks of */
    @GetMapping("/questions/{name}")
    ModelAndView one(
            Viewer viewer,
            Words words,
            @PathVariable String name,
            @RequestParam(defaultValue = "month") String often,
            @RequestParam(defaultValue = "last month") String period) {
        AskedQuestion asked =
                Optional.ofNullable(desk.questions().all().get(name)).orElseThrow(NotFound::new);
        PlanProposal proposal = PlanProposal.of(name, often, period).orElseThrow(NotFound::new);
        return Shown.page(
                "ask/question",
                "saved",
                question(name, asked, next(), viewer, words),
                "proposal",
                proposal,
                "operator",
                viewer.may(Permission.OPERATE));
    }

    /**
     * @param parameters name, and the question as its address has it
     * @param replace whatever has that name
     */
    @PostMapping("/questions")
    ModelAndView save(
            Viewer viewer,
            Words words,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam String name,
            @RequestParam Optional<String> replace,
            HttpServletRequest request) {
        AskedQuestion asked = QuestionAddress.read(parameters);
        try {
            if (asked.measures().isEmpty()) {
                throw new NotFound();
            }
            viewer.write(audit, Act.QUESTION_SAVED, name, asked.inWords());
            if (replace.isPresent()) {
                desk.questions().replace(name.strip(), asked);
            } else {
                desk.questions().save(name.strip(), asked);
            }
            FlashMessages.leave(request, words.text("ask.saved", name));
        } catch (QuestionRefusedException e) {
            FlashMessages.leave(request, words.text(e.problems().get(0)));
        }
        return Shown.goTo("/questions");
    }
}
