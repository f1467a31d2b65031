package huibao.cli;

import huibao.edition.Deliverable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** 日调度表 of a day. */
@Command(name = "daily")
final class DailyCommand implements Runnable, HomeJob {
    @Mixin
    private ReportOptions options;

    @Override
    public void run() {
        options.make(Deliverable.DAILY);
    }
}
