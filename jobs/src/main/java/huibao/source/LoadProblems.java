package huibao.source;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a folder; keeps the first hundred and counts the rest, so that memory stays flat. */
final class LoadProblems {
    private static final int KEPT = 100;

    private final List<LoadProblem> kept = new ArrayList<>();
    private long more;

    void add(String file, long line, String message) {
        if (kept.size() < KEPT) {
            kept.add(new LoadProblem(file, line, message));
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    void refuseIfAny(String what) {
        if (!isEmpty()) {
            throw new LoadRefusedException(what, kept, more);
        }
    }
}
