package huibao.settings;

import huibao.settings.Settings.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays defaults, file, environment and flags over one another and checks the result. */
final class SettingsReader {
    private static final String FILE_NAME = "huibao.yaml";
    private static final String FETCHED_FONTS = "HUIBAO_FONTS";

    private final Settings.Sources sources;
    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Settings.Sources sources) {
        this.sources = sources;
    }

    Settings read() {
        for (Setting setting : Setting.values()) {
            put(setting, setting.ifUnset(), "default");
        }
        // Where bin/huibao fetched the free fonts to; an office's own folder takes its place.
        Optional.ofNullable(sources.environment().get(FETCHED_FONTS))
                .ifPresent(folder -> put(Setting.FONTS_FOLDER, folder, FETCHED_FONTS));
        file().ifPresent(this::readFile);
        readEnvironment();
        readFlags();
        readPasswordFile();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Settings(sources.home(), values);
    }

    private Optional<Path> file() {
        if (sources.file().isPresent()) {
            return sources.file();
        }
        return Optional.of(sources.home().resolve(FILE_NAME)).filter(Files::exists);
    }

    private void readFile(Path file) {
        SettingsFile.read(file, problems).forEach((key, text) -> {
            if (key.equals(Setting.SOURCE_PASSWORD.key())) {
                problems.add("Invalid setting: " + key + " stands in " + file + ". Expected it in "
                        + Setting.SOURCE_PASSWORD.environmentName()
                        + ", or source.password-file naming a file with it");
            } else {
                putByKey(key, text, file.toString());
            }
        });
    }

    private void readEnvironment() {
        for (Setting setting : Setting.values()) {
            String text = sources.environment().get(setting.environmentName());
            if (text != null) {
                put(setting, text, setting.environmentName());
            }
        }
    }

    private void readFlags() {
        sources.flags().forEach((key, text) -> {
            if (key.equals(Setting.SOURCE_PASSWORD.key())) {
                problems.add("Invalid flag: " + key + " would stand in the process list. Expected it in "
                        + Setting.SOURCE_PASSWORD.environmentName()
                        + ", or source.password-file naming a file with it");
            } else {
                putByKey(key, text, "--set " + key);
            }
        });
    }

    private void readPasswordFile() {
        String file = values.get(Setting.SOURCE_PASSWORD_FILE).text();
        if (!file.isEmpty() && values.get(Setting.SOURCE_PASSWORD).text().isEmpty()) {
            try {
                put(Setting.SOURCE_PASSWORD, Files.readString(Path.of(file)).strip(), file);
            } catch (IOException e) {
                problems.add("Cannot read the password file: " + file + " ("
                        + e.getClass().getSimpleName()
                        + "). Expected a readable file with the password as its only line");
            }
        }
    }

    private void putByKey(String key, String text, String origin) {
        Optional<Setting> setting = Setting.ofKey(key);
        if (setting.isPresent()) {
            put(setting.get(), text, origin);
        } else {
            problems.add("Unknown setting: " + key + " in " + origin + ". Expected a key that `huibao config` lists");
        }
    }

    private void put(Setting setting, String text, String origin) {
        setting.problemWith(text)
                .ifPresent(expected -> problems.add(
                        "Invalid setting: " + setting.key() + " = " + text + " in " + origin + ". " + expected));
        values.put(setting, new Value(setting.resolved(text, sources.home()), origin));
    }
}
