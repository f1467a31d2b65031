package huibao.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every span of days one edition asks about: the roles and the months of its trend.
 *
 * @param reported the period as its label says, uncut
 * @param roles by role, cut at the cut-off: the comparison periods to as many days as the current one
 * @param nextEnds by role, the end of the whole period that starts where the role's whole period ends; none for a role
 *     after which no period of the kind starts
 * @param months the month of the period's last day and the 24 before it, newest first; only the first can be cut
 * @param earlierMonths the 23 before those: by two years of them a month of last year is judged
 * @param toDate the cut-off lies before the reported period's end
 * @param cutByOwn roles whose natural period gave days to one of the office's own beside it
 */
public record EditionPeriods(
        Period reported,
        Instant cutoff,
        Map<Role, Period> roles,
        Map<Role, LocalDate> nextEnds,
        List<Period> months,
        List<Period> earlierMonths,
        boolean toDate,
        Set<Role> cutByOwn) {
    private static final int MONTHS = 25;
    private static final int EARLIER_MONTHS = 23;
    private static final int LEAP_DAY = 1;

    public EditionPeriods {
        roles = Map.copyOf(roles);
        nextEnds = Map.copyOf(nextEnds);
        months = List.copyOf(months);
        earlierMonths = List.copyOf(earlierMonths);
        cutByOwn = Set.copyOf(cutByOwn);
    }

    /**
     * @throws CutoffBeforePeriodException if the cut-off lies before the period's first day
     * @throws UncoveredPeriodException if the office's own periods leave it out
     */
    public static EditionPeriods of(OfficeCalendar calendar, Period reported, Instant cutoff) {
        calendar.requireCovered(reported);
        LocalDate cutoffDay = ShanghaiTime.dateOf(cutoff);
        if (cutoffDay.isBefore(reported.start())) {
            throw new CutoffBeforePeriodException(cutoff, reported);
        }
        Period current = reported.endingNoLaterThan(cutoffDay);
        boolean toDate =
                cutoff.isBefore(reported.end().atStartOfDay(ShanghaiTime.ZONE).toInstant());
        List<Period> months = months(calendar, current, cutoffDay);
        return new EditionPeriods(
                reported,
                cutoff,
                roles(calendar, reported, current),
                nextEnds(calendar, reported),
                months.subList(0, MONTHS),
                months.subList(MONTHS, MONTHS + EARLIER_MONTHS),
                toDate,
                cutByOwn(calendar, reported));
    }

    public Period role(Role role) {
        return roles.get(role);
    }

    /**
     * Whether years to date of so many days cannot be compared: last year's ends with its own week or ten days, up to six days
     * earlier. A leap day is no difference.
     */
    public static boolean areUnequal(long days, long daysOfLastYear) {
        return Math.abs(days - daysOfLastYear) > LEAP_DAY;
    }

    /** The end of the period that follows a role's whole period. */
    public Optional<LocalDate> nextEnd(Role role) {
        return Optional.ofNullable(nextEnds.get(role));
    }

    private static Map<Role, Period> roles(OfficeCalendar calendar, Period reported, Period current) {
        Map<Role, Period> roles = new EnumMap<>(Role.class);
        Period previous = calendar.previous(reported);
        Period sameLastYear = calendar.sameLastYear(reported);
        if (current.end().isBefore(reported.end())) {
            previous = firstDays(previous, current.days());
            sameLastYear = firstDays(sameLastYear, current.days());
        }
        roles.put(Role.CURRENT, current);
        roles.put(Role.PREVIOUS, previous);
        roles.put(Role.SAME_LAST_YEAR, sameLastYear);
        roles.put(Role.YTD, yearTo(current, calendar.startOfYear(current)));
        roles.put(Role.YTD_LAST_YEAR, yearTo(sameLastYear, calendar.startOfYear(sameLastYear)));
        roles.put(Role.LAST_12_MONTHS, lastTwelveMonths(current));
        return roles;
    }

    private static Set<Role> cutByOwn(OfficeCalendar calendar, Period reported) {
        Set<Role> cut = EnumSet.noneOf(Role.class);
        if (calendar.gaveWay(reported)) {
            cut.add(Role.CURRENT);
        }
        if (calendar.gaveWay(calendar.previous(reported))) {
            cut.add(Role.PREVIOUS);
        }
        if (calendar.gaveWay(calendar.sameLastYear(reported))) {
            cut.add(Role.SAME_LAST_YEAR);
        }
        return cut;
    }

    /** 29 February becomes the last valid day. */
    private static Period lastTwelveMonths(Period period) {
        return new Period(PeriodKind.SPAN, period.label(), period.end().minusMonths(12), period.end());
    }

    /** To date as the period itself: it ends with it. */
    private static Map<Role, LocalDate> nextEnds(OfficeCalendar calendar, Period reported) {
        Map<Role, LocalDate> ends = new EnumMap<>(Role.class);
        put(ends, calendar.next(reported), Role.CURRENT, Role.YTD);
        put(ends, calendar.next(calendar.previous(reported)), Role.PREVIOUS);
        put(ends, calendar.next(calendar.sameLastYear(reported)), Role.SAME_LAST_YEAR, Role.YTD_LAST_YEAR);
        return ends;
    }

    private static void put(Map<Role, LocalDate> ends, Optional<Period> next, Role... roles) {
        next.ifPresent(period -> List.of(roles).forEach(role -> ends.put(role, period.end())));
    }

    private static Period firstDays(Period period, long days) {
        return period.endingNoLaterThan(period.start().plusDays(days - 1));
    }

    private static Period yearTo(Period period, LocalDate start) {
        return new Period(PeriodKind.YEAR_TO_DATE, period.label(), start, period.end());
    }

    private static List<Period> months(OfficeCalendar calendar, Period current, LocalDate cutoffDay) {
        List<Period> months = new ArrayList<>();
        Period month = calendar.monthOf(current.lastDay());
        months.add(month.endingNoLaterThan(cutoffDay));
        while (months.size() < MONTHS + EARLIER_MONTHS) {
            month = calendar.previous(month);
            months.add(month);
        }
        return months;
    }
}
