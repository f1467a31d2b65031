package huibao.cli;

import huibao.access.Accounts;
import huibao.desk.JobOrder;
import huibao.desk.JobPlace;
import huibao.desk.ReportOrder;
import huibao.edition.Deliverable;
import huibao.pipeline.DocumentFormat;
import huibao.request.ReportRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every deliverable is asked for with. */
final class ReportOptions {
    private final Office office;

    @Option(names = "--period", required = true, paramLabel = "LABEL", descriptionKey = "report.period")
    private String period;

    @Option(names = "--period-kind", paramLabel = "KIND", descriptionKey = "report.period-kind")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--region", paramLabel = "CODE", descriptionKey = "report.region")
    private Optional<String> region = Optional.empty();

    @Option(names = "--cutoff", paramLabel = "INSTANT", descriptionKey = "report.cutoff")
    private Optional<OffsetDateTime> cutoff = Optional.empty();

    @Option(names = "--campaign", paramLabel = "CODE", descriptionKey = "report.campaign")
    private Optional<String> campaign = Optional.empty();

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "LIST",
            hideParamSyntax = true,
            descriptionKey = "report.formats")
    private List<DocumentFormat> formats = List.of();

    @Option(names = "--form", paramLabel = "WORD", descriptionKey = "report.form")
    private Optional<String> form = Optional.empty();

    @Option(names = "--number", paramLabel = "TEXT", descriptionKey = "report.number")
    private Optional<String> number = Optional.empty();

    @Option(names = "--signed-on", paramLabel = "DAY", descriptionKey = "report.signed-on")
    private Optional<LocalDate> signedOn = Optional.empty();

    @Option(names = "--run", paramLabel = "RUN", descriptionKey = "report.run")
    private Optional<String> run = Optional.empty();

    @Mixin
    private AudienceOptions audience = new AudienceOptions();

    ReportOptions(Office office) {
        this.office = office;
    }

    /** Asks for the deliverable, and tells what came of it. */
    void make(Deliverable deliverable) {
        ReportRequest request = order(deliverable).request(office.desk());
        try (JobPlace jobs = request.run().isPresent() ? office.jobsThatCount() : office.jobsThatRead()) {
            office.tell(jobs.make(JobOrder.report(Accounts.TERMINAL, request)));
        }
    }

    private ReportOrder order(Deliverable deliverable) {
        return new ReportOrder(
                deliverable,
                period,
                kind,
                region,
                cutoff,
                campaign,
                formats.stream().map(DocumentFormat::code).toList(),
                form,
                number,
                signedOn,
                run,
                audience.order());
    }
}
