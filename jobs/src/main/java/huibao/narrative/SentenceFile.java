package huibao.narrative;

import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.problem.Problem;
import huibao.yaml.TextRule;
import huibao.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Reads a file, which is never run; mistakes are added to the problems with file and line. */
    static SentenceFile read(String file, String yaml, Catalogue catalogue, List<Problem> problems) {
        Map<String, SentenceTemplate> templates = new LinkedHashMap<>();
        List<ProblemTemplate> found = new ArrayList<>();
        TemplateReader reader = new TemplateReader(catalogue);
        ProblemReader rules = new ProblemReader(catalogue);
        YamlNode.read(file, yaml, TextRule.PRINTABLE, problems)
                .ifPresent(root -> root.entries().forEach((name, part) -> {
                    if (name.equals(PROBLEMS)) {
                        part.entries()
                                .forEach((kind, rule) -> rules.read(kind, rule).ifPresent(found::add));
                    } else {
                        templates.put(name, reader.read(name, part));
                    }
                }));
        return new SentenceFile(templates, found);
    }

    /** What the sentences and problems are of, so that it is counted. */
    List<Breakdown> asked() {
        return Stream.concat(
                        templates.values().stream(), problems.stream().flatMap(problem -> problem.templates().stream()))
                .flatMap(SentenceAsks::of)
                .distinct()
                .toList();
    }

    Map<String, SentenceTemplate> templates() {
        return templates;
    }

    /** In the order they are reported. */
    List<ProblemTemplate> problems() {
        return problems;
    }
}
