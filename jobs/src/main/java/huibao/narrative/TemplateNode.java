package huibao.narrative;

import huibao.problem.Problem;
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
import org.yaml.snakeyaml.nodes.Tag;

/** A piece of a YAML file that tells its mistakes with its file and line. Nothing is built from it but texts. */
final class TemplateNode {
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);

    private final String file;
    private final Node node;
    private final List<Problem> problems;

    TemplateNode(String file, Node node, List<Problem> problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    String place() {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }

    void problem(Problem problem) {
        problems.add(Problem.of("text.at", place(), problem));
    }

    /** The text on one line; empty if it is none. */
    Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            return Optional.empty();
        }
        if (!PLAIN.contains(scalar.getTag())) {
            problem(Problem.of("sentences.tag", scalar.getTag().getValue()));
        }
        // Lines of a block are one sentence.
        return Optional.of(scalar.getValue().strip().replaceAll("\\s*\\R\\s*", ""));
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    List<TemplateNode> list() {
        List<TemplateNode> list = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(one -> list.add(new TemplateNode(file, one, problems)));
        } else {
            list.add(this);
        }
        return list;
    }

    Map<String, TemplateNode> map() {
        Map<String, TemplateNode> map = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                TemplateNode key = new TemplateNode(file, entry.getKeyNode(), problems);
                String name = key.text().orElse("");
                if (map.put(name, new TemplateNode(file, entry.getValueNode(), problems)) != null) {
                    key.problem(Problem.of("sentences.twice", name));
                }
            }
        }
        return map;
    }

    /** The entries, after a problem for each key that is none of these. */
    Map<String, TemplateNode> map(Set<String> keys) {
        Map<String, TemplateNode> map = map();
        map.forEach((key, value) -> {
            if (!keys.contains(key)) {
                value.problem(
                        Problem.of("sentences.key", key, keys.stream().sorted().toList()));
            }
        });
        return map;
    }
}
