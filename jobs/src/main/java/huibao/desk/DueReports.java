package huibao.desk;

import huibao.calendar.ShanghaiTime;
import huibao.edition.Deliverable;
import huibao.edition.Edition;
import huibao.figure.Chance;
import huibao.notice.EditionNotice;
import huibao.notice.Notice;
import huibao.notice.Notices;
import huibao.pipeline.OfficeDays;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Progress;
import huibao.request.Manner;
import huibao.request.QuestionRequest;
import huibao.request.ReportRequest;
import huibao.schedule.DueReport;
import huibao.schedule.Plan;
import huibao.schedule.PlanFile;
import huibao.schedule.PlannedSubject;
import huibao.schedule.Scheduler;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the reports of a plan by the same jobs as {@code huibao report}, and sends notices of the results. */
public final class DueReports implements Scheduler.Maker, Scheduler.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(DueReports.class);
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);

    private final Desk desk;
    private final Watching watching;
    private final Runner runner;
    private final Notices notices;

    /** Each job opens the home folder, and waits for it. */
    public DueReports(Desk desk, Watching watching) {
        this(desk, watching, (title, job) -> alone(desk, watching, job));
    }

    /** @param runner has the home folder already */
    public DueReports(Desk desk, Watching watching, Runner runner) {
        this.desk = desk;
        this.watching = watching;
        this.runner = runner;
        this.notices = NoticeSettings.notices(desk.settings());
    }

    /** Whoever stands by while reports are made. */
    public interface Watching extends HomeWait.Waiting {
        /** Shows the progress of a job. */
        Progress progress();

        Locale locale();

        void making(DueReport due);

        void made(Pipeline.Outcome outcome);

        void published(DueReport due, Edition edition);

        void failed(DueReport due, String reason);

        /** A notice could not be sent. */
        void untold(String reason);
    }

    /** Runs a job where the home folder is. */
    public interface Runner {
        Pipeline.Outcome run(DueReport due, Function<Pipeline, Pipeline.Outcome> job);
    }

    private static Pipeline.Outcome alone(Desk desk, Watching watching, Function<Pipeline, Pipeline.Outcome> job) {
        // Somebody's own question may be running; what is due comes next.
        try (WarmSession session = new WarmSession(desk, watching.progress(), watching)) {
            return session.with(job);
        }
    }

    public static PlanFile planFile(Settings settings) {
        return new PlanFile(Path.of(settings.text(Setting.SCHEDULE_FILE)), OwnReports.codes(settings));
    }

    /** @throws huibao.schedule.PlanException if it cannot be used */
    public Plan plan() {
        return planFile(desk.settings())
                .read(desk.settings().find(Setting.REGION), desk.clock().instant());
    }

    public Scheduler scheduler(Supplier<Plan> plan) {
        return new Scheduler(plan, this::days, desk.editions(), this, this, desk.clock());
    }

    /** What falls due from now on, for so long. */
    public List<DueReport> next(Plan plan, Duration ahead) {
        Instant now = desk.clock().instant();
        return plan.nextAfter(now, now.plus(ahead), days());
    }

    private Plan.Days days() {
        return OfficeDays.of(desk.settings());
    }

    @Override
    public Path make(DueReport due) {
        watching.making(due);
        Pipeline.Outcome outcome = runner.run(due, job(due));
        watching.made(outcome);
        return outcome.edition().orElseThrow();
    }

    private Function<Pipeline, Pipeline.Outcome> job(DueReport due) {
        return due.report()
                .subject()
                .either(
                        document -> {
                            ReportRequest report = report(due, document);
                            return pipeline -> pipeline.report(report);
                        },
                        answer -> {
                            QuestionRequest question = new PlannedQuestions(desk).request(due, answer);
                            return pipeline -> pipeline.ask(question);
                        });
    }

    private static ReportRequest report(DueReport due, PlannedSubject.PlannedDocument report) {
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
        watching.published(due, edition);
        send(EditionNotice.of(
                edition, figures -> new Chance(desk.catalogue(), figures), NoticeSettings.name(due), link(edition)));
    }

    /** Where readers find it: the folder, or its address where the office serves the output folder. */
    private String link(Edition edition) {
        return desk.settings()
                .find(Setting.OUTPUT_LINK)
                .map(address -> address.replaceAll("/+$", "") + "/" + edition.key() + "/")
                .orElse(edition.folder().toString());
    }

    @Override
    public void failed(DueReport due, RuntimeException failure, Scheduler.FailureNews news) {
        Path home = desk.settings().home();
        String reason = String.join(" ", Failure.of(failure).lines(watching.locale(), home));
        LOG.error("{} failed", due, failure);
        watching.failed(due, reason);
        if (news == Scheduler.FailureNews.NEW) {
            String name = NoticeSettings.name(due);
            List<String> lines = new ArrayList<>();
            lines.add(
                    name + "（" + due.period().label() + "）应于" + MINUTES.format(due.due()) + "生成，未成功；未发布任何文件，系统将自动重试。");
            lines.add("原因：" + reason);
            lines.add("查看：huibao runs；日志：" + home.resolve("logs").resolve("huibao.log"));
            send(new Notice(
                    Notice.NoticeEvent.FAILED,
                    about(due),
                    "【汇报】" + name + " " + due.period().label() + " 未能生成",
                    lines,
                    Optional.empty()));
        }
    }

    /** Tells people that something is not there. */
    public void missing(DueReport due, String message) {
        String name = NoticeSettings.name(due);
        send(new Notice(
                Notice.NoticeEvent.MISSING,
                about(due),
                "【汇报】" + name + " " + due.period().label() + " 到期未见",
                List.of(message),
                Optional.empty()));
    }

    private static String about(DueReport due) {
        return due.report().region() + "/" + due.report().subject().deliverable() + "/" + due.folder();
    }

    private void send(Notice notice) {
        notices.send(notice).forEach(reason -> watching.untold(reason.in(watching.locale())));
    }
}
