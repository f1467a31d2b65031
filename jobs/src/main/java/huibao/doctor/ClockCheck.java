package huibao.doctor;

import huibao.edition.Editions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Cut-offs are instants of this clock: one that goes wrong makes reports of the wrong day. */
public record ClockCheck(Clock clock, Path output) {
    private static final DateTimeFormatter SHANGHAI =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    /** No machine runs this program before it was written. */
    private static final Instant WRITTEN = Instant.parse("2021-01-01T00:00:00Z");

    public Finding finding() {
        Instant now = clock.instant();
        if (now.isBefore(WRITTEN)) {
            return Finding.wrong("clock", "doctor.clock.past", SHANGHAI.format(now));
        }
        Optional<Instant> newest = new Editions(output)
                .all().stream().map(edition -> edition.manifest().cutoff()).max(Instant::compareTo);
        return newest.filter(now::isBefore)
                .map(cutoff ->
                        Finding.wrong("clock", "doctor.clock.back", SHANGHAI.format(now), SHANGHAI.format(cutoff)))
                .orElseGet(() -> Finding.ok("clock", "doctor.clock", SHANGHAI.format(now)));
    }
}
