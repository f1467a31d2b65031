package huibao.cli;

import huibao.access.Accounts;
import huibao.calendar.PeriodKind;
import huibao.desk.JobOrder;
import huibao.desk.JobPlace;
import huibao.edition.Deliverable;
import huibao.lake.run.LakeRun;
import huibao.pipeline.OfficeSource;
import huibao.request.Manner;
import huibao.request.Readership;
import huibao.request.ReportRequest;
import huibao.settings.Setting;
import huibao.source.CsvLoad;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Loads the samples into the embedded database, if it is empty, and makes from one reading of it the monthly report of
 * June 2021, the briefing on the campaign, with the words of an office that does not exist, and a release of the quarter.
 */
@Command(name = "demo")
final class DemoCommand implements Runnable, HomeJob {
    private static final String REGION = "990121";
    private static final Optional<String> CAMPAIGN = Optional.of("SCZ2021");

    private static final ReportRequest MONTHLY = new ReportRequest(
            Deliverable.MONTHLY,
            REGION,
            PeriodKind.MONTH,
            "2021-06",
            OffsetDateTime.parse("2021-07-03T09:00:00+08:00").toInstant(),
            List.of("pdf"),
            CAMPAIGN,
            Optional.empty(),
            Manner.plain());

    private final Office office;

    DemoCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        try (JobPlace jobs = office.jobsThatRead()) {
            loadSamples(jobs.source());
            make(MONTHLY, jobs);
            make(briefing(), jobs);
            make(release(), jobs);
        }
    }

    private void make(ReportRequest report, JobPlace jobs) {
        office.tell(jobs.make(JobOrder.report(Accounts.TERMINAL, report)));
    }

    private ReportRequest briefing() {
        return fromTheSameReading(
                Deliverable.BRIEFING, PeriodKind.SPAN, "2021-06-21..2021-07-31", "2021-08-03T09:00:00+08:00", CAMPAIGN);
    }

    /** What readers outside the office may have. */
    private ReportRequest release() {
        return fromTheSameReading(
                        Deliverable.MONTHLY,
                        PeriodKind.QUARTER,
                        "2021-Q2",
                        "2021-07-03T09:00:00+08:00",
                        Optional.empty())
                .to(Readership.release("县信访局局长", LocalDate.of(2021, 7, 5)));
    }

    /** Of what the monthly report has just read. */
    private ReportRequest fromTheSameReading(
            Deliverable deliverable, PeriodKind kind, String label, String cutoff, Optional<String> campaign) {
        return new ReportRequest(
                deliverable,
                REGION,
                kind,
                label,
                OffsetDateTime.parse(cutoff).toInstant(),
                List.of("pdf"),
                campaign,
                office.desk().lake().newest().map(LakeRun::id),
                Manner.plain());
    }

    private void loadSamples(OfficeSource source) {
        if (source.isEmpty()) {
            office.say("demo.loading", samples());
            CsvLoad.load(samples(), source.database());
        }
        Path own = Path.of(office.settings().text(Setting.BRIEFING_FOLDER));
        if (!Files.exists(own)) {
            copy(samples().resolve("briefing"), own);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.sorted().toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + from + " to " + to, e);
        }
    }

    /** The launcher says where the program's folder is. */
    private static Path samples() {
        return Path.of(System.getProperty("huibao.root", ".")).resolve("data-samples");
    }
}
