package huibao.schedule;

import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One report of the plan.
 *
 * @param name its own in the plan
 * @param deliverable {@code monthly}, {@code briefing}, {@code daily} or {@code ledger}
 * @param region code of the reporting region
 * @param formats {@code pdf} and others
 * @param lateAfter how long after it was due a report that is not there is missing
 */
public record PlannedReport(
        String name,
        String deliverable,
        String region,
        PeriodKind kind,
        Which which,
        Moments moments,
        Missed missed,
        List<String> formats,
        Optional<String> campaign,
        Duration lateAfter) {
    public PlannedReport {
        formats = List.copyOf(formats);
    }

    Period period(OfficeCalendar calendar, LocalDate nominal) {
        return which == Which.CURRENT ? calendar.periodOf(kind, nominal) : calendar.lastBefore(kind, nominal);
    }
}
