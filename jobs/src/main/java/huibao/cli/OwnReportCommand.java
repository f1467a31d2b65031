package huibao.cli;

import huibao.desk.OrderRefusedException;
import huibao.edition.Deliverable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A report that the office added as a folder. */
@Command(name = "own")
final class OwnReportCommand implements Runnable, HomeJob {
    @Parameters(paramLabel = "NAME", descriptionKey = "report.own.name")
    private String name;

    @Mixin
    private ReportOptions options;

    @Override
    public void run() {
        options.make(Deliverable.own(name).orElseThrow(() -> OrderRefusedException.of("report.no-name", name)));
    }
}
