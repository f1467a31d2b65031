package huibao.cli;

import huibao.calendar.ShanghaiTime;
import huibao.desk.JobPlace;
import huibao.pipeline.JobRun;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Lists the jobs of the home folder, newest first. */
@Command(name = "runs")
final class RunsCommand implements Runnable, HomeJob {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ShanghaiTime.ZONE);

    private final Office office;

    RunsCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        try (JobPlace jobs = office.jobs()) {
            List<JobRun> runs = jobs.runs();
            if (!runs.isEmpty()) {
                office.say("runs.times");
            }
            runs.forEach(this::print);
        }
    }

    private void print(JobRun run) {
        office.print(String.format(
                "%5d  %-10s  %-19s  %-16s  %s",
                run.id(),
                office.messages().text("run." + run.state().name().toLowerCase(Locale.ROOT)),
                run.startedAt().map(RunsCommand::text).orElse(""),
                run.job(),
                run.described()));
        run.stoppedAt()
                .filter(step -> run.restartable())
                .ifPresent(step -> office.say("runs.restart", office.messages().step(step), Long.toString(run.id())));
    }

    private static String text(LocalDateTime time) {
        return SECONDS.format(time.atZone(ZoneId.systemDefault()));
    }
}
