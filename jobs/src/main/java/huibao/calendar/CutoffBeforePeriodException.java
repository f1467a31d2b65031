package huibao.calendar;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.time.Instant;
import java.util.List;

/** Nothing of the period lies before the cut-off. */
public final class CutoffBeforePeriodException extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    public CutoffBeforePeriodException(Instant cutoff, Period period) {
        super(List.of(Problem.of("cutoff.before-period", cutoff, period.label(), period.start())));
    }
}
