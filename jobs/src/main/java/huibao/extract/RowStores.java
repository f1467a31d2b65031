package huibao.extract;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Gives out stores, and again when they were closed. A store takes some 40 MB, and there are as many as readers: left to the
 * garbage collector, range after range, they would be copied about.
 */
final class RowStores {
    private final Deque<RowStore> free = new ArrayDeque<>();

    /** An empty store; it comes back by being closed. */
    synchronized RowStore take() {
        return free.isEmpty() ? new RowStore(this) : free.pop();
    }

    synchronized void giveBack(RowStore store) {
        free.push(store);
    }
}
