package huibao.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Something read from the home folder, kept until the next job has ended. While the server holds the folder nothing but its
 * jobs changes what is published; a minute is the limit for a lake that others write, too.
 */
public final class SinceLastJob<T> implements Supplier<T> {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Supplier<T> reading;
    private final LongSupplier jobs;
    private final Clock clock;
    private T kept;
    private long keptAfter = Long.MIN_VALUE;
    private Instant readAt = Instant.MIN;

    /** @param jobs goes up when one has begun or ended */
    public SinceLastJob(Supplier<T> reading, LongSupplier jobs, Clock clock) {
        this.reading = reading;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public synchronized T get() {
        long now = jobs.getAsLong();
        if (now != keptAfter || !readAt.plus(LONGEST).isAfter(clock.instant())) {
            kept = reading.get();
            keptAfter = now;
            readAt = clock.instant();
        }
        return kept;
    }
}
