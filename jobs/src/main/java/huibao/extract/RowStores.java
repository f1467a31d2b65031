package huibao.extract;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A pool of row stores, one for each reader. A store takes some 40 MB; allocating one for every range would make the
 * garbage collector copy them.
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
