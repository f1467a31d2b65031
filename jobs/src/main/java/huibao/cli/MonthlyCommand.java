package huibao.cli;

import huibao.edition.Deliverable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** 信访形势分析月报, of a month or any other period. */
@Command(name = "monthly")
final class MonthlyCommand implements Runnable, HomeJob {
    @Mixin
    private ReportOptions options;

    @Override
    public void run() {
        options.make(Deliverable.MONTHLY);
    }
}
