package huibao.fold;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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

    private static final Map<String, EventKind> BY_WORD = new HashMap<>();

    static {
        for (EventKind kind : values()) {
            BY_WORD.put(kind.word(), kind);
        }
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EventKind of(String word) {
        EventKind kind = BY_WORD.get(word);
        if (kind == null) {
            throw new IllegalArgumentException("Invalid event kind: " + word + ". Expected one of " + BY_WORD.keySet());
        }
        return kind;
    }

    /** Opens or ends the work on an item. */
    boolean movesStock() {
        return this == CLOSED || this == WITHDRAWN || this == MERGED || this == CLOSURE_REVOKED;
    }
}
