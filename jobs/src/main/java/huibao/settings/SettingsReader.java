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
import java.util.SortedMap;
import java.util.TreeMap;

/** Lays defaults, file, environment and flags over one another and checks the result. */
final class SettingsReader {
    private static final String FILE_NAME = "huibao.yaml";
    private static final String FETCHED_FONTS = "HUIBAO_FONTS";

    private final Settings.Sources sources;
    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);
    private final SortedMap<String, Value> spark = new TreeMap<>();
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
        readSecretFiles();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Settings(sources.home(), values, spark);
    }

    private Optional<Path> file() {
        if (sources.file().isPresent()) {
            return sources.file();
        }
        return Optional.of(sources.home().resolve(FILE_NAME)).filter(Files::exists);
    }

    private void readFile(Path file) {
        SettingsFile.read(file, problems).forEach((key, text) -> {
            Optional<Setting> secret = secret(key);
            if (secret.isPresent()) {
                problems.add("Invalid setting: " + key + " stands in " + file + ". " + place(secret.get()));
            } else {
                putByKey(key, text, file.toString());
            }
        });
    }

    private static Optional<Setting> secret(String key) {
        return Setting.ofKey(key).filter(Setting::isSecret);
    }

    private static String place(Setting secret) {
        return "Expected it in " + secret.environmentName() + ", or " + secret.key() + "-file naming a file with it";
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
            Optional<Setting> secret = secret(key);
            if (secret.isPresent()) {
                problems.add("Invalid flag: " + key + " would stand in the process list. " + place(secret.get()));
            } else {
                putByKey(key, text, "--set " + key);
            }
        });
    }

    private void readSecretFiles() {
        for (Setting secret : Setting.secrets()) {
            secret.file()
                    .ifPresent(file -> readSecretFile(secret, values.get(file).text()));
        }
    }

    private void readSecretFile(Setting secret, String file) {
        if (!file.isEmpty() && values.get(secret).text().isEmpty()) {
            try {
                put(secret, Files.readString(Path.of(file)).strip(), file);
            } catch (IOException e) {
                problems.add("Cannot read the file with " + secret.key() + ": " + file + " ("
                        + e.getClass().getSimpleName()
                        + "). Expected a readable file with the secret as its only line");
            }
        }
    }

    private void putByKey(String key, String text, String origin) {
        Optional<Setting> setting = Setting.ofKey(key);
        if (setting.isPresent()) {
            put(setting.get(), text, origin);
        } else if (SparkKeys.isSparks(key)) {
            SparkKeys.problemWith(key)
                    .ifPresent(problem -> problems.add("Invalid setting: " + key + " in " + origin + ". " + problem));
            spark.put(key, new Value(text, origin));
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
