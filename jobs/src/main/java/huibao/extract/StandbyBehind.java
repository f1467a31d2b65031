package huibao.extract;

import huibao.problem.Explained;
import huibao.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The source is a standby that is further behind than the office allows. */
public final class StandbyBehind extends ExtractionException implements Explained {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    StandbyBehind(Optional<Duration> lag, Optional<Instant> replayedTo, Duration most) {
        this(Problem.of(
                "standby.behind",
                lag.<Object>map(Duration::toSeconds).orElseGet(() -> Problem.of("standby.unknown")),
                replayedTo.<Object>map(Instant::toString).orElseGet(() -> Problem.of("standby.unknown")),
                most.toSeconds()));
    }

    private StandbyBehind(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    @Override
    public List<Problem> problems() {
        return List.of(problem);
    }
}
