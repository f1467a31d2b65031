package huibao.cli;

import huibao.access.Accounts;
import huibao.desk.JobOrder;
import huibao.desk.JobPlace;
import huibao.pipeline.LakeCare;
import huibao.pipeline.LakeCare.ReplacedRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes one run of all; runs that editions name stay. */
@Command(name = "compact")
final class LakeCompactCommand implements Runnable, HomeJob {
    private final Office office;

    @Option(names = "--prune", descriptionKey = "lake.prune")
    private boolean prune;

    LakeCompactCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        ReplacedRuns replaced = prune ? ReplacedRuns.REMOVED : ReplacedRuns.KEPT;
        if (office.isServed()) {
            try (JobPlace jobs = office.jobs()) {
                jobs.make(JobOrder.compaction(Accounts.TERMINAL, replaced, this::tell));
            }
        } else {
            tell(new LakeCare(office.settings(), office.clock()).compact(replaced));
        }
    }

    private void tell(LakeCare.Result result) {
        result.compacted()
                .ifPresentOrElse(
                        run -> office.say(
                                "lake.compacted",
                                run.id(),
                                run.manifest().lineage().replaces().size(),
                                run.manifest().totalRows(),
                                run.manifest().totalBytes()),
                        () -> office.say("lake.compact"));
        result.removed().forEach(run -> office.say("lake.pruned", run));
    }
}
