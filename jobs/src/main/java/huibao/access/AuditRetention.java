package huibao.access;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day takes away the months of the audit log that are older than the office keeps. */
public final class AuditRetention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditRetention.class);

    private final ScheduledExecutorService daily;

    private AuditRetention(ScheduledExecutorService daily) {
        this.daily = daily;
    }

    public static AuditRetention start(Audit audit, Duration kept, Clock clock) {
        ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "audit-retention");
            thread.setDaemon(true);
            return thread;
        });
        daily.scheduleWithFixedDelay(() -> cut(audit, kept, clock), 0, 1, TimeUnit.DAYS);
        return new AuditRetention(daily);
    }

    private static void cut(Audit audit, Duration kept, Clock clock) {
        try {
            audit.cut(clock.instant().minus(kept));
        } catch (RuntimeException e) {
            LOG.error("old months of the audit log stay", e);
        }
    }

    @Override
    public void close() {
        daily.shutdownNow();
    }
}
