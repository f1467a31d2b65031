package huibao.cli;

import huibao.access.Accounts;
import huibao.desk.JobOrder;
import huibao.desk.JobPlace;
import huibao.edition.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a published edition again and compares it byte for byte. */
@Command(name = "reproduce")
final class ReproduceCommand implements Runnable, HomeJob {
    private final Office office;

    @Parameters(paramLabel = "EDITION", descriptionKey = "edition.name")
    private String name;

    ReproduceCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Edition edition = office.desk().editions().named(name);
        try (JobPlace jobs = office.jobsThatCount()) {
            jobs.make(JobOrder.reproduction(Accounts.TERMINAL, edition));
        }
        office.say("reproduce.same", edition.key(), edition.files().size());
    }
}
