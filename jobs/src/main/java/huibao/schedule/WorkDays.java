package huibao.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days the office works.
 *
 * @param exceptions true for a weekend day that is worked, false for a holiday; all other days are as the week has them
 */
public record WorkDays(Map<LocalDate, Boolean> exceptions) {
    public WorkDays {
        exceptions = Map.copyOf(exceptions);
    }

    public boolean contains(LocalDate day) {
        return exceptions.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    LocalDate onOrAfter(LocalDate day) {
        LocalDate work = day;
        while (!contains(work)) {
            work = work.plusDays(1);
        }
        return work;
    }
}
