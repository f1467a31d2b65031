package huibao.schedule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of the plan, its problems told with file and line. */
record PlanEntry(String file, int line, Map<String, Node> values, List<String> problems) {
    static PlanEntry of(String file, Node node, List<String> problems) {
        Map<String, Node> values = new LinkedHashMap<>();
        PlanEntry entry = new PlanEntry(file, node.getStartMark().getLine() + 1, values, problems);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(value -> {
                String key = value.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                if (values.put(key, value.getValueNode()) != null) {
                    entry.problem(key + " occurs twice");
                }
            });
        } else {
            entry.problem("Expected keys with values");
        }
        return entry;
    }

    void problem(String text) {
        problems.add(file + ":" + line + ": " + text);
    }

    void refuseOthersThan(Set<String> keys) {
        values.keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> problem("unknown key " + key + ". Expected one of " + new TreeSet<>(keys)));
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(node -> scalar(key, node));
    }

    /** The value read, or a problem where it is missing or cannot be read. */
    <T> Optional<T> required(String key, Function<String, Optional<T>> read, String expected) {
        if (!values.containsKey(key)) {
            problem(key + " is missing. Expected " + expected);
            return Optional.empty();
        }
        return optional(key, read, expected);
    }

    <T> Optional<T> optional(String key, Function<String, Optional<T>> read, String expected) {
        Optional<String> text = text(key);
        Optional<T> value = text.flatMap(one -> attempt(read, one));
        if (text.isPresent() && value.isEmpty()) {
            problem(key + " is " + text.get() + ". Expected " + expected);
        }
        return value;
    }

    private static <T> Optional<T> attempt(Function<String, Optional<T>> read, String text) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    <E extends Enum<E>> E choice(String key, E[] choices, E otherwise) {
        return optional(
                        key,
                        text -> Arrays.stream(choices)
                                .filter(one -> one.toString().equals(text))
                                .findFirst(),
                        "one of " + Arrays.toString(choices))
                .orElse(otherwise);
    }

    List<String> texts(String key, List<String> otherwise, Set<String> allowed) {
        if (!values.containsKey(key)) {
            return otherwise;
        }
        List<String> texts = sequence(key).stream()
                .flatMap(node -> scalar(key, node).stream())
                .toList();
        texts.stream()
                .filter(text -> !allowed.contains(text))
                .forEach(text -> problem(key + " has " + text + ". Expected some of " + new TreeSet<>(allowed)));
        return texts;
    }

    List<PlanEntry> entries(String key) {
        if (!values.containsKey(key)) {
            problem(key + " is missing. Expected a list of reports");
        }
        return sequence(key).stream().map(node -> of(file, node, problems)).toList();
    }

    private List<Node> sequence(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(key + " is no list. Expected [...] or lines that begin with a hyphen");
        return List.of();
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(key + " has no simple value. Expected one");
        return Optional.empty();
    }
}
