package huibao.calendar;

/** Which period of a kind is meant, seen from a day. */
public enum Which {
    /** The newest that is over. */
    LAST,
    /** The one that day lies in: to date. */
    CURRENT
}
