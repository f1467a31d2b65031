package huibao.pipeline;

import huibao.adhoc.Answer;
import java.util.Optional;

/** Hands the answer of a job over to its caller. */
final class AnswerDesk {
    private Optional<Answer> answer = Optional.empty();

    void leave(Answer one) {
        answer = Optional.of(one);
    }

    /** Takes the answer away; empty where the job that made it ran before a restart. */
    Optional<Answer> take() {
        Optional<Answer> taken = answer;
        answer = Optional.empty();
        return taken;
    }
}
