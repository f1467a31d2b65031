package huibao.cli;

import huibao.desk.OrderRefusedException;
import huibao.generate.GeneratorRefused;
import huibao.generate.GeneratorSettings;
import huibao.pipeline.OfficeSource;
import huibao.source.GeneratedRecords;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes up case records: into a folder of CSVs, or into the empty embedded database. */
@Command(name = "generate")
final class GenerateCommand implements Runnable {
    private final Office office;

    @Option(names = "--dir", paramLabel = "DIR", descriptionKey = "generate.dir")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--items", defaultValue = "5800", paramLabel = "N", descriptionKey = "generate.items")
    private int items;

    @Option(names = "--seed", defaultValue = "20210731", paramLabel = "N", descriptionKey = "generate.seed")
    private long seed;

    @Option(
            names = "--last-month",
            defaultValue = "2021-07",
            paramLabel = "MONTH",
            descriptionKey = "generate.last-month")
    private YearMonth lastMonth;

    @Option(names = "--months", defaultValue = "36", paramLabel = "N", descriptionKey = "generate.months")
    private int months;

    GenerateCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        generate(new GeneratedRecords(settings()))
                .forEach((relation, rows) -> office.print(String.format("%-22s %,10d", relation, rows)));
    }

    private GeneratorSettings settings() {
        try {
            return new GeneratorSettings(seed, items, lastMonth, months);
        } catch (GeneratorRefused e) {
            throw OrderRefusedException.of("generate." + e.setting(), e.value());
        }
    }

    private Map<String, Long> generate(GeneratedRecords generator) {
        if (folder.isPresent()) {
            return generator.toFolder(folder.get());
        }
        try (OfficeSource source = office.source()) {
            return generator.into(source.database());
        }
    }
}
