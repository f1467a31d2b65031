package huibao.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every span of days one edition asks about: the five roles and the months of its trend.
 *
 * @param reported the period as its label says, uncut
 * @param roles by role, cut at the cut-off: the comparison periods to as many days as the current one
 * @param months the month of the period's last day and the 24 before it, newest first; only the first can be cut
 * @param toDate the cut-off lies before the reported period's end
 */
public record EditionPeriods(
        Period reported, Instant cutoff, Map<Role, Period> roles, List<Period> months, boolean toDate) {
    private static final int MONTHS = 25;

    public EditionPeriods {
        roles = Map.copyOf(roles);
        months = List.copyOf(months);
    }

    /** @throws CutoffBeforePeriodException if the cut-off lies before the period's first day */
    public static EditionPeriods of(OfficeCalendar calendar, Period reported, Instant cutoff) {
        LocalDate cutoffDay = ShanghaiTime.dateOf(cutoff);
        if (cutoffDay.isBefore(reported.start())) {
            throw new CutoffBeforePeriodException(cutoff, reported);
        }
        Period current = reported.endingNoLaterThan(cutoffDay);
        boolean toDate =
                cutoff.isBefore(reported.end().atStartOfDay(ShanghaiTime.ZONE).toInstant());
        return new EditionPeriods(
                reported, cutoff, roles(calendar, reported, current), months(calendar, current, cutoffDay), toDate);
    }

    public Period role(Role role) {
        return roles.get(role);
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
        return roles;
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
        while (months.size() < MONTHS) {
            month = calendar.previous(month);
            months.add(month);
        }
        return months;
    }
}
