package huibao.schedule;

import huibao.problem.Problem;
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
record PlanEntry(String file, int line, Map<String, Node> values, List<Problem> problems) {
    /** An approval is of one edition that somebody has read, so no plan can give it. */
    private static final Set<String> OF_RELEASES = Set.of("audience", "approved-by", "approved-on");

    static PlanEntry of(String file, Node node, List<Problem> problems) {
        Map<String, Node> values = new LinkedHashMap<>();
        PlanEntry entry = new PlanEntry(file, node.getStartMark().getLine() + 1, values, problems);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(value -> {
                String key = value.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                if (values.put(key, value.getValueNode()) != null) {
                    entry.problem("plan.twice", key);
                }
            });
        } else {
            entry.problem("plan.no-mapping");
        }
        return entry;
    }

    void problem(String key, Object... values) {
        problems.add(Problem.of("plan.at", file + ":" + line, Problem.of(key, values)));
    }

    void refuseOthersThan(Set<String> keys) {
        values.keySet().stream().filter(key -> !keys.contains(key)).forEach(key -> {
            if (OF_RELEASES.contains(key)) {
                problem("plan.release", key);
            } else {
                problem("plan.unknown-key", key, new TreeSet<>(keys));
            }
        });
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(node -> scalar(key, node));
    }

    /** The value read, or a problem where it is missing or cannot be read. */
    <T> Optional<T> required(String key, Function<String, Optional<T>> read, Problem expected) {
        if (!values.containsKey(key)) {
            problem("plan.missing", key, expected);
            return Optional.empty();
        }
        return optional(key, read, expected);
    }

    <T> Optional<T> optional(String key, Function<String, Optional<T>> read, Problem expected) {
        Optional<String> text = text(key);
        Optional<T> value = text.flatMap(one -> attempt(read, one));
        if (text.isPresent() && value.isEmpty()) {
            problem("plan.invalid", key, text.get(), expected);
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
                        Problem.of("expected.one-of", List.of(choices)))
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
                .forEach(text -> problem("plan.not-among", key, text, new TreeSet<>(allowed)));
        return texts;
    }

    List<PlanEntry> entries(String key) {
        if (!values.containsKey(key)) {
            problem("plan.missing", key, Problem.of("expected.reports"));
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
        problem("plan.no-list", key);
        return List.of();
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem("plan.no-value", key);
        return Optional.empty();
    }
}
