package huibao.narrative;

import huibao.metric.Catalogue;
import huibao.narrative.ProblemTemplate.Remedy;
import huibao.problem.Problem;
import huibao.yaml.YamlNode;
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
        node.entries(KEYS);
        for (String key : new String[] {"problem", "say", "measure"}) {
            if (!node.has(key)) {
                node.problem(Problem.of("sentences.missing", key));
            }
        }
        return node.find("say")
                .map(said -> new ProblemTemplate(
                        name, text(node, "problem").orElse(name), templates.read(name, said), remedy(name, node)));
    }

    /** What an office changes of a problem: its heading, its measure, who, by when. */
    ProblemChange change(String name, YamlNode node) {
        node.entries(REMEDY);
        return new ProblemChange(text(node, "problem"), remedy(name, node));
    }

    record ProblemChange(Optional<String> title, Remedy remedy) {}

    private Remedy remedy(String name, YamlNode node) {
        return new Remedy(words(name, node, "measure"), words(name, node, "advice"), text(node, "post"), days(node));
    }

    private Optional<SentenceTemplate> words(String name, YamlNode node, String key) {
        return node.find(key).map(said -> templates.words(name + "-" + key, said));
    }

    private static Optional<Integer> days(YamlNode node) {
        Optional<YamlNode> wrong = node.find("days").filter(days -> !days.text().matches("\\d{1,3}"));
        wrong.ifPresent(days -> days.problem(Problem.of("sentences.days", days.text())));
        return node.findText("days").filter(days -> wrong.isEmpty()).map(Integer::parseInt);
    }

    private static Optional<String> text(YamlNode node, String key) {
        return node.findText(key).filter(text -> !text.isEmpty());
    }
}
