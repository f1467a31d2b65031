package huibao.source;

import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a folder; keeps the first hundred and counts the rest, so that memory stays flat. */
final class LoadProblems {
    private static final int KEPT = 100;

    private final List<LoadProblem> kept = new ArrayList<>();
    private long more;

    void add(String file, long line, String key, Object... values) {
        add(new LoadProblem(file, line, Problem.of(key, values), key.startsWith("load.contract.")));
    }

    private void add(LoadProblem problem) {
        if (kept.size() < KEPT) {
            kept.add(problem);
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    void refuseIfAny(Object what) {
        if (!isEmpty()) {
            throw new LoadRefusedException(what, kept, more);
        }
    }
}
