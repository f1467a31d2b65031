package huibao.web.runs;

import huibao.access.Permission;
import huibao.desk.Desk;
import huibao.desk.EditionShelf;
import huibao.desk.EditionSummary;
import huibao.desk.Failure;
import huibao.desk.JobQueue;
import huibao.desk.MemberNames;
import huibao.desk.QueueFullException;
import huibao.desk.ReportOrder;
import huibao.desk.Ticket;
import huibao.edition.Edition;
import huibao.pipeline.JobRun;
import huibao.request.ReportRequest;
import huibao.web.FlashMessages;
import huibao.web.Shown;
import huibao.web.UsualRegion;
import huibao.web.Viewer;
import huibao.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /runs} 任务: the queue, past jobs with their attempts, and a new report. */
@Controller
class RunsPage {
    private static final int SHOWN = 100;

    private final Desk desk;
    private final JobQueue jobs;
    private final RunAccess access;
    private final EditionShelf shelf;
    private final MemberNames names;
    private final UsualRegion usual;

    RunsPage(Desk desk, JobQueue jobs, RunAccess access, EditionShelf shelf, MemberNames names, UsualRegion usual) {
        this.desk = desk;
        this.jobs = jobs;
        this.access = access;
        this.shelf = shelf;
        this.names = names;
        this.usual = usual;
    }

    @GetMapping("/runs")
    ModelAndView list(Viewer viewer, Words words) {
        return Shown.page(
                "runs/list",
                "open",
                access.open(viewer),
                "jobs",
                jobs,
                "groups",
                RunGroup.of(access.ended(viewer), SHOWN, run -> access.title(run, words)),
                "maker",
                viewer.may(Permission.MAKE));
    }

    @GetMapping("/runs/new")
    ModelAndView form(
            Viewer viewer, Words words, @ModelAttribute ReportForm form, @RequestParam Optional<String> check) {
        return check.isEmpty() ? form(viewer, form, Optional.empty(), Optional.empty()) : checked(viewer, words, form);
    }

    private ModelAndView form(
            Viewer viewer, ReportForm form, Optional<String> refusal, Optional<ReportRequest> understood) {
        return Shown.page(
                "runs/new",
                "form",
                form,
                "refusal",
                refusal,
                "understood",
                understood,
                "there",
                understood.flatMap(this::published),
                "choices",
                ReportChoices.of(desk, names, usual, viewer));
    }

    private ModelAndView checked(Viewer viewer, Words words, ReportForm form) {
        try {
            return form(viewer, form, Optional.empty(), Optional.of(understood(viewer, form)));
        } catch (RuntimeException e) {
            return form(viewer, form, Optional.of(told(e, words)), Optional.empty());
        }
    }

    private ReportRequest understood(Viewer viewer, ReportForm form) {
        ReportOrder order = form.order();
        ReportChoices.of(desk, names, usual, viewer).requireOffered(order, viewer);
        return access.understood(viewer, order);
    }

    /** One of the same period, for whomever. */
    private Optional<EditionSummary> published(ReportRequest request) {
        return shelf.all().stream()
                .filter(one -> one.key().region().equals(request.region())
                        && one.key().deliverable().equals(request.deliverable().code())
                        && one.kind().equals(request.kind().code())
                        && one.period().equals(request.label()))
                .findFirst();
    }

    private String told(RuntimeException failure, Words words) {
        return String.join(" ", lines(failure, words));
    }

    private List<String> lines(RuntimeException failure, Words words) {
        return Failure.of(failure).lines(words.recipient(), desk.settings().home());
    }

    @PostMapping("/runs")
    ModelAndView make(Viewer viewer, Words words, @ModelAttribute ReportForm form, HttpServletResponse response) {
        ReportRequest request;
        try {
            request = understood(viewer, form);
        } catch (RuntimeException e) {
            return form(viewer, form, Optional.of(told(e, words)), Optional.empty());
        }
        try {
            return Shown.goTo("/runs/q" + access.make(viewer, request).number());
        } catch (QueueFullException e) {
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(e.expected().toSeconds()));
            return form(viewer, form, Optional.of(words.text(e.problems().get(0))), Optional.empty());
        }
    }

    @GetMapping("/runs/{id}")
    ModelAndView one(Viewer viewer, Words words, @PathVariable String id, HttpServletRequest request) {
        if (access.isForgotten(id)) {
            FlashMessages.leave(request, words.text("runs.forgotten"));
            return Shown.goTo("/runs");
        }
        return RunAccess.isOfQueue(id)
                ? ticketPage(viewer, access.ticket(viewer, id), words)
                : recordPage(viewer, words, access.record(viewer, id));
    }

    private ModelAndView ticketPage(Viewer viewer, Ticket ticket, Words words) {
        return Shown.page(
                "runs/ticket",
                "ticket",
                ticket,
                "seen",
                ticket.seen(),
                "place",
                jobs.place(ticket),
                "expected",
                jobs.expected(ticket).toSeconds(),
                "reasons",
                ticket.seen().failure().map(why -> lines(why, words)).orElse(List.of()),
                "operator",
                viewer.may(Permission.OPERATE),
                "edition",
                edition(ticket.seen()));
    }

    private Optional<String> edition(Ticket.TicketView seen) {
        return seen.outcome()
                .flatMap(outcome -> outcome.edition())
                .map(Edition::read)
                .map(edition -> "/reports/" + edition.key());
    }

    private ModelAndView recordPage(Viewer viewer, Words words, JobRun run) {
        Path log = desk.settings().home().resolve("logs").resolve("huibao.log");
        return Shown.page(
                "runs/record",
                "run",
                run,
                "title",
                access.title(run, words),
                "attempts",
                access.attempts(run),
                "reasons",
                access.note(run).map(note -> note.in(words.locale())).orElse(List.of()),
                "operator",
                viewer.may(Permission.OPERATE),
                "log",
                viewer.may(Permission.OPERATE) ? new RunLog(log).of(run) : List.of(),
                "goesOn",
                access.goesOn(viewer, run),
                "anew",
                access.isRefused(viewer, run) ? RunView.anew(run) : Optional.empty());
    }

    @PostMapping("/runs/{id}/stop")
    ModelAndView stop(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        Ticket ticket = access.ticket(viewer, id);
        access.stop(viewer, ticket);
        // A question keeps its words in the address, so that the user can change it and ask again.
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return Shown.goTo(RunAccess.place(viewer, ticket) + query);
    }

    /** Goes on after the last step that finished. */
    @PostMapping("/runs/{id}/restart")
    ModelAndView restart(Viewer viewer, Words words, @PathVariable String id) {
        return Shown.goTo("/runs/q" + access.restart(viewer, words, id).number());
    }
}
