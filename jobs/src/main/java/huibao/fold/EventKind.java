package huibao.fold;

import java.util.Locale;

/** What can happen to an item; the words are those of the source contract in lower case. */
public enum EventKind {
    ACCEPTED,
    FORWARDED,
    NOTIFIED,
    RETURNED,
    EXTENDED,
    ANSWERED,
    CLOSED,
    CLOSURE_REVOKED,
    RESOLVED,
    RESOLUTION_REVOKED,
    REVIEWED,
    RECHECKED,
    TERMINATED,
    WITHDRAWN,
    MERGED,
    ASSIGNED,
    LEAD_ASSIGNED,
    SUPERVISED,
    BACKLOG_LISTED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Opens or ends the work on an item. */
    boolean movesStock() {
        return this == CLOSED || this == WITHDRAWN || this == MERGED || this == CLOSURE_REVOKED;
    }
}
