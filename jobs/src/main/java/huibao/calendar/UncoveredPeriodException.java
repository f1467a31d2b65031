package huibao.calendar;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** The office has periods of its own, and they leave out what is asked for. */
public final class UncoveredPeriodException extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    /** @param from the day from which nothing is entered */
    UncoveredPeriodException(Period period, LocalDate from) {
        super(List.of(Problem.of("period.uncovered", period.kind().code(), period.label(), from)));
    }
}
