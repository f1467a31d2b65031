package huibao.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/** Calendar days of instants in Asia/Shanghai, instants as microseconds since 1970, days as days since 1970. */
public final class ShanghaiTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final long MICROS_PER_DAY = TimeUnit.DAYS.toMicros(1);
    private static final long EIGHT_HOURS = TimeUnit.HOURS.toMicros(8);
    /** Summer time was last in force in 1991; from the end of that year the offset has been eight hours. */
    private static final long STEADY_SINCE = TimeUnit.SECONDS.toMicros(694_224_000L);

    private ShanghaiTime() {}

    /** The calendar day of an instant, as days since 1970. */
    public static int dayOf(long micros) {
        if (micros >= STEADY_SINCE) {
            return (int) ((micros + EIGHT_HOURS) / MICROS_PER_DAY);
        }
        return (int) LocalDate.ofInstant(instant(micros), ZONE).toEpochDay();
    }

    /** The instant a calendar day starts. */
    public static long startOf(int day) {
        long micros = day * MICROS_PER_DAY - EIGHT_HOURS;
        if (micros >= STEADY_SINCE) {
            return micros;
        }
        return micros(LocalDate.ofEpochDay(day).atStartOfDay(ZONE).toInstant());
    }

    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static long micros(Instant instant) {
        return Math.addExact(
                TimeUnit.SECONDS.toMicros(instant.getEpochSecond()), TimeUnit.NANOSECONDS.toMicros(instant.getNano()));
    }

    private static Instant instant(long micros) {
        long second = TimeUnit.SECONDS.toMicros(1);
        return Instant.ofEpochSecond(Math.floorDiv(micros, second), Math.floorMod(micros, second) * 1000);
    }
}
