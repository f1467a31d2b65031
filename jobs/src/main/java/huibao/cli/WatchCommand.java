package huibao.cli;

import huibao.desk.DueReports;
import huibao.edition.Edition;
import huibao.edition.EditionException;
import huibao.figure.Audience;
import huibao.schedule.DueReport;
import huibao.schedule.Plan;
import huibao.schedule.Scheduler;
import huibao.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Looks from outside whether everything that was due is there. It needs neither the schedule nor a job to have run: the
 * plan, the clock and the output folder tell.
 */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {
    private final Office office;

    @Option(names = "--notify", descriptionKey = "watch.notify")
    private boolean notify;

    WatchCommand(Office office) {
        this.office = office;
    }

    @Override
    public Integer call() {
        Settings settings = office.settings();
        DueReports reports = new DueReports(office.desk(), new TerminalWatch(office));
        Plan plan = reports.plan();
        Scheduler scheduler = reports.scheduler(() -> plan);
        List<String> complaints = new ArrayList<>();
        for (DueReport due : scheduler.missing()) {
            String message = office.messages()
                    .text(
                            "watch.missing",
                            due,
                            ScheduleCommand.MINUTES.format(due.due()),
                            settings.output()
                                    .resolve(Audience.INTERNAL.code())
                                    .resolve(due.report().region())
                                    .resolve(due.report().subject().deliverable()));
            complaints.add(message);
            if (notify) {
                reports.missing(due, message);
            }
        }
        List<Scheduler.DueEdition> states = scheduler.states();
        states.stream().flatMap(state -> state.edition().stream()).forEach(edition -> verify(edition, complaints));
        complaints.forEach(line -> office.terminal().err().println(line));
        if (complaints.isEmpty()) {
            office.say(
                    "watch.whole",
                    states.size(),
                    ScheduleCommand.MINUTES.format(office.clock().instant()));
        }
        return complaints.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void verify(Edition edition, List<String> complaints) {
        try {
            edition.verify();
        } catch (EditionException e) {
            complaints.add(office.messages().text("watch.damaged", e.getMessage()));
        }
    }
}
