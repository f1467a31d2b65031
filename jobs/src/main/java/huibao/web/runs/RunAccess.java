package huibao.web.runs;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Permission;
import huibao.desk.Desk;
import huibao.desk.JobOrder;
import huibao.desk.JobQueue;
import huibao.desk.ReportOrder;
import huibao.desk.RunNotes;
import huibao.desk.Ticket;
import huibao.pipeline.JobRun;
import huibao.pipeline.OfficeDays;
import huibao.request.ReportRequest;
import huibao.web.NotFound;
import huibao.web.Viewer;
import huibao.web.Words;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The jobs a user may know of, and what the user may do with them; each act is written into the audit log first. */
@Component
public final class RunAccess {
    /** What nobody has gone on with for so long is given up. */
    private static final Duration GIVEN_UP = Duration.ofDays(30);

    private final Desk desk;
    private final JobQueue jobs;
    private final Audit audit;
    private final RunNotes notes;

    RunAccess(Desk desk, JobQueue jobs, Audit audit) {
        this.desk = desk;
        this.jobs = jobs;
        this.audit = audit;
        this.notes = new RunNotes(desk.settings().home());
    }

    /** Those of the queue that wait or run, and those that could not begin and left no record, newest first. */
    public List<Ticket> open(Viewer viewer) {
        return jobs.all().stream()
                .filter(ticket -> !ticket.seen().state().isOver() || neverBegan(ticket))
                .filter(ticket -> sees(viewer, ticket))
                .toList();
    }

    private static boolean neverBegan(Ticket ticket) {
        Ticket.TicketView seen = ticket.seen();
        return seen.state() == Ticket.TicketState.FAILED && seen.execution().isEmpty();
    }

    /** Records of those that have ended, newest first. */
    public List<JobRun> ended(Viewer viewer) {
        return jobs.runs().stream()
                .filter(run -> sees(viewer, run) && run.state() != JobRun.RunState.RUNNING)
                .toList();
    }

    /** Whether an address names a job of the queue, and no record. */
    public static boolean isOfQueue(String id) {
        return id.matches("q\\d{1,12}");
    }

    /** @param id {@code q} and the number of the ticket @throws NotFound if it is none, or another's */
    public Ticket ticket(Viewer viewer, String id) {
        return Optional.of(id)
                .filter(RunAccess::isOfQueue)
                .flatMap(one -> jobs.find(Long.parseLong(one.substring(1))))
                .filter(ticket -> sees(viewer, ticket))
                .orElseThrow(NotFound::new);
    }

    /** Page of a job of the queue; of a question or a comparison of somebody else only how it goes. */
    public static String place(Viewer viewer, Ticket ticket) {
        return ticket.isOf(viewer.name()) ? RunView.place(ticket) : "/runs/q" + ticket.number();
    }

    /** Whether the queue knows it no more: it ended long ago, or the server was started again since. */
    boolean isForgotten(String id) {
        return isOfQueue(id) && jobs.find(Long.parseLong(id.substring(1))).isEmpty();
    }

