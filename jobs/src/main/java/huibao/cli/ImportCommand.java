package huibao.cli;

import huibao.desk.OrderRefusedException;
import huibao.imports.Import;
import huibao.imports.ImportReport;
import huibao.pipeline.OfficeSource;
import huibao.problem.Problem;
import huibao.settings.DatabaseAddress;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a folder of an office's exports, again and again. */
@Command(name = "import")
final class ImportCommand implements Runnable {
    private final Office office;

    @Option(names = "--mapping", required = true, paramLabel = "FILE", descriptionKey = "import.mapping")
    private Path mapping;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "import.folder")
    private Path folder;

    @Spec
    private CommandSpec spec;

    ImportCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
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
