package huibao.web.ask;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Permission;
import huibao.adhoc.AskedQuestion;
import huibao.adhoc.QuestionRefusedException;
import huibao.desk.Desk;
import huibao.desk.EditionContents;
import huibao.desk.EditionSummary;
import huibao.desk.JobQueue;
import huibao.desk.Ticket;
import huibao.edition.Edition;
import huibao.pipeline.QuestionRequest;
import huibao.reports.ReadingView;
import huibao.web.FlashMessages;
import huibao.web.NotFound;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.reports.EditionAccess;
import huibao.web.runs.RunView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /answers/…} 答案, and {@code /questions} 常用问题. */
@Controller
public class AnswersPage {
    private final Desk desk;
    private final JobQueue jobs;
    private final EditionAccess access;
    private final EditionContents contents;
    private final Audit audit;

    AnswersPage(Desk desk, JobQueue jobs, EditionAccess access, EditionContents contents, Audit audit) {
        this.desk = desk;
        this.jobs = jobs;
        this.access = access;
        this.contents = contents;
        this.audit = audit;
    }

    /** @param key id of a published answer, or {@code q} and the number of a job that makes it */
    @GetMapping("/answers/{key}")
    ModelAndView show(Viewer viewer, Words words, @PathVariable String key) {
        return key.matches("q\\d{1,9}")
                ? waiting(viewer, words, Long.parseLong(key.substring(1)))
                : answer(viewer, key);
    }

    private ModelAndView waiting(Viewer viewer, Words words, long number) {
        Ticket ticket = jobs.find(number).filter(one -> one.isOf(viewer.name())).orElseThrow(NotFound::new);
        Ticket.TicketView seen = ticket.seen();
        Optional<String> id = seen.outcome()
                .flatMap(outcome -> outcome.edition())
                .map(folder -> folder.getFileName().toString());
        if (id.isPresent()) {
            return Shown.goTo("/answers/" + id.get());
        }
        List<String> failure = seen.failure()
                .map(one -> huibao.desk.Failure.of(one)
                        .lines(words.locale(), desk.settings().home()))
                .orElse(List.of());
        return Shown.page(
                "ask/waiting",
                "ticket",
                ticket,
                "seen",
                seen,
                "steps",
                RunView.steps(seen, words),
                "seconds",
                jobs.expected(ticket).toSeconds(),
                "failure",
                failure);
    }

    private ModelAndView answer(Viewer viewer, String id) {
        EditionSummary summary =
                access.find(viewer, id).filter(EditionSummary::isAnswer).orElseThrow(NotFound::new);
        Edition edition = access.read(summary);
        audit.write(
                viewer.name(),
                viewer.address(),
                Act.EDITION_OPENED,
                summary.key().toString(),
                "");
        AskedQuestion asked =
                QuestionRequest.questionOf(edition.manifest().parameters().get("question"));
        List<String> papers = contents.documents(edition).stream()
                .map(paper -> ReadingView.html(paper, figure -> "/figures/" + figure + "?e=" + id))
                .toList();
        return Shown.page(
                "ask/answer",
                "edition",
                summary,
                "papers",
                papers,
                "address",
                QuestionAddress.of(asked),
                "query",
                QuestionAddress.of(asked).substring("/ask?".length()),
                "may",
                viewer.may(Permission.ASK));
    }

    @GetMapping("/questions")
    ModelAndView saved() {
        SortedMap<String, String> saved = new TreeMap<>();
        desk.questions().all().forEach((name, question) -> saved.put(name, QuestionAddress.of(question)));
        return Shown.page("ask/questions", "saved", saved);
    }

    /** @param parameters name, and the question as its address has it */
    @PostMapping("/questions")
    ModelAndView save(
            Viewer viewer,
            Words words,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam String name,
            HttpServletRequest request) {
        AskedQuestion asked = QuestionAddress.read(parameters);
        try {
            if (asked.measures().isEmpty()) {
                throw new NotFound();
            }
            audit.write(viewer.name(), viewer.address(), Act.QUESTION_SAVED, name, asked.inWords());
            desk.questions().save(name.strip(), asked);
            FlashMessages.leave(request, words.text("ask.saved", name));
        } catch (QuestionRefusedException e) {
            FlashMessages.leave(request, words.text(e.problems().get(0)));
        }
        return Shown.goTo("/questions");
    }
}
