package huibao.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a definition file that knows its line and reports what is wrong with it instead of stopping. */
final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final List<String> problems;

    YamlMap(String file, Node node, List<String> problems) {
        this.file = file;
        this.line = node == null ? 1 : node.getStartMark().getLine() + 1;
        this.problems = problems;
        if (!(node instanceof MappingNode mapping)) {
            problem("expected a mapping");
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            if (entries.put(scalar(entry.getKeyNode()), entry.getValueNode()) != null) {
                problem("key " + scalar(entry.getKeyNode()) + " occurs twice");
            }
        }
    }

    Measure.DefinitionPlace place() {
        return new Measure.DefinitionPlace(file, line);
    }

    void problem(String text) {
        problems.add(file + ":" + line + ": " + text);
    }

    void refuseOthersThan(Set<String> keys) {
        entries.keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> problem("unknown key " + key + ". Expected one of " + keys));
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Set<String> keys() {
        return entries.keySet();
    }

    String text(String key) {
        Node node = entries.get(key);
        if (node == null || scalar(node).isBlank()) {
            problem(key + " is missing");
            return "";
        }
        return scalar(node).strip();
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    int number(String key, int otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            problem(key + " is " + text(key) + ". Expected a whole number");
            return otherwise;
        }
    }

    YamlMap map(String key) {
        return new YamlMap(file, entries.get(key), problems);
    }

    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node node : sequence(key)) {
            maps.add(new YamlMap(file, node, problems));
        }
        return maps;
    }

    List<String> texts(String key) {
        return sequence(key).stream().map(YamlMap::scalar).toList();
    }

    List<List<String>> lists(String key) {
        List<List<String>> lists = new ArrayList<>();
        for (Node node : sequence(key)) {
            lists.add(
                    node instanceof SequenceNode list
                            ? list.getValue().stream().map(YamlMap::scalar).toList()
                            : List.of(scalar(node)));
        }
        return lists;
    }

    private List<Node> sequence(String key) {
        Node node = entries.get(key);
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        problem(key + (node == null ? " is missing" : " is not a list"));
        return List.of();
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
