package huibao.cli;

import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import picocli.CommandLine.Command;

/** Reads the source into a new run of the lake. */
@Command(name = "extract")
final class ExtractCommand implements Runnable {
    private final Office office;

    ExtractCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        try (OfficeSource source = office.source();
                Pipeline pipeline = office.openPipeline(source)) {
            office.tell(pipeline.extract());
        }
    }
}
