package huibao.calendar;

import java.time.Instant;

/** Nothing of the period lies before the cut-off. */
public final class CutoffBeforePeriodException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    CutoffBeforePeriodException(Instant cutoff, Period period) {
        super("Invalid cut-off: " + cutoff + " is before the first day of " + period.label() + ". Expected "
                + period.start() + " or later");
    }
}
