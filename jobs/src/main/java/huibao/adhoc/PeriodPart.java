package huibao.adhoc;

import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a longer time.
 *
 * @param days a period of the grain; where the longer time cuts it, a span, which cannot be mistaken for the whole
 * @param cutFrom label of the whole period, where this is less
 */
record PeriodPart(Period days, Optional<String> cutFrom) {
    static PeriodPart whole(Period period) {
        return new PeriodPart(period, Optional.empty());
    }

    /**
     * Every day of the time from {@code start} to before {@code end}, in one part each, or in each year to date that ends
     * there.
     *
     * @param most parts at which to stop
     */
    static List<PeriodPart> of(OfficeCalendar calendar, PeriodKind grain, LocalDate start, LocalDate end, int most) {
        List<PeriodPart> parts = new ArrayList<>();
        LocalDate from = start;
        while (from.isBefore(end) && parts.size() <= most) {
            Period whole = calendar.periodOf(grain, from);
            LocalDate first = grain == PeriodKind.YEAR_TO_DATE ? whole.start() : from;
            LocalDate next = whole.end().isBefore(end) ? whole.end() : end;
            parts.add(between(whole, first, next));
            from = next;
        }
        return parts;
    }

    private static PeriodPart between(Period whole, LocalDate start, LocalDate end) {
        if (start.equals(whole.start()) && end.equals(whole.end())) {
            return whole(whole);
        }
        String label = start + ".." + end.minusDays(1);
        return new PeriodPart(new Period(PeriodKind.SPAN, label, start, end), Optional.of(whole.label()));
    }
}
