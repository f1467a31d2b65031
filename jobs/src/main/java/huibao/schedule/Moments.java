package huibao.schedule;

import huibao.calendar.ShanghaiTime;
import huibao.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a report is due.
 *
 * @param cron second, minute, hour, day, month, day of the week, in Asia/Shanghai
 */
record Moments(CronExpression cron, DayRule days) {
    /** @param nominal the day the plan names, which tells the period @param due when it has to be made */
    record Moment(LocalDate nominal, Instant due) {}

    /** From a leap year on, so that 29 February comes. */
    private static final ZonedDateTime ANY_TIME = ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ShanghaiTime.ZONE);

    private static final int LOOKED_AT = 200;
    private static final Duration CLOSEST = Duration.ofMinutes(15);

    /** A moment that never comes, or that comes so often that reports would never catch up with it. */
    static Optional<Problem> problemWith(CronExpression cron) {
        ZonedDateTime last = cron.next(ANY_TIME);
        if (last == null) {
            return Optional.of(Problem.of("expected.cron-never"));
        }
        for (int count = 0; count < LOOKED_AT; count++) {
            ZonedDateTime next = cron.next(last);
            if (next == null) {
                return Optional.empty();
            }
            if (Duration.between(last, next).compareTo(CLOSEST) < 0) {
                return Optional.of(Problem.of("expected.cron-often"));
            }
            last = next;
        }
        return Optional.empty();
    }

    /** All of a stretch of time, both ends included. */
    List<Moment> within(Instant from, Instant to, WorkDays workDays) {
        List<Moment> moments = new ArrayList<>();
        // What is put off by a holiday may fall into the stretch though its own day lies before it.
        ZonedDateTime nominal = from.atZone(ShanghaiTime.ZONE).minusDays(days == DayRule.NEXT_WORKDAY ? 31 : 0);
        ZonedDateTime next = cron.next(nominal.minusNanos(1));
        for (; next != null && !next.toInstant().isAfter(to); next = cron.next(next)) {
            LocalDate day = next.toLocalDate();
            if (days != DayRule.WORKDAYS || workDays.contains(day)) {
                LocalDate put = days == DayRule.NEXT_WORKDAY ? workDays.onOrAfter(day) : day;
                Instant due = next.with(put).toInstant();
                if (!due.isBefore(from) && !due.isAfter(to)) {
                    moments.add(new Moment(day, due));
                }
            }
        }
        return moments;
    }
}
