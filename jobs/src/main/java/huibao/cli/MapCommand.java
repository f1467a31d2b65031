package huibao.cli;

import huibao.imports.SourceMap;
import huibao.pipeline.OfficeSource;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Proposes a mapping for the tables of the source, and writes the views of a mapping as SQL. */
@Command(name = "map")
final class MapCommand implements Runnable {
    private final Office office;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "map.folder")
    private Path folder;

    MapCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        try (OfficeSource source = office.source()) {
            SourceMap.run(source.database().reader(), folder)
                    .forEach(line -> office.print(line.in(office.messages().locale())));
        }
    }
}
