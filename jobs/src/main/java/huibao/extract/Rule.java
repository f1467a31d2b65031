package huibao.extract;

import java.util.Locale;

/**
 * What a row of the source can break. A row is one reject however many rules it breaks: its columns are looked at in their
 * order, each by {@link #MISSING} to {@link #INFINITE}, then the row as a whole by {@link #REVERSED} to {@link #NO_ITEM};
 * the first breach counts.
 */
enum Rule {
    /** No value where the contract wants one. */
    MISSING,
    /** A code that does not match {@code [A-Za-z0-9_.-]{1,32}}; a label with nothing in it that can be printed. */
    MALFORMED,
    /** A code or word the code tables or the contract do not have; a code whose own row was rejected. */
    UNKNOWN,
    /** Persons outside 1 to 9999; a category level outside 1 to 3. */
    OUT_OF_RANGE,
    /** A day or instant before 1950. */
    TOO_EARLY,
    /** A day or instant after the extraction's own. */
    TOO_LATE,
    /** PostgreSQL's {@code infinity}, which is not a day. */
    INFINITE,
    /** An end before its beginning. */
    REVERSED,
    /** A calendar period that begins inside another of its kind. */
    OVERLAP,
    /** A category or region that lies below itself. */
    CYCLE,
    /** A second row of the same key. The newest is kept where rows have a change time, else the first in order. */
    DUPLICATE,
    /** An event, evaluation or campaign item of an item the source does not have. */
    NO_ITEM;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
