package huibao.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A span of whole days {@code [start, end)} in Asia/Shanghai, and the label it is known by, such as {@code 2021-06}. */
public record Period(PeriodKind kind, String label, LocalDate start, LocalDate end) {
    public Period {
        requireNonNull(kind, "kind is null");
        requireNonNull(label, "label is null");
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "Invalid period: " + label + " [" + start + ", " + end + "). Expected its start before its end");
        }
    }

    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    /** The same period ended early: the last day is {@code lastDay}, or its own if that comes first. */
    public Period endingNoLaterThan(LocalDate lastDay) {
        LocalDate cut = lastDay.plusDays(1);
        return cut.isBefore(end) ? new Period(kind, label, start, cut) : this;
    }
}
