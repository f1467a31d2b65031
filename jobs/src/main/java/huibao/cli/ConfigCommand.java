package huibao.cli;

import huibao.settings.Setting;
import huibao.settings.Settings;
import picocli.CommandLine.Command;

/** Prints the settings in force and where each comes from. */
@Command(name = "config")
final class ConfigCommand implements Runnable {
    private final Office office;

    ConfigCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Settings settings = office.settings();
        office.print(line("home", settings.home().toString(), "--home, HUIBAO_HOME"));
        for (Setting setting : Setting.values()) {
            office.print(line(
                    setting.key(),
                    settings.shown(setting),
                    settings.values().get(setting).origin()));
        }
        settings.spark().forEach((key, value) -> office.print(line(key, value.text(), value.origin())));
    }

    private static String line(String key, String value, String origin) {
        return String.format("%-28s = %-40s # %s", key, value, origin);
    }
}
