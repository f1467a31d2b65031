package huibao.extract;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** Calendar days of instants in Asia/Shanghai, summer times of 1986 to 1991 and before included. */
final class ShanghaiDays {
    private static final ZoneRules RULES = ZoneId.of("Asia/Shanghai").getRules();
    private static final long MICROS_A_SECOND = 1_000_000L;
    private static final long MICROS_A_DAY = 86_400 * MICROS_A_SECOND;
    private static final long EIGHT_HOURS = 8 * 3_600 * MICROS_A_SECOND;
    /** The last summer time had ended by then; UTC+8 ever since. */
    private static final long FIXED_SINCE =
            Instant.parse("1991-09-15T00:00:00Z").getEpochSecond() * MICROS_A_SECOND;

    private ShanghaiDays() {}

    /** @param micros since 1970-01-01T00:00Z @return days since 1970-01-01 */
    static long day(long micros) {
        if (micros >= FIXED_SINCE) {
            return (micros + EIGHT_HOURS) / MICROS_A_DAY;
        }
        Instant instant = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS_A_SECOND));
        long offset = RULES.getOffset(instant).getTotalSeconds() * MICROS_A_SECOND;
        return Math.floorDiv(micros + offset, MICROS_A_DAY);
    }

    static long day(Instant instant) {
        return day(micros(instant));
    }

    /** Microseconds since 1970-01-01T00:00Z. */
    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS_A_SECOND), instant.getNano() / 1_000);
    }
}
