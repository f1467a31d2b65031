package huibao.calendar;

import java.time.LocalDate;
import java.util.Arrays;
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
        return override(kind, label)
                .map(CalendarOverride::period)
                .or(() -> yearToOfficeMonth(kind, label))
                .orElseGet(() -> NaturalPeriods.parse(kind, label));
    }

    /** To date of a month the office has its own days for. */
    private Optional<Period> yearToOfficeMonth(PeriodKind kind, String label) {
        return officeMonth(kind, label)
                .map(month -> new Period(PeriodKind.YEAR_TO_DATE, label, startOfYear(month), month.end()));
    }

    private Optional<Period> officeMonth(PeriodKind kind, String label) {
        return kind == PeriodKind.YEAR_TO_DATE
                ? override(PeriodKind.MONTH, label).map(CalendarOverride::period)
                : Optional.empty();
    }

    /** The period of the same kind just before: as the office says, else the one of its own that ends there, else natural. */
    public Period previous(Period period) {
        Optional<CalendarOverride> own = override(period.kind(), period.label());
        return own.flatMap(CalendarOverride::previousLabel)
                .map(label -> period(period.kind(), label))
                .or(() -> own.flatMap(one -> endingAt(period.kind(), period.start())))
                .orElseGet(() -> again(NaturalPeriods.previous(natural(period))));
    }

    /** The period of the same kind that starts where this one ends; a span has none unless the office names one. */
    public Optional<Period> next(Period period) {
        return startingAt(period.kind(), period.end())
                .or(() -> Optional.of(period.kind())
                        .filter(kind -> kind != PeriodKind.SPAN)
                        .map(kind -> again(NaturalPeriods.containing(kind, period.end()))))
                .filter(next -> next.start().equals(period.end()));
    }

    /** The same period a year earlier; 29 February becomes the last valid day. */
    public Period sameLastYear(Period period) {
        return override(period.kind(), period.label())
                .flatMap(CalendarOverride::sameLastYearLabel)
                .map(label -> period(period.kind(), label))
                .orElseGet(() -> again(NaturalPeriods.sameLastYear(natural(period))));
    }

    /** The natural period of the same label; of a label only the office knows, the one its last day lies in. */
    private static Period natural(Period period) {
        try {
            return NaturalPeriods.parse(period.kind(), period.label());
        } catch (UnknownPeriodException e) {
            return period.kind() == PeriodKind.SPAN
                    ? period
                    : NaturalPeriods.containing(period.kind(), period.lastDay());
        }
    }

    /** Where the office has days of its own for the label of a natural period, those hold. */
    private Period again(Period natural) {
        return period(natural.kind(), natural.label());
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
        Optional<Period> officeMonth = officeMonth(period.kind(), period.label());
        if (officeMonth.isPresent()) {
            return startOfYear(officeMonth.get());
        }
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

    /**
     * The kind of period a label names, where nobody says: the one the office has such a label for, else as labels of
     * months, quarters and so on are written; of {@code A..B} between days a span, else that of A.
     */
    public Optional<PeriodKind> kindOf(String label) {
        int to = label.indexOf(PeriodWords.TO);
        if (to >= 0) {
            return kindOf(label.substring(0, to)).map(kind -> kind == PeriodKind.DAY ? PeriodKind.SPAN : kind);
        }
        return Arrays.stream(PeriodKind.values())
                .filter(kind -> override(kind, label).isPresent())
                .findFirst()
                .or(() -> Arrays.stream(PeriodKind.values())
                        .filter(kind -> NaturalPeriods.isLabel(kind, label))
                        .findFirst());
    }

    /** Whether a label names a period of a kind. */
    public boolean isLabel(PeriodKind kind, String label) {
        return override(kind, label).isPresent() || NaturalPeriods.isLabel(kind, label);
    }

    private Optional<CalendarOverride> override(PeriodKind kind, String label) {
        return overrides.get(kind).stream()
                .filter(override -> override.period().label().equals(label))
                .findFirst();
    }

    private Optional<Period> startingAt(PeriodKind kind, LocalDate start) {
        return overrides.get(kind).stream()
                .map(CalendarOverride::period)
                .filter(period -> period.start().equals(start))
                .findFirst();
    }

    private Optional<Period> endingAt(PeriodKind kind, LocalDate end) {
        return overrides.get(kind).stream()
                .map(CalendarOverride::period)
                .filter(period -> period.end().equals(end))
                .findFirst();
    }
}
