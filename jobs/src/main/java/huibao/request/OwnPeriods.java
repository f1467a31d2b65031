package huibao.request;

import huibao.calendar.CalendarOverride;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.disclosure.ReleaseRule.Places;
import huibao.lake.run.CodeTables;
import huibao.lake.run.CodeTables.CalendarPeriod;
import huibao.lake.run.CodeTables.Campaign;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What the code tables of an office say about days. */
public final class OwnPeriods {
    private OwnPeriods() {}

    public static OfficeCalendar calendar(CodeTables codes) {
        return new OfficeCalendar(
                codes.calendarPeriods().stream().map(OwnPeriods::override).toList());
    }

    private static CalendarOverride override(CalendarPeriod period) {
        return new CalendarOverride(
                new Period(ReportRequest.kind(period.kind()), period.label(), period.startsOn(), period.endsBefore()),
                period.previousLabel(),
                period.sameLastYearLabel());
    }

    /** The campaign that started last by a day. */
    static Optional<String> campaign(CodeTables codes, LocalDate day) {
        return codes.campaigns().stream()
                .filter(campaign -> !campaign.startsOn().isAfter(day))
                .max(Comparator.comparing(Campaign::startsOn).thenComparing(Campaign::code))
                .map(Campaign::code);
    }

    /** Natural periods by their kind, the office's own and spans by their days. */
    static Places places(Period whole) {
        return switch (whole.kind()) {
            case QUARTER, HALF_YEAR, YEAR -> Places.NAMED;
            case DAY, WEEK, TEN_DAYS, MONTH, YEAR_TO_DATE, SPAN -> Places.in(whole.start(), whole.end());
        };
    }
}
