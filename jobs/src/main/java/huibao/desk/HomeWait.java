package huibao.desk;

import huibao.home.HomeInUseException;
import huibao.pipeline.Pipeline;
import java.time.Duration;
import java.util.Optional;
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
        HomeAttempt attempt = HomeAttempt.of(opening);
        attempt.refused().ifPresent(waiting::begun);
        while (attempt.refused().isPresent()) {
            pause(attempt.refused().get());
            attempt = HomeAttempt.of(opening);
        }
        return attempt.opened().orElseThrow();
    }

    private record HomeAttempt(Optional<Pipeline> opened, Optional<HomeInUseException> refused) {
        static HomeAttempt of(Supplier<Pipeline> opening) {
            try {
                return new HomeAttempt(Optional.of(opening.get()), Optional.empty());
            } catch (HomeInUseException e) {
                if (e.isOurs()) {
                    throw e;
                }
                return new HomeAttempt(Optional.empty(), Optional.of(e));
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
