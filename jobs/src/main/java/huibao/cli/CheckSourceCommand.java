package huibao.cli;

import huibao.extract.SourceSample;
import huibao.pipeline.OfficeSource;
import huibao.problem.Problem;
import huibao.source.Breach;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Compares the source with the contract: its columns, and where they are right a sample of its rows. */
@Command(name = "check-source")
final class CheckSourceCommand implements Callable<Integer> {
    private final Office office;

    CheckSourceCommand(Office office) {
        this.office = office;
    }

    @Override
    public Integer call() {
        try (OfficeSource source = office.source()) {
            List<Breach> breaches = source.breaches();
            breaches.forEach(breach -> office.say(
                    breach.isRefused() ? "check-source.refused" : "check-source.warning",
                    breach.told().in(office.messages().locale())));
            if (breaches.stream().anyMatch(Breach::isRefused)) {
                office.say("check-source.breached", breaches.size());
                return ExitCode.SOURCE_BREACH;
            }
            List<Problem> ofTimes = source.breachesOfTimes(office.desk().lake());
            ofTimes.forEach(problem -> say("check-source.warning", problem));
            return tell(source.sample(), breaches.size() + ofTimes.size());
        }
    }

    private int tell(SourceSample.Findings found, int warnings) {
        found.refusals().forEach(problem -> say("check-source.refused", problem));
        found.warnings().forEach(problem -> say("check-source.warning", problem));
        office.say("check-source.looked", found.rows());
        if (!found.refusals().isEmpty()) {
            office.say("check-source.rows-refused");
            return ExitCode.DATA_REFUSED;
        }
        office.say("check-source.kept", warnings + found.warnings().size());
        return ExitCode.DONE;
    }

    private void say(String key, Problem problem) {
        office.say(key, problem.in(office.messages().locale()));
    }
}
