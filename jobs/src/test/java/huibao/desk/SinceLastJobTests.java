package huibao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SinceLastJobTests {
    private final AtomicLong jobs = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();
    private final MovedClock clock = new MovedClock();
    private final SinceLastJob<Long> kept = new SinceLastJob<>(reads::incrementAndGet, jobs::get, clock);

    @Test
    void isReadOnceUntilAJobHasEnded() {
        assertThat(kept.get()).isEqualTo(1);
        assertThat(kept.get()).isEqualTo(1);
        jobs.incrementAndGet();
        assertThat(kept.get()).isEqualTo(2);
    }

    @Test
    void isReadAgainAfterAMinute() {
        kept.get();
        clock.now = clock.now.plus(Duration.ofSeconds(59));
        assertThat(kept.get()).isEqualTo(1);
        clock.now = clock.now.plus(Duration.ofSeconds(1));
        assertThat(kept.get()).isEqualTo(2);
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-12-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
