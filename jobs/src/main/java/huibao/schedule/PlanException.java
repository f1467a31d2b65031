package huibao.schedule;

import java.util.List;

/** The plan cannot be used; the message lists every reason at once. */
public final class PlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlanException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
