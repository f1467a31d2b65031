package huibao.narrative;

import huibao.metric.Catalogue;
import huibao.narrative.ProblemReader.ProblemChange;
import huibao.problem.Problem;
import huibao.yaml.TextRule;
import huibao.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an office changes of the problems of a document, in {@code measures.yaml}: what a problem is called, what is done
 * about it, by which post and within how many days.
 */
public final class MeasureList {
    /** Everything as the document has it. */
    public static final MeasureList NONE = new MeasureList(Map.of());

    private final Map<String, ProblemChange> changes;

    private MeasureList(Map<String, ProblemChange> changes) {
        this.changes = changes;
    }

    /**
     * Reads a list.
     *
     * @throws InvalidMeasureList naming every mistake with file and line, among them a problem nobody finds
     */
    public static MeasureList read(String name, String yaml, Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        Map<String, ProblemChange> changes = new LinkedHashMap<>();
        Set<String> known = DocumentFolder.problems(catalogue);
        ProblemReader reader = new ProblemReader(catalogue);
        YamlNode.read(name, yaml, TextRule.PRINTABLE, problems)
                .ifPresent(root -> root.entries().forEach((kind, part) -> {
                    if (!known.contains(kind)) {
                        part.problem("measures.unknown", kind, known);
                    }
                    changes.put(kind, reader.change(kind, part));
                }));
        if (!problems.isEmpty()) {
            throw new InvalidMeasureList(problems);
        }
        return new MeasureList(changes);
    }

    ProblemTemplate of(ProblemTemplate problem) {
        ProblemChange change = changes.get(problem.name());
        return change == null ? problem : problem.with(change.title(), change.remedy());
    }
}