    /** @param id the number of the record @throws NotFound if it is none, or another's */
    public JobRun record(Viewer viewer, String id) {
        long number = number(id);
        return jobs.runs().stream()
                .filter(one -> one.id() == number && sees(viewer, one))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** All attempts at the job of a record, newest first. */
    List<JobRun> attempts(JobRun run) {
        return jobs.runs().stream()
                .filter(one -> one.instance() == run.instance())
                .toList();
    }

    public Optional<RunNotes.RunNote> note(JobRun run) {
        return notes.find(run.id());
    }

    public int place(Ticket ticket) {
        return jobs.place(ticket);
    }

    public long secondsLeft(Ticket ticket) {
        return jobs.expected(ticket).toSeconds();
    }

    /**
     * What would be made.
     *
     * @throws huibao.desk.OrderRefusedException if there can be no such report
     * @throws NotFound if it would be of another region
     */
    public ReportRequest understood(Viewer viewer, ReportOrder order) {
        ReportRequest request = order.request(desk);
        // Refuses what is no period before anything is begun.
        OfficeDays.of(desk.settings()).calendar().period(request.kind(), request.label());
        if (!viewer.account().sees(request.region())) {
            throw new NotFound();
        }
        return request;
    }

    /** @throws huibao.desk.QueueFullException if too many jobs wait */
    public Ticket make(Viewer viewer, ReportRequest request) {
        String asked = request.deliverable().code() + " " + request.region() + " " + request.label();
        viewer.write(audit, Act.JOB_ASKED, asked, "");
        return jobs.submit(JobOrder.report(viewer.name(), request));
    }

    public void stop(Viewer viewer, Ticket ticket) {
        viewer.write(audit, Act.JOB_STOPPED, ticket.order().title(), "");
        jobs.stop(ticket);
    }

    /** Goes on after the last step that finished. @throws NotFound if it cannot be gone on with, or not by this user */
    public Ticket restart(Viewer viewer, Words words, String id) {
        JobRun run = record(viewer, id);
        if (!goesOn(viewer, run)) {
            throw new NotFound();
        }
        viewer.write(audit, Act.JOB_RESTARTED, run.about(), id);
        return jobs.submit(JobOrder.restart(viewer.name(), run.id(), title(run, words)));
    }

    /** Whether this user can have it gone on with: one's own, or any by whoever runs the machine. */
    public boolean goesOn(Viewer viewer, JobRun run) {
        return run.restartable() && run.state() != JobRun.RunState.RUNNING && mayChange(viewer, run);
    }

    /** Whether this user can only ask for it anew: what it read is not what a report can be made of. */
    boolean isRefused(Viewer viewer, JobRun run) {
        return run.state() == JobRun.RunState.FAILED
                && !run.restartable()
                && attempts(run).get(0).id() == run.id()
                && viewer.may(Permission.MAKE);
    }

    private boolean mayChange(Viewer viewer, JobRun run) {
        return viewer.may(Permission.OPERATE)
                || viewer.may(Permission.MAKE)
                        && note(run)
                                .filter(note -> note.user().equals(viewer.name()))
                                .isPresent();
    }

    /** What a job makes, as it was called when it was asked for; the terminal goes on with a job by its number. */
    public String title(JobRun run, Words words) {
        return notes.find(run.id())
                .map(RunNotes.RunNote::title)
                .filter(title -> !title.isEmpty() && !title.matches("restart \\d+"))
                .orElseGet(() -> RunView.about(run, words));
    }

    /**
     * Newest first: jobs of this user that failed, or were interrupted, and were not done by a later one; those, too, that
     * cannot go on because their source was refused.
     */
    public List<JobRun> unfinished(Viewer viewer) {
        LocalDateTime since = LocalDateTime.ofInstant(desk.clock().instant().minus(GIVEN_UP), ZoneId.systemDefault());
        Set<String> later = new HashSet<>();
        return jobs.runs().stream()
                .filter(run -> later.add(subject(run)))
                .filter(run -> run.state() == JobRun.RunState.FAILED || run.state() == JobRun.RunState.KILLED)
                .filter(run -> run.startedAt().filter(since::isBefore).isPresent())
                .filter(run -> sees(viewer, run) && mayChange(viewer, run))
                .toList();
    }

    /** What it makes, without the second it was asked for at. */
    private static String subject(JobRun run) {
        return run.job() + " " + run.about().replaceAll(" @ .*", "");
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,9}")) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }

    private static boolean sees(Viewer viewer, Ticket ticket) {
        return ticket.isOf(viewer.name()) || viewer.may(Permission.OPERATE);
    }

    private static boolean sees(Viewer viewer, JobRun run) {
        return viewer.may(Permission.OPERATE)
                || run.region().filter(region -> viewer.account().sees(region)).isPresent();
    }
}
