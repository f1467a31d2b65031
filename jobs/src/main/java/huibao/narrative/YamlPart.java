package huibao.narrative;

import huibao.problem.Problem;
import huibao.text.CleanText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value in a file of definitions, and where it stands. What is wrong is added to the problems of the file with its line,
 * and reading goes on, so that all mistakes are told at once. Only texts, lists and mappings are read: a file cannot name
 * a class.
 */
final class YamlPart {
    private final String file;
    private final Node node;
    private final List<Problem> problems;

    private YamlPart(String file, Node node, List<Problem> problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** The whole of a file; empty if it is no YAML or has nothing in it, which is a problem then. */
    static Optional<YamlPart> read(String file, String text, List<Problem> problems) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root == null) {
                problems.add(at(file, 1, Problem.of("document.empty")));
            }
            return Optional.ofNullable(root).map(one -> new YamlPart(file, one, problems));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(
                    at(file, line, Problem.of("document.not-yaml", Problem.shown(String.valueOf(e.getProblem())))));
            return Optional.empty();
        }
    }

    String file() {
        return file;
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void problem(String key, Object... values) {
        problem(Problem.of(key, values));
    }

    void problem(Problem problem) {
        problems.add(at(file, line(), problem));
    }

    private static Problem at(String file, int line, Problem problem) {
        return Problem.of("text.at", file + ":" + line, problem);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The values of a mapping by key, in the order of the file; keys that are not allowed are told, and left out. */
    Map<String, YamlPart> entries(Set<String> allowed) {
        Map<String, YamlPart> entries = entries();
        entries.entrySet().removeIf(entry -> {
            boolean unknown = !allowed.contains(entry.getKey());
            if (unknown) {
                entry.getValue().problem("document.key", entry.getKey(), new TreeSet<>(allowed));
            }
            return unknown;
        });
        return entries;
    }

    /** The same, whatever the keys. */
    Map<String, YamlPart> entries() {
        Map<String, YamlPart> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem("document.no-mapping");
            return entries;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            YamlPart value = new YamlPart(file, entry.getValueNode(), problems);
            if (entries.put(key, value) != null) {
                value.problem("document.twice", key);
            }
        }
        return entries;
    }

    List<YamlPart> list() {
        if (!(node instanceof SequenceNode sequence)) {
            problem("document.no-list");
            return List.of();
        }
        return sequence.getValue().stream()
                .map(one -> new YamlPart(file, one, problems))
                .toList();
    }

    /** A single value as a list of one. */
    List<YamlPart> oneOrMore() {
        return node instanceof SequenceNode ? list() : List.of(this);
    }

    List<String> texts() {
        return oneOrMore().stream().map(YamlPart::text).toList();
    }

    /** The text without blanks around it; what no page can print is a problem. */
    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            problem("document.no-text");
            return "";
        }
        CleanText clean = CleanText.of(scalar.getValue());
        clean.refused().ifPresent(codePoint -> problem("text.no-character", CleanText.notation(codePoint)));
        return clean.text().strip();
    }

    /** The text read as something else; a problem if it is none of what is expected. */
    <T> Optional<T> choice(Function<String, Optional<T>> read, Object expected) {
        String text = text();
        Optional<T> value = read.apply(text);
        if (value.isEmpty()) {
            problem("document.not-among", text, expected);
        }
        return value;
    }

    boolean isYes() {
        return choice(
                        text -> switch (text) {
                            case "yes", "true" -> Optional.of(true);
                            case "no", "false" -> Optional.of(false);
                            default -> Optional.empty();
                        },
                        List.of("yes", "no"))
                .orElse(false);
    }

    int number(int smallest, int largest) {
        return choice(text -> whole(text, smallest, largest), smallest + "—" + largest)
                .orElse(smallest);
    }

    private static Optional<Integer> whole(String text, int smallest, int largest) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(one -> one >= smallest && one <= largest);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static List<String> missing(Map<String, YamlPart> entries, String... keys) {
        List<String> missing = new ArrayList<>();
        for (String key : keys) {
            if (!entries.containsKey(key)) {
                missing.add(key);
            }
        }
        return missing;
    }
}
