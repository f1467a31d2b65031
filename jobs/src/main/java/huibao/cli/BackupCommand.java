package huibao.cli;

import huibao.home.HandOverRefused;
import huibao.home.HomeBackup;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes all of the home folder into one file. */
@Command(name = "backup")
final class BackupCommand implements Runnable {
    private final Office office;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    private Path file;

    BackupCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        // What the server writes meanwhile, records and accounts among it, would be torn.
        if (new HandOver(office).isServed()) {
            throw HandOverRefused.because("backup.served", office.home());
        }
        Settings settings = office.settings();
        HomeBackup.BackupSize written =
                new HomeBackup(office.home(), ProgramVersion.text(), office.clock()).write(file);
        office.say("backup.written", file.toAbsolutePath().normalize(), written.files(), written.bytes());
        elsewhere(settings).forEach(place -> office.say("backup.elsewhere", place));
    }

    /** What settings put outside the home folder, the backup does not have. */
    private List<String> elsewhere(Settings settings) {
        return Stream.of(Setting.LAKE_ROOT, Setting.OUTPUT_ROOT, Setting.MART_FOLDER)
                .filter(setting -> !settings.text(setting).startsWith(office.home() + "/"))
                .map(setting -> setting.key() + " = " + settings.text(setting))
                .toList();
    }
}
