package huibao.imports;

import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of the mapping file. It knows its line, and lists what is wrong with it. Scalars are what was typed. */
final class MappingPart {
    private final Node node;
    private final String file;
    private final List<Problem> problems;
    private final Map<String, MappingPart> entries = new LinkedHashMap<>();

    MappingPart(Node node, String file, List<Problem> problems) {
        this.node = node;
        this.file = file;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> {
                String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                if (entries.put(key, new MappingPart(entry.getValueNode(), file, problems)) != null) {
                    problem("import.map.twice", key);
                }
            });
        }
    }

    void problem(String key, Object... values) {
        problems.add(Problem.of(
                "import.map.at", file, Integer.toString(node.getStartMark().getLine() + 1), Problem.of(key, values)));
    }

    boolean isText() {
        return node instanceof ScalarNode && Tag.standardTags.contains(node.getTag());
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Its entries; empty, and a problem, if it has none of its own. */
    Map<String, MappingPart> entries() {
        if (!isMap()) {
            problem("import.map.no-entries");
        }
        return entries;
    }

    /** @return whether there are only these */
    boolean only(Set<String> keys) {
        List<String> others =
                entries().keySet().stream().filter(key -> !keys.contains(key)).toList();
        others.forEach(key -> entries.get(key)
                .problem("import.map.unknown", key, keys.stream().sorted().toList()));
        return others.isEmpty();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Optional<MappingPart> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** What was typed; nothing is the empty text. */
    String text() {
        if (node instanceof ScalarNode scalar && isText()) {
            return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
        }
        problem("import.map.no-text");
        return "";
    }

    /** The text of a key that must be there. */
    String text(String key) {
        if (!has(key)) {
            problem("import.map.missing", key);
            return "";
        }
        return entries.get(key).text();
    }

    /** A list, or one that stands for a list of one. */
    List<MappingPart> list() {
        List<MappingPart> list = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(one -> list.add(new MappingPart(one, file, problems)));
        } else {
            list.add(this);
        }
        return list;
    }

    List<MappingPart> list(String key) {
        return find(key).map(MappingPart::list).orElseGet(() -> {
            problem("import.map.missing", key);
            return List.of();
        });
    }
}
