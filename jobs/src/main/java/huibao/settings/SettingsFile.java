package huibao.settings;

import huibao.problem.Problem;
import huibao.settings.Settings.SettingValue;
import huibao.yaml.YamlFile;
import huibao.yaml.YamlNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code huibao.yaml} as keys and texts: {@code source: {url: x}} is {@code source.url = x}. A value is what was typed, not the
 * number or day YAML makes of it.
 */
final class SettingsFile {
    /** The settings of an office take two pages. */
    private static final int MOST_BYTES = 100_000;

    private final List<Problem> problems;
    private final Map<String, SettingValue> values = new LinkedHashMap<>();

    private SettingsFile(List<Problem> problems) {
        this.problems = problems;
    }

    /** Each with its line. What is wrong with the file is added to the problems. */
    static Map<String, SettingValue> read(Path file, List<Problem> problems) {
        SettingsFile settings = new SettingsFile(problems);
        new YamlFile(file, file.toString(), MOST_BYTES, Problem.of("expected.settings-file"))
                .find(problems)
                .ifPresent(top -> settings.flatten("", top));
        return settings.values;
    }

    private void flatten(String key, YamlNode node) {
        if (node.isMapping()) {
            node.entries().forEach((name, value) -> flatten(key.isEmpty() ? name : key + "." + name, value));
        } else if (key.isEmpty() || !node.isText()) {
            problems.add(Problem.of("settings.no-value", node.place(), key));
        } else if (values.containsKey(key)) {
            problems.add(Problem.of("settings.twice", key, values.get(key).origin(), node.place()));
        } else {
            values.put(key, new SettingValue(node.text(), node.place()));
        }
    }
}
