package huibao.disclosure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much a release withholds.
 *
 * @param threshold a count below this is withheld ({@code disclosure.threshold})
 */
public record ReleaseRule(int threshold, Places places) {
    public static final int DEFAULT_THRESHOLD = 8;
    public static final int LEAST_THRESHOLD = 5;

    /** Whether units and places may be named. */
    public enum Places {
        NAMED,
        LEFT_OUT;

        private static final int DAYS_OF_A_SHORT_QUARTER = 90;

        /** Named from a quarter on; a quarter of the calendar is never shorter than 90 days. */
        public static Places in(LocalDate start, LocalDate end) {
            return ChronoUnit.DAYS.between(start, end) >= DAYS_OF_A_SHORT_QUARTER ? NAMED : LEFT_OUT;
        }
    }

    public ReleaseRule {
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalArgumentException("Invalid disclosure.threshold: " + threshold + ". Expected "
                    + LEAST_THRESHOLD + " or more; raise it, or remove it for " + DEFAULT_THRESHOLD);
        }
    }
}
