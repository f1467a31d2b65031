package huibao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A claim about which members are named, settled when its list is complete.
 *
 * @param topic what it is about
 * @param place for superlatives: 1 for 最多, 2 for 其次, 3 for 再次
 */
record Claim(Kind kind, Topic topic, Optional<Integer> place, List<String> named, boolean amongPublished) {
    enum Kind {
        MOST,
        UP,
        DOWN,
        BELOW
    }

    static Claim of(Kind kind, Topic topic, boolean amongPublished) {
        return new Claim(kind, topic, Optional.empty(), new ArrayList<>(), amongPublished);
    }

    static Claim most(int place, Topic topic, boolean amongPublished) {
        return new Claim(Kind.MOST, topic, Optional.of(place), new ArrayList<>(), amongPublished);
    }

    /** True if last year's figures are part of it. */
    boolean isMove() {
        return kind == Kind.UP || kind == Kind.DOWN;
    }
}
