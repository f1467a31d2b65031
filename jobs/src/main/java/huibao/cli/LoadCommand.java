package huibao.cli;

import huibao.desk.OrderRefusedException;
import huibao.pipeline.OfficeSource;
import huibao.source.CsvLoad;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads a folder of CSVs into the empty embedded database. */
@Command(name = "load")
final class LoadCommand implements Runnable {
    private final Office office;

    @Option(names = "--dir", required = true, paramLabel = "DIR", descriptionKey = "load.dir")
    private Path folder;

    LoadCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        if (!Files.isDirectory(folder)) {
            throw OrderRefusedException.of("load.no-folder", folder);
        }
        CsvLoad.checkFolder(folder);
        try (OfficeSource source = office.source()) {
            CsvLoad.load(folder, source.database())
                    .forEach((relation, rows) -> office.print(String.format("%-22s %,10d", relation, rows)));
        }
    }
}
