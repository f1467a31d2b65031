package huibao.web.schedule;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.desk.Desk;
import huibao.desk.DueReports;
import huibao.desk.JobOrder;
import huibao.desk.JobQueue;
import huibao.desk.KeptText;
import huibao.desk.PlanBoard;
import huibao.desk.Ticket;
import huibao.figure.Audience;
import huibao.pipeline.JobRun;
import huibao.schedule.DueReport;
import huibao.schedule.Plan;
import huibao.schedule.PlanFile;
import huibao.settings.Setting;
import huibao.web.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plan as a user may see and change it. */
@Component
public final class PlanAccess {
    private static final int NEXT = 12;

    private final Desk desk;
    private final JobQueue jobs;
    private final Audit audit;
    private final PlanBoard board;

    PlanAccess(Desk desk, JobQueue jobs, Audit audit, PlanBoard board) {
        this.desk = desk;
        this.jobs = jobs;
        this.audit = audit;
        this.board = board;
    }

    /** Whether there is a plan at all. */
    public boolean isThere() {
        return !file().text().isBlank();
    }

    /** What is due in a month, as far as the user may read it. @throws huibao.schedule.PlanException if it cannot be used */
    public List<PlanBoard.Day> month(Viewer viewer, YearMonth month) {
        return board.month(board.plan(), month, this::hasFailed).stream()
                .map(day -> new PlanBoard.Day(
                        day.date(),
                        day.works(),
                        day.entries().stream()
                                .filter(entry -> isFor(viewer, entry.due()))
                                .toList()))
                .toList();
    }

    /** What the plan makes is for the office. */
    private static boolean isFor(Viewer viewer, DueReport due) {
        return viewer.account().reads(Audience.INTERNAL)
                && viewer.account().sees(due.report().region());
    }

    /** What failed before it had a record is known until the server stops; the records are there afterwards, too. */
    private boolean hasFailed(DueReport due) {
        Optional<Ticket> ticket = jobs.all().stream()
                .filter(one -> one.order().kind() == JobOrder.JobPriority.DUE
                        && one.order().identity().equals(due.toString()))
                .findFirst();
        return ticket.isPresent()
                ? ticket.get().seen().state() == Ticket.TicketState.FAILED
                : attempt(due).isPresent();
    }

    /** The last attempt at a report, if it did not succeed. */
    Optional<JobRun> attempt(DueReport due) {
        String about = due.report().subject().deliverable() + " " + due.report().region() + " "
                + due.period().label() + " @ " + due.due();
        return jobs.runs().stream()
                .filter(run -> run.about().equals(about))
                .findFirst()
                .filter(run -> run.state() == JobRun.RunState.FAILED || run.state() == JobRun.RunState.KILLED);
    }

    /** The file as it is, with its earlier versions. */
    public KeptText file() {
        return new KeptText(planFile().path());
    }

    /** The next moments a text would mean. @throws huibao.schedule.PlanException if it cannot be used */
    public List<DueReport> next(String text) {
        return board.next(read(text), NEXT);
    }

    /**
     * @param began SHA-256 of the text the user began with
     * @throws huibao.schedule.PlanException if it cannot be used
     * @throws huibao.desk.OrderRefusedException if somebody saved another meanwhile
     */
    public void save(Viewer viewer, String text, String began) {
        read(text);
        viewer.write(
                audit, Act.PLAN_SAVED, planFile().path().getFileName().toString(), began + " " + KeptText.sha256(text));
        file().save(text, began, desk.clock());
    }

    /** As the file would be read, under its own name so that places are told by it. */
    private Plan read(String text) {
        try {
            Path folder = Files.createTempDirectory("huibao-plan");
            Path copy = folder.resolve(planFile().path().getFileName());
            try {
                Files.writeString(copy, text);
                return new PlanFile(copy, planFile().ownReports())
                        .read(desk.settings().find(Setting.REGION), desk.clock().instant());
            } finally {
                Files.deleteIfExists(copy);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlanFile planFile() {
        return DueReports.planFile(desk.settings());
    }
}
