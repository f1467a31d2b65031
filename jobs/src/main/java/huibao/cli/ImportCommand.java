package huibao.cli;

import huibao.desk.OrderRefusedException;
import huibao.imports.Import;
import huibao.imports.ImportReport;
import huibao.imports.ImportedLabels;
import huibao.pipeline.OfficeSource;
import huibao.problem.Problem;
import huibao.settings.DatabaseAddress;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a folder of an office's exports, again and again. */
@Command(name = "import")
final class ImportCommand implements Runnable {
    private final Office office;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "import.mapping")
    private Optional<Path> mapping = Optional.empty();

    @Parameters(paramLabel = "FOLDER", arity = "0..1", descriptionKey = "import.folder")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--which", paramLabel = "NUMBER", descriptionKey = "import.which")
    private Optional<Long> which = Optional.empty();

    @Spec
    private CommandSpec spec;

    ImportCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        if (which.isPresent()) {
            tellLabels(which.get());
            return;
        }
        requireBoth();
        importFrom(mapping.orElseThrow(), folder.orElseThrow());
    }

    /** The number an item has in the reports, and the one the office knows it by. */
    private void tellLabels(long number) {
        refuseOfficesDatabase(office.settings());
        try (OfficeSource source = office.source()) {
            List<Problem> labels = ImportedLabels.of(source.importer(), number);
            if (labels.isEmpty()) {
                throw OrderRefusedException.of("import.no-such-number", number);
            }
            labels.forEach(this::print);
        }
    }

    private void requireBoth() {
        List<ArgSpec> missing = new ArrayList<>();
        if (mapping.isEmpty()) {
            missing.add(spec.findOption("--mapping"));
        }
        if (folder.isEmpty()) {
            missing.add(spec.positionalParameters().get(0));
        }
        if (!missing.isEmpty()) {
            throw new MissingParameterException(spec.commandLine(), missing, "");
        }
    }

    private void importFrom(Path mapping, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    Problem.of("import.not-a-folder", folder)
                            .in(office.messages().locale()));
        }
        refuseOfficesDatabase(office.settings());
        double limit = Double.parseDouble(office.settings().text(Setting.REJECTS_LIMIT));
        ImportLine line = new ImportLine(new TerminalProgress(office.terminal(), office.messages()));
        try (Import files = Import.open(mapping, folder);
                OfficeSource source = office.source()) {
            ImportReport report = files.run(source::importer, limit, office.clock(), line);
            line.finish();
            report.lines().forEach(this::print);
        }
    }

    /** Huibao writes into no database that is not its own, and never as the role that reads. */
    private static void refuseOfficesDatabase(Settings settings) {
        String user = settings.find(Setting.IMPORT_USER).orElse("");
        boolean isReader =
                settings.find(Setting.SOURCE_USER).filter(user::equals).isPresent();
        if (!settings.isEmbedded() && (user.isEmpty() || isReader)) {
            throw OrderRefusedException.of(
                    "import.no-user", new DatabaseAddress(settings.text(Setting.SOURCE_URL)).shown());
        }
    }

    private void print(Problem line) {
        office.print(line.in(office.messages().locale()));
    }
}
