package huibao.cli;

import huibao.access.Accounts;
import huibao.desk.JobOrder;
import huibao.desk.JobPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes on with a job that stopped. */
@Command(name = "restart")
final class RestartCommand implements Runnable, HomeJob {
    private final Office office;

    @Parameters(paramLabel = "ID", descriptionKey = "restart.id")
    private long id;

    RestartCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        try (JobPlace jobs = office.jobs()) {
            office.tell(jobs.make(JobOrder.restart(Accounts.TERMINAL, id, "restart " + id)));
        }
    }
}
