package huibao.lake.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One activity of a post. @param kind {@code open_reception}, {@code case_visit}, {@code meeting}, {@code dispatch},
 * {@code appointment} or {@code site_visit}
 */
public record LeaderActivity(
        long activityId,
        String region,
        Optional<String> campaign,
        Optional<Integer> workGroup,
        String post,
        LocalDate occurredOn,
        String kind,
        int batches,
        int persons,
        int items,
        int resolved,
        Instant recordedAt,
        Instant updatedAt,
        Optional<Instant> voidedAt) {}
