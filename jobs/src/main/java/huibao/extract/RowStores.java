package huibao.extract;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Gives out stores, and again when they were closed. A store takes some 100 MB, as many as there are readers: filled and left
 * to the garbage collector, range after range, they would be copied about and keep it busy for a quarter of the time.
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
