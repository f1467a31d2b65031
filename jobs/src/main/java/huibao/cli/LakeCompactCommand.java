package huibao.cli;

import huibao.pipeline.LakeCare;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes one run of all; runs that editions name stay. */
@Command(name = "compact")
final class LakeCompactCommand implements Runnable {
    private final Office office;

    @Option(names = "--prune", descriptionKey = "lake.prune")
    private boolean prune;

    LakeCompactCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        LakeCare care = new LakeCare(office.settings(), office.clock());
        LakeCare.Result result = prune ? care.compactAndPrune() : care.compact();
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
