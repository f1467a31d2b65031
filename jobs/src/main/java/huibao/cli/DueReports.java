package huibao.cli;

import huibao.edition.Deliverable;
import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.notice.EditionNotice;
import huibao.notice.Notice;
import huibao.notice.Notices;
import huibao.pipeline.HomeInUseException;
import huibao.pipeline.Manner;
import huibao.pipeline.OfficeDays;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.pipeline.QuestionRequest;
import huibao.pipeline.ReportRequest;
import huibao.schedule.DueReport;
import huibao.schedule.Plan;
import huibao.schedule.Scheduler;
import huibao.schedule.Subject;
import huibao.settings.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the reports of a plan by the same jobs as {@code huibao report}, and tells people what became of them. */
final class DueReports implements Scheduler.Maker, Scheduler.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(DueReports.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Office office;
    private final Notices notices;

    DueReports(Office office) {
        this.office = office;
        this.notices = NoticeSettings.notices(office.settings());
    }

    Scheduler scheduler(Supplier<Plan> plan) {
        Editions editions = new Editions(office.settings().output());
        return new Scheduler(plan, this::days, editions, this, this, office.clock());
    }

    Plan.Days days() {
        return OfficeDays.of(office.settings());
    }

    @Override
    public Path make(DueReport due) {
        office.say("schedule.making", due, ScheduleCommand.MINUTES.format(due.due()));
        Function<Pipeline, Pipeline.Outcome> job = job(due);
        try (OfficeSource source = office.source();
                Pipeline pipeline = openWhenFree(source)) {
            Pipeline.Outcome outcome = job.apply(pipeline);
            office.tell(outcome);
            return outcome.edition().orElseThrow();
        }
    }

    private Function<Pipeline, Pipeline.Outcome> job(DueReport due) {
        if (due.report().subject() instanceof Subject.Answer answer) {
            QuestionRequest question = new PlannedQuestions(office).request(due, answer);
            return pipeline -> pipeline.ask(question);
        }
        ReportRequest report = report(due, (Subject.Report) due.report().subject());
        return pipeline -> pipeline.report(report);
    }

    /** Somebody's own question may be running; what is due comes next. */
    private Pipeline openWhenFree(OfficeSource source) {
        boolean told = false;
        while (true) {
            try {
                return office.openPipeline(source);
            } catch (HomeInUseException e) {
                if (e.isOurs()) {
                    throw e;
                }
                if (!told) {
                    office.say(
                            "schedule.waiting",
                            e.problems().get(0).in(office.messages().locale()));
                    told = true;
                }
                pause(e);
            }
        }
    }

    private static void pause(HomeInUseException reason) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    private static ReportRequest report(DueReport due, Subject.Report report) {
        return new ReportRequest(
                Deliverable.of(report.deliverable()),
                due.report().region(),
                due.period().kind(),
                due.period().label(),
                due.due(),
                due.report().formats(),
                report.campaign(),
                Optional.empty(),
                Manner.plain());
    }

    @Override
    public void published(DueReport due, Edition edition) {
        LOG.info("published {}", edition.key());
        office.say("schedule.published", due, edition.folder());
        send(EditionNotice.of(edition, NoticeSettings.name(due), link(edition)));
    }

    /** Where readers find it: the folder, or its address where the office serves the output folder. */
    private String link(Edition edition) {
        return office.settings()
                .find(Setting.OUTPUT_LINK)
                .map(address -> address.replaceAll("/+$", "") + "/" + edition.key() + "/")
                .orElse(edition.folder().toString());
    }

    @Override
    public void failed(DueReport due, RuntimeException failure, boolean isNews) {
        String reason = String.join(" ", new Complaint(office).reasons(ExitCode.reason(failure)));
        LOG.error("{} failed", due, failure);
        office.say("schedule.failed", due, reason);
        if (isNews) {
            String name = NoticeSettings.name(due);
            List<String> lines = new ArrayList<>();
            lines.add(name + "（" + due.period().label() + "）应于" + ScheduleCommand.MINUTES.format(due.due())
                    + "生成，未成功；未发布任何文件，系统将自动重试。");
            lines.add("原因：" + reason);
            lines.add("查看：huibao runs；日志：" + office.log());
            send(new Notice(
                    Notice.Event.FAILED,
                    about(due),
                    "【汇报】" + name + " " + due.period().label() + " 未能生成",
                    lines,
                    Optional.empty()));
        }
    }

    /** Tells people that something is not there. */
    void missing(DueReport due, String message) {
        String name = NoticeSettings.name(due);
        send(new Notice(
                Notice.Event.MISSING,
                about(due),
                "【汇报】" + name + " " + due.period().label() + " 到期未见",
                List.of(message),
                Optional.empty()));
    }

    private static String about(DueReport due) {
        return due.report().region() + "/" + due.report().subject().deliverable() + "/" + due.folder();
    }

    private void send(Notice notice) {
        notices.send(notice).forEach(reason -> office.say("schedule.untold", reason));
    }
}
