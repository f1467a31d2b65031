package huibao.narrative;

import java.util.ArrayList;
import java.util.List;

/** What is found wrong with one sentence, and what it says that others hang on. */
final class Claims {
    private final List<String> problems = new ArrayList<>();
    /** True once a change is told that is tested and not beyond chance. */
    private boolean unmarked;

    void expect(boolean confirmed, String said, Object expected) {
        if (!confirmed) {
            problems.add("\"" + said + "\" is not what the figures say. Expected " + expected);
        }
    }

    void unmarked() {
        unmarked = true;
    }

    boolean tellsUnmarked() {
        return unmarked;
    }

    List<String> problems() {
        return problems;
    }
}
