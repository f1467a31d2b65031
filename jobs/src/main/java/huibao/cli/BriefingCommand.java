package huibao.cli;

import huibao.edition.Deliverable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** 专项行动情况汇报 of a campaign. */
@Command(name = "briefing")
final class BriefingCommand implements Runnable, HomeJob {
    @Mixin
    private ReportOptions options;

    @Override
    public void run() {
        options.make(Deliverable.BRIEFING);
    }
}
