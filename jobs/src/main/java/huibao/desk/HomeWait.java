package huibao.desk;

import huibao.home.HomeInUseException;
import huibao.pipeline.Pipeline;
import java.time.Duration;
import java.util.function.Supplier;

/** Waits for a home folder that another process uses. */
public final class HomeWait {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private HomeWait() {}

    /** Called once when the home folder is in use. */
    public interface Waiting {
        void begun(HomeInUseException reason);
    }

    /** @throws HomeInUseException if this very process has it, since waiting would never end, or the wait is interrupted */
    static Pipeline open(Waiting waiting, Supplier<Pipeline> opening) {
        boolean told = false;
        while (true) {
            try {
                return opening.get();
            } catch (HomeInUseException e) {
                if (e.isOurs()) {
                    throw e;
                }
                if (!told) {
                    waiting.begun(e);
                    told = true;
                }
                pause(e);
            }
        }
    }

    private static void pause(HomeInUseException reason) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
