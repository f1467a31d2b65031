package huibao.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * A pool of what is large and used by one range after the other, so that there are as many as ranges are read at the same
 * time. Made anew for every range they would live long enough for the garbage collector to copy them.
 */
final class Spares<T> {
    private final Deque<T> free = new ArrayDeque<>();
    private final Function<Spares<T>, T> make;

    /** @param make is told where to give it back */
    Spares(Function<Spares<T>, T> make) {
        this.make = make;
    }

    /** An empty one, which comes back by {@link #giveBack}. */
    synchronized T take() {
        return free.isEmpty() ? make.apply(this) : free.pop();
    }

    synchronized void giveBack(T empty) {
        free.push(empty);
    }
}
