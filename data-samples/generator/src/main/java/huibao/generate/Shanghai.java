package huibao.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times of the office as seconds of its own wall clock since 1970, days as days since 1970: plain numbers, because
 * millions of them are made. The offset has been +08:00 without summer time since 1991.
 */
final class Shanghai {
    static final long MINUTE = 60;
    static final long HOUR = 3600;
    static final long DAY = 86_400;

    private Shanghai() {}

    /** @param text such as {@code 2021-07-01T09:00} */
    static long at(String text) {
        return LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC);
    }

    static long at(LocalDate day, int hour, int minute) {
        return day.toEpochDay() * DAY + hour * HOUR + minute * MINUTE;
    }

    static long dayOf(long at) {
        return Math.floorDiv(at, DAY);
    }

    static long startOf(long day) {
        return day * DAY;
    }
}
