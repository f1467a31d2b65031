package huibao.cli;

import huibao.calendar.ShanghaiTime;
import huibao.desk.DueReports;
import huibao.desk.Failure;
import huibao.desk.PlannedQuestions;
import huibao.home.HandOverRefused;
import huibao.pipeline.RunMetrics;
import huibao.schedule.DueReport;
import huibao.schedule.Plan;
import huibao.schedule.PlanException;
import huibao.schedule.Scheduler;
import huibao.settings.Settings;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes reports by the clock, until it is stopped or, with {@code --once}, until nothing is due. */
@Command(name = "schedule")
final class ScheduleCommand implements Callable<Integer> {
    static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);
    /** The plan and the clock may change while nothing is due. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

    private static final Duration AHEAD = Duration.ofDays(400);

    private final Office office;
    private Plan plan;

    @Option(names = "--once", descriptionKey = "schedule.once")
    private boolean once;

    @Option(names = "--list", descriptionKey = "schedule.list")
    private boolean list;

    ScheduleCommand(Office office) {
        this.office = office;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = office.settings();
        DueReports reports = new DueReports(office.desk(), new TerminalWatch(office));
        plan = reports.plan();
        Scheduler scheduler = reports.scheduler(() -> plan);
        if (list) {
            list(scheduler, reports);
            return ExitCode.DONE;
        }
        if (new HandOver(office).isServed()) {
            throw HandOverRefused.because("schedule.served", office.home());
        }
        if (once) {
            List<RuntimeException> failures = scheduler.makeDue();
            measure(scheduler, settings);
            return failures.isEmpty()
                    ? ExitCode.DONE
                    : Failure.of(failures.get(0)).kind().code();
        }
        office.say(
                "schedule.started",
                DueReports.planFile(settings).path(),
                plan.reports().size());
        warnOfRefusals(next(reports));
        while (!Thread.currentThread().isInterrupted()) {
            readAgain(reports);
            scheduler.makeDue();
            measure(scheduler, settings);
            Thread.sleep(LONGEST_SLEEP.toMillis());
        }
        return ExitCode.DONE;
    }

    /** For those who watch by Prometheus; how each report went is in a file of its own. */
    private void measure(Scheduler scheduler, Settings settings) {
        List<Scheduler.DueEdition> states = scheduler.states();
        long open = states.stream().filter(state -> state.edition().isEmpty()).count();
        new RunMetrics(settings.home()).writeSchedule(office.clock().instant(), states.size(), open);
    }

    /** A slip of the pen in the plan must not keep the next report from coming. */
    private void readAgain(DueReports reports) {
        try {
            plan = reports.plan();
        } catch (PlanException e) {
            LoggerFactory.getLogger(ScheduleCommand.class).warn("plan not usable", e);
            office.say("schedule.kept-plan", e.getMessage());
        }
    }

    private void list(Scheduler scheduler, DueReports reports) {
        for (Scheduler.DueEdition state : scheduler.states()) {
            print(
                    state.due(),
                    state.edition()
                            .map(edition -> office.messages().text("schedule.there", edition.folder()))
                            .orElseGet(() -> office.messages().text("schedule.open")));
        }
        List<DueReport> next = next(reports);
        next.forEach(due -> print(due, office.messages().text("schedule.next")));
        warnOfRefusals(next);
    }

    private void warnOfRefusals(List<DueReport> next) {
        new PlannedQuestions(office.desk())
                .refusals(next)
                .forEach((due, refusal) -> office.say(
                        "schedule.refused",
                        due,
                        refusal.problems().stream()
                                .map(problem -> problem.in(office.messages().locale()))
                                .collect(Collectors.joining("; "))));
    }

    private List<DueReport> next(DueReports reports) {
        return reports.next(plan, AHEAD);
    }

    private void print(DueReport due, String state) {
        office.say("schedule.due", MINUTES.format(due.due()), due, state);
    }
}
