package huibao.narrative;

import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The problems found in one sentence, and whether it needs the closing sentence on changes within chance. */
final class Claims {
    private final List<WrongClaim> wrong = new ArrayList<>();
    /** True once the sentence tells a change that was tested and is within chance. */
    private boolean unmarked;

    /** @param expected a problem of the bundle where it is words */
    record WrongClaim(String said, Object expected) {
        Problem in(String paragraph) {
            return Problem.of("verify.claim", said, expected, paragraph);
        }
    }

    void expect(boolean confirmed, String said, Object expected) {
        if (!confirmed) {
            boolean isTold = expected instanceof Problem || expected instanceof Collection<?>;
            wrong.add(new WrongClaim(said, isTold ? expected : String.valueOf(expected)));
        }
    }

    void unmarked() {
        unmarked = true;
    }

    boolean tellsUnmarked() {
        return unmarked;
    }

    List<WrongClaim> wrong() {
        return wrong;
    }
}
