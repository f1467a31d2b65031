package huibao.pipeline;

import java.util.List;
import java.util.function.Supplier;

/** Gives back what was taken when the next step of opening fails. */
final class Opened {
    private Opened() {}

    /** The same again if the next step succeeds; else it is closed. */
    static <T extends AutoCloseable> T orClosed(T taken, Runnable next) {
        return orClosed(
                () -> {
                    next.run();
                    return taken;
                },
                taken);
    }

    /** What the next step opens; if it fails, what was taken before it is closed in the order given. */
    static <T> T orClosed(Supplier<T> next, AutoCloseable... taken) {
        try {
            return next.get();
        } catch (RuntimeException | Error e) {
            List.of(taken).forEach(one -> close(one, e));
            throw e;
        }
    }

    private static void close(AutoCloseable taken, Throwable reason) {
        try {
            taken.close();
        } catch (Exception e) {
            reason.addSuppressed(e);
        }
    }
}
