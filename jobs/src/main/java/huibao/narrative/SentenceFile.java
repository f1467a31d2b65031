package huibao.narrative;

import huibao.metric.Catalogue;
import huibao.problem.Problem;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The sentences of a deliverable, by name: {@code reports/<deliverable>/sentences.yaml}. */
final class SentenceFile {
    /** The one name that is no sentence: the problems the figures may show. */
    private static final String PROBLEMS = "problems";

    private final Map<String, SentenceTemplate> templates;
    private final List<ProblemTemplate> problems;

    private SentenceFile(Map<String, SentenceTemplate> templates, List<ProblemTemplate> problems) {
        this.templates = templates;
        this.problems = problems;
    }

    /**
     * Reads and checks a file; it is never run.
     *
     * @throws InvalidSentencesException naming file and line of every mistake
     */
    static SentenceFile read(String file, Reader yaml, Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        Map<String, SentenceTemplate> templates = new LinkedHashMap<>();
        List<ProblemTemplate> found = new ArrayList<>();
        compose(file, yaml, problems).ifPresent(root -> {
            if (!root.isMap()) {
                root.problem(Problem.of("sentences.no-mapping"));
            }
            TemplateReader reader = new TemplateReader(catalogue);
            ProblemReader rules = new ProblemReader(catalogue);
            root.map().forEach((name, node) -> {
                if (name.equals(PROBLEMS)) {
                    node.map().forEach((kind, rule) -> rules.read(kind, rule).ifPresent(found::add));
                } else {
                    templates.put(name, reader.read(name, node));
                }
            });
        });
        if (!problems.isEmpty()) {
            throw new InvalidSentencesException(problems);
        }
        return new SentenceFile(templates, found);
    }

    static Optional<TemplateNode> compose(String file, Reader yaml, List<Problem> problems) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(yaml);
            return Optional.ofNullable(root).map(node -> new TemplateNode(file, node, problems));
        } catch (MarkedYAMLException e) {
            String place = file + ":" + (e.getProblemMark().getLine() + 1);
            problems.add(Problem.of("text.at", place, Problem.of("sentences.not-yaml")));
            return Optional.empty();
        }
    }

    Map<String, SentenceTemplate> templates() {
        return templates;
    }

    /** In the order they are reported. */
    List<ProblemTemplate> problems() {
        return problems;
    }
}
