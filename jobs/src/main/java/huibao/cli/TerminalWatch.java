package huibao.cli;

import huibao.desk.DueReports;
import huibao.edition.Edition;
import huibao.home.HomeInUseException;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Progress;
import huibao.schedule.DueReport;
import java.util.Locale;

/** Says on the terminal how the reports of a plan get on. */
record TerminalWatch(Office office) implements DueReports.Watching {
    @Override
    public Progress progress() {
        return office.progress();
    }

    @Override
    public Locale locale() {
        return office.messages().locale();
    }

    @Override
    public void begun(HomeInUseException reason) {
        office.say("schedule.waiting", reason.problems().get(0).in(locale()));
    }

    @Override
    public void making(DueReport due) {
        office.say("schedule.making", due, ScheduleCommand.MINUTES.format(due.due()));
    }

    @Override
    public void made(Pipeline.Outcome outcome) {
        office.tell(outcome);
    }

    @Override
    public void published(DueReport due, Edition edition) {
        office.say("schedule.published", due, edition.folder());
    }

    @Override
    public void failed(DueReport due, String reason) {
        office.say("schedule.failed", due, reason);
    }

    @Override
    public void untold(String reason) {
        office.say("schedule.untold", reason);
    }
}
