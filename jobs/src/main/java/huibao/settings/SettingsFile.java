package huibao.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import huibao.settings.Settings.SettingValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * {@code huibao.yaml} as keys and texts: {@code source: {url: x}} is {@code source.url = x}. Only its nodes are read: it
 * can hold data and nothing else, and a value is what was typed, not the number or day YAML makes of it.
 */
final class SettingsFile {
    /** The settings of an office take two pages; the parser needs minutes for a line of some megabytes. */
    private static final int MOST_BYTES = 100_000;

    private final Path file;
    private final List<Problem> problems;
    private final Map<String, SettingValue> values = new LinkedHashMap<>();

    private SettingsFile(Path file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Each with its line. What is wrong with the file is added to the problems. */
    static Map<String, SettingValue> read(Path file, List<Problem> problems) {
        SettingsFile settings = new SettingsFile(file, problems);
        try (Reader reader = new StringReader(text(file))) {
            Node top = yaml().compose(reader);
            if (top != null && top.getTag() != Tag.NULL) {
                settings.flatten("", top);
            }
        } catch (IOException e) {
            problems.add(unreadable(file, e));
        } catch (YAMLException e) {
            problems.add(Problem.of("settings.not-yaml", file + ":" + line(e)));
        }
        return settings.values;
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        return new Yaml(new SafeConstructor(options));
    }

    private static String text(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new TooLongException();
            }
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static Problem unreadable(Path file, IOException e) {
        if (e instanceof TooLongException) {
            return Problem.of("settings.file-long", file, Integer.toString(MOST_BYTES));
        }
        return Problem.of("settings.unreadable", file, IoCause.of(file, e));
    }

    private static String line(YAMLException e) {
        return e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? Integer.toString(marked.getProblemMark().getLine() + 1)
                : "?";
    }

    private void flatten(String key, Node node) {
        String place = place(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> {
                String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                flatten(key.isEmpty() ? name : key + "." + name, entry.getValueNode());
            });
        } else if (!(node instanceof ScalarNode scalar) || key.isEmpty() || isForeign(node)) {
            problems.add(Problem.of("settings.no-value", place, key));
        } else if (values.containsKey(key)) {
            problems.add(Problem.of("settings.twice", key, values.get(key).origin(), place));
        } else {
            values.put(key, new SettingValue(isNothing(scalar) ? "" : scalar.getValue(), place));
        }
    }

    private static boolean isNothing(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.NULL);
    }

    /** {@code !!java.net.URL} and the like: a value with a type of its own. */
    private static boolean isForeign(Node node) {
        return !Tag.standardTags.contains(node.getTag());
    }

    private String place(Node node) {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }

    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
