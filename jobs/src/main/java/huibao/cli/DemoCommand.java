package huibao.cli;

import huibao.calendar.PeriodKind;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.pipeline.ReportRequest;
import huibao.source.CsvLoad;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Loads the samples into the embedded database, if it is empty, and makes the monthly report of June 2021 from them. */
@Command(name = "demo")
final class DemoCommand implements Runnable {
    private static final ReportRequest REQUEST = new ReportRequest(
            "monthly",
            "990121",
            PeriodKind.MONTH,
            "2021-06",
            OffsetDateTime.parse("2021-07-03T09:00:00+08:00").toInstant(),
            List.of("pdf"),
            Optional.of("SCZ2021"),
            Optional.empty());

    /** The launcher says where the program's folder is. */
    private static final Path SAMPLES =
            Path.of(System.getProperty("huibao.root", ".")).resolve("data-samples");

    private final Office office;

    DemoCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        try (OfficeSource source = office.source();
                Pipeline pipeline = office.openPipeline(source)) {
            loadSamples(source);
            office.tell(pipeline.report(REQUEST));
        }
    }

    private void loadSamples(OfficeSource source) {
        if (source.isEmpty()) {
            office.say("demo.loading", samples());
            CsvLoad.load(samples(), source.database());
        }
    }

    /** The launcher says where the program's folder is. */
    private static Path samples() {
        return Path.of(System.getProperty("huibao.root", ".")).resolve("data-samples");
    }
}
