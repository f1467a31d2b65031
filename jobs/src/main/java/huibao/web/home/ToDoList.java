package huibao.web.home;

import huibao.access.Permission;
import huibao.calendar.ShanghaiTime;
import huibao.desk.EditionSummary;
import huibao.desk.HandInRegister;
import huibao.desk.HandInState;
import huibao.desk.Handling;
import huibao.desk.JobQueue;
import huibao.desk.PlanBoard;
import huibao.pipeline.JobRun;
import huibao.schedule.DueReport;
import huibao.schedule.PlanException;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.home.ToDo.ToDoGroup;
import huibao.web.home.ToDo.ToDoKind;
import huibao.web.reports.EditionAccess;
import huibao.web.runs.RunAccess;
import huibao.web.runs.RunView;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is to be done first, by what the user may do. */
@Component
class ToDoList {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);

    private final EditionAccess access;
    private final HandInRegister register;
    private final JobQueue jobs;
    private final RunAccess runs;
    private final PlanBoard board;

    ToDoList(EditionAccess access, HandInRegister register, JobQueue jobs, RunAccess runs, PlanBoard board) {
        this.access = access;
        this.register = register;
        this.jobs = jobs;
        this.runs = runs;
        this.board = board;
    }

    /** Empty groups are left out. */
    List<ToDoGroup> of(Viewer viewer, Words words) {
        return Stream.of(handling(viewer, words), jobs(viewer, words), ownNotes(viewer, words))
                .flatMap(List::stream)
                .filter(group -> group.total() > 0)
                .sorted(Comparator.comparing(ToDoGroup::kind))
                .toList();
    }

    private List<ToDoGroup> handling(Viewer viewer, Words words) {
        if (!viewer.may(Permission.HAND_IN)) {
            return List.of();
        }
        return List.of(
                notes(ToDoKind.NOTE, viewer, words, note -> true),
                editions(ToDoKind.RETURNED, HandInState.RETURNED, viewer, words),
                editions(ToDoKind.TO_CHECK, HandInState.TO_CHECK, viewer, words),
                editions(ToDoKind.TO_HAND_IN, HandInState.CHECKED, viewer, words));
    }

    /** Leaders see what became of what they wrote. */
    private List<ToDoGroup> ownNotes(Viewer viewer, Words words) {
        boolean isLeader = viewer.may(Permission.NOTE) && !viewer.may(Permission.HAND_IN);
        return isLeader
                ? List.of(notes(
                        ToDoKind.OWN_NOTE, viewer, words, note -> note.who().equals(viewer.name())))
                : List.of();
    }

    private ToDoGroup notes(ToDoKind kind, Viewer viewer, Words words, Predicate<Handling> wanted) {
        List<ToDo> open = register.openNotes().stream()
                .filter(wanted)
                .flatMap(note -> access.all(viewer).stream()
                        .filter(one -> one.key().toString().equals(note.edition()))
                        .map(one -> new ToDo(
                                title(one),
                                words.text("home.noted", note.text(), note.post(), MINUTES.format(note.at())),
                                place(one))))
                .toList();
        return ToDoGroup.of(kind, open, Optional.empty());
    }

    private ToDoGroup editions(ToDoKind kind, HandInState state, Viewer viewer, Words words) {
        List<ToDo> waiting = access.all(viewer).stream()
                .filter(one -> !one.isAnswer() && one.standing() == EditionSummary.Standing.IN_FORCE)
                .filter(one -> register.state(one.key()) == state)
                .map(one -> new ToDo(title(one), detail(one, words), place(one)))
                .toList();
        String word = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ToDoGroup.of(kind, waiting, Optional.of("/reports?state=" + word));
    }

    private String detail(EditionSummary edition, Words words) {
        return register.of(edition.key()).stream()
                .filter(one -> one.step() == Handling.HandlingStep.RETURNED)
                .reduce((first, last) -> last)
                .map(one -> words.text("home.returned", one.text(), one.post(), MINUTES.format(one.at())))
                .orElseGet(() -> words.text("home.cutoff", MINUTES.format(edition.cutoff())));
    }

    private static String title(EditionSummary edition) {
        return edition.title() + " " + edition.period();
    }

    private static String place(EditionSummary edition) {
        return "/reports/" + edition.key() + "?tab=hand-in";
    }

    private List<ToDoGroup> jobs(Viewer viewer, Words words) {
        List<ToDo> open = jobs.all().stream()
                .filter(ticket ->
                        ticket.isOf(viewer.name()) && !ticket.seen().state().isOver())
                .map(ticket ->
                        new ToDo(ticket.order().title(), RunView.state(ticket.seen(), words), RunView.place(ticket)))
                .toList();
        ToDoGroup own = ToDoGroup.of(ToDoKind.OPEN_JOB, open, Optional.empty());
        return viewer.may(Permission.MAKE) ? List.of(own, failed(viewer, words), overdue(viewer, words)) : List.of(own);
    }

    /** What failed and was not done since, as far as the user can go on with it. */
    private ToDoGroup failed(Viewer viewer, Words words) {
        List<ToDo> failed = runs.unfinished(viewer).stream()
                .map(run -> new ToDo(runs.title(run, words), detail(run, words), "/runs/" + run.id()))
                .toList();
        return ToDoGroup.of(ToDoKind.FAILED, failed, Optional.of("/runs"));
    }

    private static String detail(JobRun run, Words words) {
        String step = run.stoppedAt().map(one -> RunView.stepName(one, words)).orElse("");
        return words.text("home.failed", RunView.state(run, words), step, RunView.time(run.endedAt()));
    }

    private ToDoGroup overdue(Viewer viewer, Words words) {
        List<ToDo> overdue = missing().stream()
                .filter(due -> viewer.account().sees(due.report().region()))
                .map(due -> new ToDo(
                        due.report().name() + " " + due.period().label(),
                        words.text("home.was-due", MINUTES.format(due.due())),
                        "/schedule?month=" + month(due.due())))
                .toList();
        return ToDoGroup.of(ToDoKind.OVERDUE, overdue, Optional.of("/schedule"));
    }

    private static String month(Instant due) {
        return YearMonth.from(due.atZone(ShanghaiTime.ZONE)).toString();
    }

    private List<DueReport> missing() {
        try {
            return board.isWritten() ? board.missing(board.plan()) : List.of();
        } catch (PlanException e) {
            // The page of the plan says what is wrong with it.
            return List.of();
        }
    }

    /** What the plan makes next, for whoever sees the region. */
    List<DueReport> next(Viewer viewer) {
        try {
            return !board.isWritten()
                    ? List.of()
                    : board.nextOfEach(board.plan()).stream()
                            .filter(due -> viewer.account().sees(due.report().region()))
                            .limit(ToDoGroup.MOST)
                            .toList();
        } catch (PlanException e) {
            return List.of();
        }
    }
}
