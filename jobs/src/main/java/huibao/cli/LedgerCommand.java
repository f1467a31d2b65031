package huibao.cli;

import huibao.edition.Deliverable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** 督办台账. */
@Command(name = "ledger")
final class LedgerCommand implements Runnable, HomeJob {
    @Mixin
    private ReportOptions options;

    @Override
    public void run() {
        options.make(Deliverable.LEDGER);
    }
}
