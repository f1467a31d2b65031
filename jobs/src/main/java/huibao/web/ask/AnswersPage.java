package huibao.web.ask;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Permission;
import huibao.adhoc.AskedQuestion;
import huibao.desk.Desk;
import huibao.desk.EditionContents;
import huibao.desk.EditionSummary;
import huibao.desk.JobQueue;
import huibao.desk.Ticket;
import huibao.edition.Edition;
import huibao.reports.ReadingView;
import huibao.request.QuestionRequest;
import huibao.web.NotFound;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.reports.EditionAccess;
import huibao.web.runs.RunView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /answers/…} 答案. */
@Controller
public class AnswersPage {
    private final Desk desk;
    private final JobQueue jobs;
    private final EditionAccess access;
    private final EditionContents contents;
    private final QuestionSentences sentences;
    private final Audit audit;

    AnswersPage(
            Desk desk,
            JobQueue jobs,
            EditionAccess access,
            EditionContents contents,
            QuestionSentences sentences,
            Audit audit) {
        this.sentences = sentences;
        this.desk = desk;
        this.jobs = jobs;
        this.access = access;
        this.contents = contents;
        this.audit = audit;
    }

    /** @param key id of a published answer, or {@code q} and the number of a job that makes it */
    @GetMapping("/answers/{key}")
    ModelAndView show(Viewer viewer, Words words, @PathVariable String key, HttpServletRequest request) {
        return key.matches("q\\d{1,12}")
                ? waiting(viewer, words, Long.parseLong(key.substring(1)), query(request))
                : answer(viewer, words, key);
    }

    /** The question of the address, as {@code ?m=…}; empty if the user came from a list. */
    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }

    private ModelAndView waiting(Viewer viewer, Words words, long number, String query) {
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
                        .lines(words.recipient(), desk.settings().home()))
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
                "query",
                query,
                "failure",
                failure);
    }

    private ModelAndView answer(Viewer viewer, Words words, String id) {
        EditionSummary summary =
                access.find(viewer, id).filter(EditionSummary::isAnswer).orElseThrow(NotFound::new);
        Edition edition = access.read(summary);
        viewer.write(audit, Act.EDITION_OPENED, summary.key().toString(), "");
        AskedQuestion asked =
                QuestionRequest.questionOf(edition.manifest().parameters().get("question"));
        List<String> papers = contents.documents(edition).stream()
                .map(paper -> ReadingView.html(paper, figure -> "/figures/" + figure + "?e=" + id))
                .toList();
        return Shown.page(
                "ask/answer",
                "edition",
                summary,
                "sentence",
                sentences.of(asked, summary.key().region(), words),
                "papers",
                papers,
                "address",
                QuestionAddress.of(asked),
                "query",
                QuestionAddress.of(asked).substring("/ask?".length()),
                "may",
                viewer.may(Permission.ASK));
    }
}
