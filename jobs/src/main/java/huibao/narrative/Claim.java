package huibao.narrative;

import huibao.calendar.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim about which members are named, settled when its list is complete.
 *
 * @param topic what it is about
 * @param role the period it is about
 * @param place for superlatives: 1 for 最多, 2 for 其次, 3 for 再次; 0 for others
 */
record Claim(Kind kind, Topic topic, Role role, int place, List<String> named) {
    enum Kind {
        MOST,
        UP,
        DOWN,
        BELOW,
        /** The members a growth is made of, the largest first. */
        GROWTH,
        DECLINE
    }

    static Claim of(Kind kind, Topic topic, Role role) {
        return new Claim(kind, topic, role, 0, new ArrayList<>());
    }

    static Claim most(int place, Topic topic) {
        return new Claim(Kind.MOST, topic, Role.CURRENT, place, new ArrayList<>());
    }

    Role base() {
        return role == Role.YTD ? Role.YTD_LAST_YEAR : Role.SAME_LAST_YEAR;
    }

    /** The direction the claim is about. */
    int sign() {
        return kind == Kind.UP || kind == Kind.GROWTH ? 1 : -1;
    }
}
