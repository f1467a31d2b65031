package huibao.extract;

import huibao.lake.run.RunManifest.Standby;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How far a standby is behind the primary; a report made from it must say so. */
final class StandbyLag {
    /**
     * A quiet primary sends nothing to replay, so a standby with a running receiver that has replayed all it
     * received is not behind.
     */
    private static final String LAG =
            """
            SELECT (extract(epoch FROM pg_last_xact_replay_timestamp()) * 1000000)::bigint,
                   CASE WHEN NOT pg_is_wal_replay_paused() AND pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn()
                             AND EXISTS (SELECT FROM pg_stat_wal_receiver) THEN 0
                        ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::bigint END""";

    private StandbyLag() {}

    /**
     * @param most zero is any
     * @return empty if the source is no standby
     * @throws StandbyBehind if it is too far behind
     */
    static Optional<Standby> within(SourceSnapshot snapshot, Duration most) {
        if (!snapshot.row("SELECT pg_is_in_recovery()").get(0).equals("t")) {
            return Optional.empty();
        }
        List<String> row = snapshot.row(LAG);
        Optional<Instant> replayedTo = Optional.ofNullable(row.get(0))
                .map(micros -> Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS));
        Optional<Duration> lag =
                Optional.ofNullable(row.get(1)).map(Long::parseLong).map(Duration::ofSeconds);
        if (!most.isZero() && lag.filter(found -> found.compareTo(most) <= 0).isEmpty()) {
            throw new StandbyBehind(lag, replayedTo, most);
        }
        return Optional.of(new Standby(replayedTo, lag.map(Duration::toSeconds)));
    }
}
