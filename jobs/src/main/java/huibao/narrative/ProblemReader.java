package huibao.narrative;

import huibao.metric.Catalogue;
import huibao.narrative.ProblemTemplate.Remedy;
import huibao.problem.Problem;
import huibao.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes problems and their remedies of nodes of YAML. */
final class ProblemReader {
    private static final Set<String> REMEDY = Set.of("problem", "measure", "advice", "post", "days");
    private static final Set<String> KEYS = Set.of("problem", "say", "measure", "advice", "post", "days");

    private final TemplateReader templates;

    ProblemReader(Catalogue catalogue) {
        this.templates = new TemplateReader(catalogue);
    }

    Optional<ProblemTemplate> read(String name, YamlNode node) {
        Map<String, YamlNode> map = node.entries(KEYS);
        for (String key : new String[] {"problem", "say", "measure"}) {
            if (!map.containsKey(key)) {
                node.problem(Problem.of("sentences.missing", key));
            }
        }
        if (!map.containsKey("say")) {
            return Optional.empty();
        }
        return Optional.of(new ProblemTemplate(
                name, text(map, "problem").orElse(name), templates.read(name, map.get("say")), remedy(name, map)));
    }

    /** What an office changes of a problem: its heading, its measure, who, by when. */
    ProblemChange change(String name, YamlNode node) {
        Map<String, YamlNode> map = node.entries(REMEDY);
        return new ProblemChange(text(map, "problem"), remedy(name, map));
    }

    record ProblemChange(Optional<String> title, Remedy remedy) {}

    private Remedy remedy(String name, Map<String, YamlNode> map) {
        return new Remedy(
                words(name, map, "measure"), words(name, map, "advice"), text(map, "post"), days(map.get("days")));
    }

    private Optional<SentenceTemplate> words(String name, Map<String, YamlNode> map, String key) {
        return Optional.ofNullable(map.get(key)).map(node -> templates.words(name + "-" + key, node));
    }

    private static Optional<Integer> days(YamlNode node) {
        Optional<String> text = Optional.ofNullable(node).map(YamlNode::text);
        if (text.isPresent() && !text.get().matches("\\d{1,3}")) {
            node.problem(Problem.of("sentences.days", text.get()));
            return Optional.empty();
        }
        return text.map(Integer::parseInt);
    }

    private static Optional<String> text(Map<String, YamlNode> map, String key) {
        return Optional.ofNullable(map.get(key)).map(YamlNode::text).filter(text -> !text.isEmpty());
    }
}
