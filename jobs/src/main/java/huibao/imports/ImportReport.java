package huibao.imports;

import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What an import did, in the user's language. */
public final class ImportReport {
    private final List<Problem> lines = new ArrayList<>();

    void add(String key, Object... values) {
        lines.add(Problem.of(key, values));
    }

    void addAll(List<Problem> problems) {
        lines.addAll(problems);
    }

    void add(Merge.MergeOutcome outcome, long refused) {
        add(
                "import.outcome",
                outcome.relation(),
                Long.toString(outcome.added()),
                Long.toString(outcome.changed()),
                Long.toString(outcome.same()),
                Long.toString(outcome.missing()),
                Long.toString(refused));
        if (outcome.missing() > 0) {
            add("import.missing." + outcome.missingAre(), outcome.relation(), Long.toString(outcome.missing()));
        }
        if (outcome.repeated() > 0) {
            add(
                    "import.repeated",
                    outcome.relation(),
                    Long.toString(outcome.repeated()),
                    Long.toString(outcome.conflicting()));
        }
    }

    public List<Problem> lines() {
        return List.copyOf(lines);
    }
}
