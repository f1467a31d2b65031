package huibao.schedule;

import huibao.edition.Edition;
import huibao.edition.Editions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes what is due and not there, oldest first, and goes on trying what failed. */
public final class Scheduler {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration REMINDER = Duration.ofHours(24);

    private final Supplier<Plan> plan;
    private final Supplier<Plan.Days> days;
    private final Editions editions;
    private final Maker maker;
    private final Listener listener;
    private final Clock clock;
    private final Map<String, FailedAttempts> failing = new HashMap<>();

    public Scheduler(
            Supplier<Plan> plan,
            Supplier<Plan.Days> days,
            Editions editions,
            Maker maker,
            Listener listener,
            Clock clock) {
        this.plan = plan;
        this.days = days;
        this.editions = editions;
        this.maker = maker;
        this.listener = listener;
        this.clock = clock;
    }

    /** Makes one report. */
    public interface Maker {
        /** @return the folder of its edition @throws RuntimeException if there is none */
        Path make(DueReport due);
    }

    /** Is told what came of it. */
    public interface Listener {
        void published(DueReport due, Edition edition);

        void failed(DueReport due, RuntimeException failure, FailureNews news);
    }

    /** Whether people should be told. */
    public enum FailureNews {
        /** It failed for the first time, or a day has passed since this was last told. */
        NEW,
        KNOWN
    }

    /** How often a report failed, and when it is tried again. */
    private record FailedAttempts(int count, Instant told, Instant next) {}

    /** What is due, and the edition where there is one. */
    public record DueEdition(DueReport due, Optional<Edition> edition) {}

    public List<DueEdition> states() {
        return plan.get().dueBy(clock.instant(), days.get()).stream()
                .map(due -> new DueEdition(due, due.published(editions)))
                .toList();
    }

    /** What should be there by now and is not. */
    public List<DueReport> missing() {
        Instant now = clock.instant();
        return open().stream().filter(due -> due.isMissing(now)).toList();
    }

    private List<DueReport> open() {
        return states().stream()
                .filter(state -> state.edition().isEmpty())
                .map(DueEdition::due)
                .toList();
    }

    /**
     * Makes everything that is due, one after the other. After each the plan is asked again, because what was due first
     * may by then be something else.
     *
     * @return what failed, in the order it was tried
     */
    public List<RuntimeException> makeDue() {
        List<RuntimeException> failures = new ArrayList<>();
        Optional<DueReport> next = nextToMake();
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            make(next.get()).ifPresent(failures::add);
            next = nextToMake();
        }
        return failures;
    }

    /** Of what may be tried the oldest, and no answer while a report is wanting. */
    private Optional<DueReport> nextToMake() {
        Instant now = clock.instant();
        return open().stream()
                .filter(due -> !failing.containsKey(key(due))
                        || !failing.get(key(due)).next().isAfter(now))
                .min(Comparator.comparing(due -> due.report().isAnswer()));
    }

    private Optional<RuntimeException> make(DueReport due) {
        try {
            Edition edition = Edition.read(maker.make(due));
            failing.remove(key(due));
            listener.published(due, edition);
            return Optional.empty();
        } catch (RuntimeException e) {
            listener.failed(due, e, remember(due));
            return Optional.of(e);
        }
    }

    private FailureNews remember(DueReport due) {
        Instant now = clock.instant();
        FailedAttempts before = failing.getOrDefault(key(due), new FailedAttempts(0, Instant.MIN, now));
        boolean isNews = before.count() == 0 || !now.isBefore(before.told().plus(REMINDER));
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(before.count(), 10));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        failing.put(key(due), new FailedAttempts(before.count() + 1, isNews ? now : before.told(), now.plus(pause)));
        return isNews ? FailureNews.NEW : FailureNews.KNOWN;
    }

    private static String key(DueReport due) {
        return due + " " + due.due();
    }
}
