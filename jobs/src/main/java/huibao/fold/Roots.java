package huibao.fold;

import java.util.Arrays;

/**
 * The end of the chain each link is part of, or none if it runs into a cycle. Whether that item exists is not known here: a
 * void or missing item ends the chain, and never answers.
 */
final class Roots {
    private static final byte OPEN = 0;
    private static final byte ON_PATH = 1;
    private static final byte DONE = 2;

    private final Links links;
    private final long[] roots;
    private final byte[] states;
    private int[] path = new int[16];

    private Roots(Links links) {
        this.links = links;
        this.roots = new long[links.size()];
        this.states = new byte[links.size()];
    }

    /** @return for each link its root, {@link Numbers#NONE_LONG} if it has none */
    static long[] of(Links links) {
        Roots roots = new Roots(links);
        for (int at = 0; at < links.size(); at++) {
            roots.follow(at);
        }
        return roots.roots;
    }

    /** What is found for the last of a path is so for all before it: nothing is followed twice. */
    private void follow(int from) {
        int length = 0;
        int at = from;
        while (at >= 0 && states[at] == OPEN) {
            states[at] = ON_PATH;
            if (length == path.length) {
                path = Arrays.copyOf(path, length * 2);
            }
            path[length++] = at;
            at = links.find(links.repeats(at));
        }
        long end = at < 0 ? links.repeats(path[length - 1]) : Numbers.NONE_LONG;
        long root = at >= 0 && states[at] == DONE ? roots[at] : end;
        for (int step = 0; step < length; step++) {
            roots[path[step]] = root;
            states[path[step]] = DONE;
        }
    }
}
