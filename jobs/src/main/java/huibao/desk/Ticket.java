package huibao.desk;

import huibao.pipeline.JobFailedException;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Progress.StepReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A job in the queue, from being asked for to its end. Safe to look at from any thread. */
public final class Ticket {
    private static final Duration LONG = Duration.ofDays(1);

    private final long number;
    private final JobOrder order;
    private final Instant askedAt;
    private final Set<String> users = new TreeSet<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private TicketView seen;

    Ticket(long number, JobOrder order, Instant askedAt) {
        this.number = number;
        this.order = order;
        this.askedAt = askedAt;
        this.users.add(order.user());
        this.seen = new TicketView(
                0,
                TicketState.WAITING,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** How a job of the queue stands. */
    public enum TicketState {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        STOPPED;

        public boolean isOver() {
            return this == DONE || this == FAILED || this == STOPPED;
        }
    }

    /**
     * What can be seen of it at one moment.
     *
     * @param version goes up with each change
     * @param steps finished and running, in order
     * @param failure why it failed, or was stopped
     */
    public record TicketView(
            long version,
            TicketState state,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            List<StepReport> steps,
            Optional<Pipeline.Outcome> outcome,
            Optional<RuntimeException> failure) {
        /** Number of its record, which {@code huibao restart} takes; empty until the job has ended, or if it leaves none. */
        public Optional<Long> execution() {
            return outcome.map(Pipeline.Outcome::execution)
                    .filter(number -> number > 0)
                    .or(() -> failure.filter(JobFailedException.class::isInstance)
                            .map(stopped -> ((JobFailedException) stopped).execution()));
        }
    }

    public long number() {
        return number;
    }

    public JobOrder order() {
        return order;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public synchronized TicketView seen() {
        return seen;
    }

    /** Whoever asked for it, or for the same. */
    public synchronized boolean isOf(String user) {
        return users.contains(user);
    }

    synchronized boolean isOfOthersThan(String user) {
        return users.stream().anyMatch(one -> !one.equals(user));
    }

    synchronized void join(String user) {
        users.add(user);
    }

    synchronized void start(Instant now) {
        seen = new TicketView(
                seen.version() + 1,
                TicketState.RUNNING,
                Optional.of(now),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A step that began, went on or ended. */
    synchronized void step(StepReport report) {
        List<StepReport> steps = new ArrayList<>(seen.steps());
        steps.removeIf(step -> step.step().equals(report.step()));
        steps.add(report);
        seen = new TicketView(
                seen.version() + 1,
                seen.state(),
                seen.startedAt(),
                Optional.empty(),
                List.copyOf(steps),
                Optional.empty(),
                Optional.empty());
    }

    void end(TicketState state, Instant now, Optional<Pipeline.Outcome> outcome, Optional<RuntimeException> failure) {
        synchronized (this) {
            seen = new TicketView(
                    seen.version() + 1, state, seen.startedAt(), Optional.of(now), seen.steps(), outcome, failure);
        }
        ended.countDown();
    }

    /** @throws RuntimeException what it failed for */
    Pipeline.Outcome await() {
        while (!isOverWithin(LONG)) {
            // nothing to do meanwhile
        }
        TicketView end = seen();
        return end.outcome()
                .orElseThrow(() -> end.failure().orElseGet(() -> JobStoppedException.beforeItBegan(order.title())));
    }

    /** Whether it has ended by then. */
    boolean isOverWithin(Duration time) {
        try {
            return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server is being stopped", e);
        }
    }
}
