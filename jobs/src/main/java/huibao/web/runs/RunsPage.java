package huibao.web.runs;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Permission;
import huibao.desk.Desk;
import huibao.desk.EditionShelf;
import huibao.desk.EditionSummary;
import huibao.desk.Failure;
import huibao.desk.JobOrder;
import huibao.desk.JobQueue;
import huibao.desk.OwnReports;
import huibao.desk.QueueFullException;
import huibao.desk.RunNotes;
import huibao.desk.Ticket;
import huibao.edition.Deliverable;
import huibao.edition.Edition;
import huibao.pipeline.JobRun;
import huibao.pipeline.OfficeDays;
import huibao.pipeline.ReportRequest;
import huibao.web.NotFound;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Audit audit;
    private final RunNotes notes;
    private final RunAccess access;
    private final EditionShelf shelf;

    RunsPage(Desk desk, JobQueue jobs, RunAccess access, EditionShelf shelf, Audit audit) {
        this.access = access;
        this.shelf = shelf;
        this.desk = desk;
        this.jobs = jobs;
        this.audit = audit;
        this.notes = new RunNotes(desk.settings().home());
    }

    @GetMapping("/runs")
    ModelAndView list(Viewer viewer, Words words) {
        List<Ticket> open = jobs.all().stream()
                .filter(ticket -> !ticket.seen().state().isOver() && RunAccess.sees(viewer, ticket))
                .toList();
        List<JobRun> past = jobs.runs().stream()
                .filter(run -> RunAccess.sees(viewer, run) && run.state() != JobRun.RunState.RUNNING)
                .toList();
        List<RunGroup> groups = RunGroup.of(past, SHOWN, run -> access.title(run, words));
        return Shown.page(
                "runs/list", "open", open, "jobs", jobs, "groups", groups, "maker", viewer.may(Permission.MAKE));
    }

    @GetMapping("/runs/new")
    ModelAndView form(
            Viewer viewer, Words words, @ModelAttribute ReportForm form, @RequestParam Optional<String> check) {
        return check.isEmpty() ? form(form, Optional.empty(), Optional.empty()) : checked(viewer, words, form);
    }

    private ModelAndView form(ReportForm form, Optional<String> refusal, Optional<ReportRequest> understood) {
        Optional<String> there =
                understood.flatMap(this::published).map(edition -> edition.key().toString());
        return Shown.page(
                "runs/new",
                "form",
                form,
                "refusal",
                refusal,
                "understood",
                understood,
                "there",
                there,
                "deliverables",
                Stream.concat(Deliverable.standard().stream(), OwnReports.of(desk.settings()).stream())
                        .toList(),
                "usualRegion",
                desk.settings().find(huibao.settings.Setting.REGION).orElse(""));
    }

    private ModelAndView checked(Viewer viewer, Words words, ReportForm form) {
        try {
            return form(form, Optional.empty(), Optional.of(request(viewer, form)));
        } catch (RuntimeException e) {
            return form(form, Optional.of(told(e, words)), Optional.empty());
        }
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

    private ReportRequest request(Viewer viewer, ReportForm form) {
        ReportRequest request = form.order().request(desk);
        // Refuses what is no period while the form is still open.
        OfficeDays.of(desk.settings()).calendar().period(request.kind(), request.label());
        if (!viewer.account().sees(request.region())) {
            throw new NotFound();
        }
        return request;
    }

    private String told(RuntimeException failure, Words words) {
        return String.join(
                " ", Failure.of(failure).lines(words.locale(), desk.settings().home()));
    }

    @PostMapping("/runs")
    ModelAndView make(Viewer viewer, Words words, @ModelAttribute ReportForm form, HttpServletResponse response) {
        ReportRequest request;
        try {
            request = request(viewer, form);
        } catch (NotFound e) {
            throw e;
        } catch (RuntimeException e) {
            return form(form, Optional.of(told(e, words)), Optional.empty());
        }
        try {
            String asked = form.deliverable() + " " + request.region() + " " + request.label();
            audit.write(viewer.name(), viewer.address(), Act.JOB_ASKED, asked, "");
            return Shown.goTo("/runs/q" + jobs.submit(order(viewer, request)).number());
        } catch (QueueFullException e) {
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(e.expected().toSeconds()));
            return form(form, Optional.of(words.text(e.problems().get(0))), Optional.empty());
        }
    }

    /** Reports that differ in nothing but the second they were asked for at are one job. */
    private static JobOrder order(Viewer viewer, ReportRequest request) {
        String title = request.deliverable().title(request.kind(), Optional.empty()) + " " + request.label();
        String identity = Stream.of(
                        request.deliverable(),
                        request.region(),
                        request.kind(),
                        request.label(),
                        request.formats(),
                        request.campaign(),
                        request.run(),
                        request.manner(),
                        request.readership())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return new JobOrder(
                JobOrder.JobPriority.REPORT, viewer.name(), title, identity, pipeline -> pipeline.report(request));
    }

    @GetMapping("/runs/{id}")
    ModelAndView one(Viewer viewer, Words words, @PathVariable String id) {
        Optional<Ticket> ticket = ticket(id);
        if (ticket.isPresent()) {
            return ticketPage(seen(viewer, ticket.get()), words);
        }
        return recordPage(viewer, words, number(id));
    }

    private ModelAndView ticketPage(Ticket ticket, Words words) {
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
                ticket.seen().failure().map(why -> told(why, words)),
                "edition",
                edition(ticket.seen()));
    }

    private Optional<String> edition(Ticket.TicketView seen) {
        return seen.outcome()
                .flatMap(outcome -> outcome.edition())
                .map(Edition::read)
                .map(edition -> "/reports/" + edition.key());
    }

    private ModelAndView recordPage(Viewer viewer, Words words, long number) {
        List<JobRun> runs = jobs.runs();
        JobRun run = runs.stream()
                .filter(one -> one.id() == number && RunAccess.sees(viewer, one))
                .findFirst()
                .orElseThrow(NotFound::new);
        Path log = desk.settings().home().resolve("logs").resolve("huibao.log");
        return Shown.page(
                "runs/record",
                "run",
                run,
                "title",
                access.title(run, words),
                "attempts",
                runs.stream().filter(one -> one.instance() == run.instance()).toList(),
                "reasons",
                notes.find(number).map(note -> note.in(words.locale())).orElse(List.of()),
                "log",
                viewer.may(Permission.OPERATE) ? new RunLog(log).of(run) : List.of(),
                "goesOn",
                run.restartable() && access.mayChange(viewer, run) && isIdle(run));
    }

    private boolean isIdle(JobRun run) {
        return run.state() != JobRun.RunState.RUNNING;
    }

    @PostMapping("/runs/{id}/stop")
    ModelAndView stop(Viewer viewer, @PathVariable String id) {
        Ticket ticket = ticket(id).orElseThrow(NotFound::new);
        seen(viewer, ticket);
        audit.write(
                viewer.name(), viewer.address(), Act.JOB_STOPPED, ticket.order().title(), "");
        jobs.stop(ticket);
        return Shown.goTo("/runs/" + id);
    }

    /** Goes on after the last step that finished. */
    @PostMapping("/runs/{id}/restart")
    ModelAndView restart(Viewer viewer, Words words, @PathVariable String id) {
        long number = number(id);
        JobRun run = jobs.runs().stream()
                .filter(one -> one.id() == number
                        && one.restartable()
                        && RunAccess.sees(viewer, one)
                        && access.mayChange(viewer, one))
                .findFirst()
                .orElseThrow(NotFound::new);
        audit.write(viewer.name(), viewer.address(), Act.JOB_RESTARTED, run.about(), id);
        Ticket ticket = jobs.submit(new JobOrder(
                JobOrder.JobPriority.REPORT,
                viewer.name(),
                access.title(run, words),
                "restart " + number,
                pipeline -> pipeline.restart(number)));
        return Shown.goTo("/runs/q" + ticket.number());
    }

    private Optional<Ticket> ticket(String id) {
        return id.matches("q\\d{1,9}") ? jobs.find(Long.parseLong(id.substring(1))) : Optional.empty();
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,9}")) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }

    private static Ticket seen(Viewer viewer, Ticket ticket) {
        if (!RunAccess.sees(viewer, ticket)) {
            throw new NotFound();
        }
        return ticket;
    }
}
