package huibao.cli;

import huibao.pipeline.OfficeSource;
import huibao.pipeline.SourceBreachException;
import huibao.source.Breach;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Compares the source with the contract. */
@Command(name = "check-source")
final class CheckSourceCommand implements Callable<Integer> {
    private final Office office;

    CheckSourceCommand(Office office) {
        this.office = office;
    }

    @Override
    public Integer call() {
        List<Breach> breaches;
        try (OfficeSource source = office.source()) {
            breaches = source.breaches();
        }
        breaches.forEach(breach -> office.say(
                breach.isRefused() ? "check-source.refused" : "check-source.warning",
                SourceBreachException.line(breach)));
        boolean refused = breaches.stream().anyMatch(Breach::isRefused);
        office.say(refused ? "check-source.breached" : "check-source.kept", breaches.size());
        return refused ? ExitCode.SOURCE_BREACH : ExitCode.DONE;
    }
}
