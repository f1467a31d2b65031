package huibao.web.runs;

import huibao.access.Permission;
import huibao.desk.Desk;
import huibao.desk.JobQueue;
import huibao.desk.RunNotes;
import huibao.desk.Ticket;
import huibao.pipeline.JobRun;
import huibao.web.Viewer;
import huibao.web.Words;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which jobs a user may see, and which go on with. */
@Component
public class RunAccess {
    /** What nobody has gone on with for so long is given up. */
    private static final Duration GIVEN_UP = Duration.ofDays(30);

    private final JobQueue jobs;
    private final RunNotes notes;
    private final Desk desk;

    RunAccess(Desk desk, JobQueue jobs) {
        this.jobs = jobs;
        this.notes = new RunNotes(desk.settings().home());
        this.desk = desk;
    }

    static boolean sees(Viewer viewer, Ticket ticket) {
        return ticket.isOf(viewer.name()) || viewer.may(Permission.OPERATE);
    }

    static boolean sees(Viewer viewer, JobRun run) {
        return viewer.may(Permission.OPERATE)
                || run.region().filter(region -> viewer.account().sees(region)).isPresent();
    }

    /** One's own, or any by whoever runs the machine. */
    boolean mayChange(Viewer viewer, JobRun run) {
        return viewer.may(Permission.OPERATE)
                || notes.find(run.id())
                        .filter(note -> note.user().equals(viewer.name()))
                        .isPresent();
    }

    /** What a job makes, in words; of a question those it was asked in. */
    public String title(JobRun run, Words words) {
        return RunView.isReport(run)
                ? RunView.about(run, words)
                : notes.find(run.id())
                        .map(RunNotes.RunNote::title)
                        .filter(title -> !title.isEmpty())
                        .orElseGet(run::about);
    }

    /** Newest first: jobs of this user that failed, or were interrupted, and were not done by a later one. */
    public List<JobRun> unfinished(Viewer viewer) {
        LocalDateTime since = LocalDateTime.ofInstant(desk.clock().instant().minus(GIVEN_UP), ZoneId.systemDefault());
        Set<String> later = new HashSet<>();
        return jobs.runs().stream()
                .filter(run -> later.add(subject(run)))
                .filter(run -> run.state() == JobRun.RunState.FAILED || run.state() == JobRun.RunState.KILLED)
                .filter(run -> run.restartable()
                        && run.startedAt().filter(since::isBefore).isPresent())
                .filter(run -> sees(viewer, run) && mayChange(viewer, run))
                .toList();
    }

    /** What it makes, without the second it was asked for at. */
    private static String subject(JobRun run) {
        return run.job() + " " + run.about().replaceAll(" @ .*", "");
    }
}
