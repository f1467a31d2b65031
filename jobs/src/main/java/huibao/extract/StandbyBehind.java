package huibao.extract;

import huibao.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The source is a standby that is further behind than the office allows. */
public final class StandbyBehind extends ExtractionException {
    private static final long serialVersionUID = 1L;

    StandbyBehind(Optional<Duration> lag, Optional<Instant> replayedTo, Duration most) {
        super(Problem.of(
                "standby.behind",
                lag.<Object>map(Duration::toSeconds).orElseGet(() -> Problem.of("standby.unknown")),
                replayedTo.<Object>map(Instant::toString).orElseGet(() -> Problem.of("standby.unknown")),
                most.toSeconds()));
    }
}
