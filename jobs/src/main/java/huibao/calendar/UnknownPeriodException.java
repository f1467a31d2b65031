package huibao.calendar;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;

/** A label that names no period of its kind. */
public final class UnknownPeriodException extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    UnknownPeriodException(PeriodKind kind, String label, Throwable cause) {
        super(Problem.of("period.unknown", kind.code(), label, kind.example()), cause);
    }
}
