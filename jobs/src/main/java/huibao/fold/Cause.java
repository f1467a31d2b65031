package huibao.fold;

import java.util.Locale;

/** Why two editions answer the same question differently. */
public enum Cause {
    /** Happened before the earlier cut-off, recorded after it. */
    LATE_ARRIVAL,
    /** A row that was known is different, void or gone now. */
    CORRECTION,
    /** An item has another category or region now. */
    RECLASSIFICATION,
    /** Happened after the earlier cut-off. */
    PROGRESS,
    /** The earlier edition's period, or one it was compared with, was cut at its cut-off. */
    PERIOD,
    /** The measure has another version. */
    DEFINITION,
    /** Withheld then or now. */
    DISCLOSURE,
    /** Asked with other settings, such as another campaign. */
    SETTINGS,
    /** The code tables say something else of regions, units or categories. */
    CODES,
    /** None of these: another version of the program. */
    PROGRAM,
    /** None of these. */
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
