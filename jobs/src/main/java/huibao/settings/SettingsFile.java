package huibao.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** {@code huibao.yaml} as keys and texts: {@code source: {url: x}} is {@code source.url = x}. It can only hold data. */
final class SettingsFile {
    private SettingsFile() {}

    static Map<String, String> read(Path file, List<String> problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            flatten("", load(reader), texts, problems, file);
        } catch (IOException e) {
            problems.add("Cannot read the settings: " + file + " ("
                    + e.getClass().getSimpleName() + "). Expected a readable file");
        } catch (YAMLException e) {
            problems.add("Invalid settings file: " + file + ": " + e.getMessage()
                    + ". Expected YAML such as `region: \"370100\"`");
        }
        return texts;
    }

    private static Object load(Reader reader) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(reader);
    }

    private static void flatten(String key, Object value, Map<String, String> texts, List<String> problems, Path file) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) ->
                    flatten(key.isEmpty() ? String.valueOf(name) : key + "." + name, inner, texts, problems, file));
        } else if (value instanceof List || key.isEmpty() && value != null) {
            problems.add("Invalid settings file: " + file + " has a list or bare text at '" + key
                    + "'. Expected keys with one value each");
        } else if (value != null) {
            texts.put(key, String.valueOf(value));
        }
    }
}
