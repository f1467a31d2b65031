package huibao.cli;

import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes on with a job that stopped. */
@Command(name = "restart")
final class RestartCommand implements Runnable {
    private final Office office;

    @Parameters(paramLabel = "ID", descriptionKey = "restart.id")
    private long id;

    RestartCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        try (OfficeSource source = office.source();
                Pipeline pipeline = office.openPipeline(source)) {
            office.tell(pipeline.restart(id));
        }
    }
}
