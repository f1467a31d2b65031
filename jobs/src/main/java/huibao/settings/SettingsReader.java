package huibao.settings;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import huibao.settings.Settings.SettingValue;
import huibao.text.CleanText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
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
    private final Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);
    private final SortedMap<String, SettingValue> spark = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

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
        checkSecretOfCluster();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Settings(sources.home(), values, spark);
    }

    /** A link whose target is gone is a file that cannot be read, and no settings by default. */
    private Optional<Path> file() {
        if (sources.file().isPresent()) {
            return sources.file();
        }
        return Optional.of(sources.home().resolve(FILE_NAME))
                .filter(file -> !Files.notExists(file, LinkOption.NOFOLLOW_LINKS));
    }

    private void readFile(Path file) {
        SettingsFile.read(file, problems).forEach((key, value) -> {
            Optional<Setting> secret = secret(key);
            if (secret.isPresent()) {
                problems.add(Problem.of("settings.secret-in-file", key, value.origin(), place(secret.get())));
            } else {
                putByKey(key, value.text(), value.origin());
            }
        });
    }

    private static Optional<Setting> secret(String key) {
        return Setting.ofKey(key).filter(Setting::isSecret);
    }

    private static Problem place(Setting secret) {
        return Problem.of("settings.secret-place", secret.environmentName(), secret.key() + "-file");
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
                problems.add(Problem.of("settings.secret-in-flag", key, place(secret.get())));
            } else {
                putByKey(key, text, "--set " + key);
            }
        });
    }

    private void readSecretFiles() {
        for (Setting secret : Setting.secrets()) {
            secret.file().ifPresent(file -> readSecretFile(secret, values.get(file)));
        }
    }

    private void readSecretFile(Setting secret, SettingValue named) {
        if (named.text().isEmpty() || !values.get(secret).text().isEmpty()) {
            return;
        }
        try {
            put(secret, SecretFile.read(Path.of(named.text())), named.text());
            if (secret == Setting.SPARK_SECRET && !SecretFile.isOwnersOnly(Path.of(named.text()))) {
                problems.add(Problem.of("settings.secret-of-all", secret.key(), named.text()));
            }
        } catch (IOException | InvalidPathException e) {
            Problem cause =
                    e instanceof IOException io ? IoCause.of(Path.of(named.text()), io) : Problem.of("cause.no-path");
            problems.add(Problem.of("settings.secret-unreadable", secret.key(), named.text(), cause));
        }
    }

    /** Without one the driver and the cluster's nodes would run the code of whoever reaches them. */
    private void checkSecretOfCluster() {
        if (Settings.isSparksOwnCluster(values.get(Setting.SPARK_MASTER).text())
                && values.get(Setting.SPARK_SECRET).text().isEmpty()) {
            problems.add(
                    Problem.of("settings.cluster-secret", Setting.SPARK_SECRET.key(), place(Setting.SPARK_SECRET)));
        }
    }

    private void putByKey(String key, String text, String origin) {
        Optional<Setting> setting = Setting.ofKey(key);
        if (setting.isPresent()) {
            put(setting.get(), text, origin);
        } else if (SparkKeys.isSparks(key)) {
            SparkKeys.problemWith(key, text)
                    .ifPresent(problem -> problems.add(Problem.of("settings.invalid-key", key, origin, problem)));
            spark.put(key, new SettingValue(text, origin));
        } else {
            problems.add(Problem.of("settings.unknown", key, origin));
        }
    }

    private void put(Setting setting, String text, String origin) {
        Optional<Problem> problem = setting.problemWith(text);
        if (problem.isPresent()) {
            // An address that is not well formed may have a password anywhere.
            String shown = setting.isSecret() || setting.isDatabase() ? "******" : CleanText.shown(text);
            problems.add(Problem.of("settings.invalid", setting.key(), shown, origin, problem.get()));
            return;
        }
        List<String> refused = setting.isDatabase() ? new DatabaseAddress(text).refused() : List.of();
        if (!refused.isEmpty()) {
            problems.add(Problem.of("settings.address-parameter", setting.key(), origin, refused));
            return;
        }
        values.put(setting, new SettingValue(setting.resolved(text, sources.home()), origin));
    }
}
