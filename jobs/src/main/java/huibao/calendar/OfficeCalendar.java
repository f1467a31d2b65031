package huibao.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The civil calendar with an office's own periods laid over it; where the office defines a label, its dates hold. */
public final class OfficeCalendar {
    private final Map<PeriodKind, List<CalendarOverride>> overrides = new HashMap<>();

    public OfficeCalendar(List<CalendarOverride> overrides) {
        for (PeriodKind kind : PeriodKind.values()) {
            this.overrides.put(
                    kind,
                    overrides.stream()
                            .filter(override -> override.period().kind() == kind)
                            .sorted(Comparator.comparing(
                                    override -> override.period().start()))
                            .toList());
        }
    }

    public static OfficeCalendar civil() {
        return new OfficeCalendar(List.of());
    }

    /** @throws UnknownPeriodException if the label names no period of its kind */
    public Period period(PeriodKind kind, String label) {
        return override(kind, label).map(CalendarOverride::period).orElseGet(() -> NaturalPeriods.parse(kind, label));
    }

    /** The period of the same kind just before. */
    public Period previous(Period period) {
        Optional<CalendarOverride> own = override(period.kind(), period.label());
        if (own.isEmpty()) {
            return NaturalPeriods.previous(period);
        }
        return own.get()
                .previousLabel()
                .map(label -> period(period.kind(), label))
                .or(() -> endingAt(period.kind(), period.start()))
                .orElseGet(() -> shifted(period, period.start().minusMonths(1), period.start()));
    }

    /** The same period a year earlier; 29 February becomes the last valid day. */
    public Period sameLastYear(Period period) {
        Optional<CalendarOverride> own = override(period.kind(), period.label());
        if (own.isEmpty()) {
            return NaturalPeriods.sameLastYear(period);
        }
        return own.get()
                .sameLastYearLabel()
                .map(label -> period(period.kind(), label))
                .or(() ->
                        override(period.kind(), lastYearsLabel(period.label())).map(CalendarOverride::period))
                .orElseGet(() -> shifted(
                        period,
                        period.start().minusYears(1),
                        period.lastDay().minusYears(1).plusDays(1)));
    }

    /** The month a day belongs to, by the office's own months where it has them. */
    Period monthOf(LocalDate day) {
        return periodOf(PeriodKind.MONTH, day);
    }

    /**
     * The period of a kind a day belongs to, by the office's own periods where it has them.
     *
     * @param kind any but {@link PeriodKind#SPAN}, which only its label tells
     */
    public Period periodOf(PeriodKind kind, LocalDate day) {
        return overrides.get(kind).stream()
                .map(CalendarOverride::period)
                .filter(period -> period.contains(day))
                .findFirst()
                .orElseGet(() -> NaturalPeriods.containing(kind, day));
    }

    /** The newest period of a kind that is over before a day begins. */
    public Period lastBefore(PeriodKind kind, LocalDate day) {
        Period period = periodOf(kind, day.minusDays(1));
        return period.end().isAfter(day) ? previous(period) : period;
    }

    /** 1 January of the year of the period's last day; under the office's own periods, the first of its kind in that year. */
    LocalDate startOfYear(Period period) {
        int year = period.lastDay().getYear();
        LocalDate newYear = LocalDate.of(year, 1, 1);
        if (override(period.kind(), period.label()).isEmpty()) {
            return newYear;
        }
        return overrides.get(period.kind()).stream()
                .map(CalendarOverride::period)
                .filter(other -> other.lastDay().getYear() == year)
                .map(Period::start)
                .findFirst()
                .orElse(newYear);
    }

    private Optional<CalendarOverride> override(PeriodKind kind, String label) {
        return overrides.get(kind).stream()
                .filter(override -> override.period().label().equals(label))
                .findFirst();
    }

    private Optional<Period> endingAt(PeriodKind kind, LocalDate end) {
        return overrides.get(kind).stream()
                .map(CalendarOverride::period)
                .filter(period -> period.end().equals(end))
                .findFirst();
    }

    private static Period shifted(Period period, LocalDate start, LocalDate end) {
        return new Period(period.kind(), start + ".." + end.minusDays(1), start, end);
    }

    private static String lastYearsLabel(String label) {
        return label.matches("\\d{4}.*")
                ? String.format("%04d%s", Integer.parseInt(label.substring(0, 4)) - 1, label.substring(4))
                : label;
    }
}
