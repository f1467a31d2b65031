package huibao.cli;

import huibao.access.Audit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Reads the whole log and checks that each line follows from the one before. */
@Command(name = "verify")
final class AuditVerifyCommand implements Callable<Integer> {
    private final Office office;

    AuditVerifyCommand(Office office) {
        this.office = office;
    }

    @Override
    public Integer call() {
        Audit.Verification found = AccountBook.of(office).audit().verify();
        if (found.brokenAt().isPresent()) {
            office.tellProgress("audit.broken", found.brokenAt().get(), Long.toString(found.entries()));
            return ExitCode.VERIFICATION_FAILED;
        }
        office.say("audit.whole", Long.toString(found.entries()), found.head());
        return ExitCode.DONE;
    }
}
