package huibao.cli;

import huibao.lake.Lake;
import huibao.lake.format.DamagedLake;
import huibao.lake.run.LakeRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Reads every file of every run again and compares it with the run's manifest. */
@Command(name = "verify")
final class LakeVerifyCommand implements Callable<Integer> {
    private final Office office;

    LakeVerifyCommand(Office office) {
        this.office = office;
    }

    @Override
    public Integer call() {
        Lake lake = office.desk().lake();
        int damaged = 0;
        for (LakeRun run : lake.runs()) {
            damaged += isWhole(lake, run) ? 0 : 1;
        }
        return damaged == 0 ? ExitCode.DONE : ExitCode.VERIFICATION_FAILED;
    }

    private boolean isWhole(Lake lake, LakeRun run) {
        try {
            lake.verify(run);
            office.say(
                    "lake.whole",
                    run.id(),
                    run.manifest().totalRows(),
                    run.manifest().totalBytes());
            return true;
        } catch (DamagedLake damage) {
            damage.problems()
                    .forEach(
                            problem -> office.print(problem.in(office.messages().locale())));
            return false;
        }
    }
}
