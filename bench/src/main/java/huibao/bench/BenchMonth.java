package huibao.bench;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

/** The months the benchmarks report: each known as on the morning of the third day after it. */
final class BenchMonth {
    /** Of every benchmark that reports one month only. */
    static final YearMonth REPORTED = YearMonth.of(2021, 6);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BenchMonth() {}

    static Instant cutoff(YearMonth month) {
        return month.plusMonths(1)
                .atDay(3)
                .atTime(LocalTime.of(9, 0))
                .atZone(ZONE)
                .toInstant();
    }

    /** A script of SQL with the month's first day for {@code :month} and its cut-off for {@code :cutoff}. */
    static String fill(String script, YearMonth month) {
        return script.replace(":month", "DATE '%s'".formatted(month.atDay(1)))
                .replace(
                        ":cutoff",
                        "TIMESTAMPTZ '%s'"
                                .formatted(cutoff(month)
                                        .toString()
                                        .replace('T', ' ')
                                        .replace("Z", "+00")));
    }
}
