package huibao.cli;

import huibao.lake.LakeRun;
import huibao.pipeline.DocumentFormat;
import huibao.pipeline.OfficeLake;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.pipeline.ReportRequest;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** 信访形势分析月报, of a month or any other period. */
@Command(name = "monthly")
final class MonthlyCommand implements Runnable {
    private final Office office;

    @Spec
    private CommandSpec spec;

    @Option(names = "--period", required = true, paramLabel = "LABEL", descriptionKey = "report.period")
    private String period;

    @Option(names = "--period-kind", defaultValue = "month", paramLabel = "KIND", descriptionKey = "report.period-kind")
    private String kind;

    @Option(names = "--region", paramLabel = "CODE", descriptionKey = "report.region")
    private Optional<String> region = Optional.empty();

    @Option(names = "--cutoff", paramLabel = "INSTANT", descriptionKey = "report.cutoff")
    private Optional<OffsetDateTime> cutoff = Optional.empty();

    @Option(names = "--campaign", paramLabel = "CODE", descriptionKey = "report.campaign")
    private Optional<String> campaign = Optional.empty();

    @Option(
            names = "--formats",
            split = ",",
            defaultValue = "pdf",
            paramLabel = "LIST",
            hideParamSyntax = true,
            descriptionKey = "report.formats")
    private List<DocumentFormat> formats;

    @Option(names = "--run", paramLabel = "RUN", descriptionKey = "report.run")
    private Optional<String> run = Optional.empty();

    MonthlyCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Settings settings = office.settings();
        ReportRequest request = request(settings);
        try (OfficeSource source = office.source();
                Pipeline pipeline = office.openPipeline(source)) {
            office.tell(pipeline.report(request));
        }
    }

    private ReportRequest request(Settings settings) {
        String reporting = region.or(() -> settings.find(Setting.REGION)).orElseThrow(() -> wrong("report.no-region"));
        return new ReportRequest(
                "monthly",
                reporting,
                ReportRequest.kind(kind),
                period,
                cutoff(),
                formats.stream().map(DocumentFormat::code).toList(),
                campaign,
                run.map(id -> lakeRun(id, settings)));
    }

    /** By its id, which says more in the records than {@code newest} would. */
    private String lakeRun(String wanted, Settings settings) {
        List<String> ids =
                OfficeLake.of(settings).runs().stream().map(LakeRun::id).toList();
        if (wanted.equals("newest") && !ids.isEmpty()) {
            return ids.get(ids.size() - 1);
        }
        if (!ids.contains(wanted)) {
            throw wrong("report.no-run", wanted, ids);
        }
        return wanted;
    }

    /** Whole seconds, so that it can be typed again. */
    private Instant cutoff() {
        Instant now = office.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Instant asked = cutoff.map(OffsetDateTime::toInstant).orElse(now);
        if (asked.isAfter(now)) {
            throw wrong("report.cutoff-ahead", asked, now);
        }
        return asked;
    }

    private ParameterException wrong(String key, Object... values) {
        return new ParameterException(spec.commandLine(), office.messages().text(key, values));
    }
}
