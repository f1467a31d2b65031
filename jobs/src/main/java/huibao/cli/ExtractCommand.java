package huibao.cli;

import huibao.access.Accounts;
import huibao.desk.JobOrder;
import huibao.desk.JobPlace;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.pipeline.Pipeline;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads what changed at the source into a new run of the lake. */
@Command(name = "extract")
final class ExtractCommand implements Runnable, HomeJob {
    private final Office office;

    @Option(names = "--full", descriptionKey = "extract.full")
    private boolean everything;

    ExtractCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Lake lake = office.desk().lake();
        List<String> before = lake.runs().stream().map(LakeRun::id).toList();
        try (JobPlace jobs = office.jobs()) {
            Pipeline.Outcome outcome = jobs.make(
                    everything ? JobOrder.extractEverything(Accounts.TERMINAL) : JobOrder.extract(Accounts.TERMINAL));
            office.tell(outcome);
            outcome.run().map(lake::run).ifPresent(run -> {
                if (before.contains(run.id())) {
                    tellUnchanged(run);
                } else {
                    tell(run);
                }
            });
        }
    }

    private void tellUnchanged(LakeRun run) {
        boolean byTimes = run.manifest()
                .lineage()
                .position()
                .filter(position -> !position.tables())
                .isPresent();
        office.say(byTimes ? "extract.unchanged.views" : "extract.unchanged", run.id());
    }

    private void tell(LakeRun run) {
        office.say(
                "extract.run." + run.manifest().kind(), run.id(), run.manifest().totalRows());
        run.manifest().lineage().fullBecause().ifPresent(because -> office.say("extract.because." + because));
        run.manifest()
                .lineage()
                .vouched()
                .filter(times -> times.breaches() > 0)
                .ifPresent(times -> office.say("extract.breached", times.breaches()));
    }
}
