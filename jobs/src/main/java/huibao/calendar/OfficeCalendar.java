package huibao.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The civil calendar with an office's own periods laid over it; where the office defines a label, its dates hold. Periods
 * of a kind follow each other without overlap: a natural one beside the office's own gives way to it.
 */
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
                .orElseGet(() -> kind == PeriodKind.YEAR_TO_DATE ? yearTo(label) : besideOwn(kind, label));
    }

    private Period yearTo(String label) {
        if (overrides.get(PeriodKind.MONTH).isEmpty()) {
            return NaturalPeriods.parse(PeriodKind.YEAR_TO_DATE, label);
        }
        Period month = period(PeriodKind.MONTH, label);
        return new Period(PeriodKind.YEAR_TO_DATE, label, startOfYear(month), month.end());
    }

    private Period besideOwn(PeriodKind kind, String label) {
        Period natural = NaturalPeriods.parse(kind, label);
        return besideOwn(natural).orElseThrow(() -> new UncoveredPeriodException(natural, natural.start()));
    }

    /** What the office's own periods leave of a natural one; days before it that no label has are its. */
    private Optional<Period> besideOwn(Period natural) {
        LocalDate start = natural.start();
        LocalDate end = natural.end();
        for (Period own : own(natural.kind())) {
            boolean endsInside = own.end().isAfter(start) && !own.start().isAfter(start);
            if (endsInside || leavesDaysTo(natural, own)) {
                start = own.end();
            } else if (own.start().isAfter(start) && own.start().isBefore(end)) {
                end = own.start();
            }
        }
        return start.isBefore(end)
                ? Optional.of(new Period(natural.kind(), natural.label(), start, end))
                : Optional.empty();
    }

    /** An own period ends within the natural one of its label, and nothing else has the days from there. */
    private boolean leavesDaysTo(Period natural, Period own) {
        LocalDate before = natural.start().minusDays(1);
        return own.end().isBefore(natural.start())
                && NaturalPeriods.containing(natural.kind(), before).contains(own.end())
                && override(
                                natural.kind(),
                                NaturalPeriods.containing(natural.kind(), before)
                                        .label())
                        .isPresent()
                && own(natural.kind()).stream()
                        .noneMatch(other ->
                                other.end().isAfter(own.end()) && other.start().isBefore(natural.start()));
    }

    private List<Period> own(PeriodKind kind) {
        return overrides.get(kind).stream().map(CalendarOverride::period).toList();
    }

    /** Not the office's own, and not the days its label has in the civil calendar either. */
    boolean gaveWay(Period period) {
        return period.kind() != PeriodKind.SPAN
                && period.kind() != PeriodKind.YEAR_TO_DATE
                && override(period.kind(), period.label()).isEmpty()
                && !NaturalPeriods.parse(period.kind(), period.label()).equals(period);
    }

    /** @throws UncoveredPeriodException if the office's own periods should cover it and do not */
    void requireCovered(Period reported) {
        if (!isCovered(reported)) {
            PeriodKind kind = own(reported.kind()).isEmpty() ? PeriodKind.MONTH : reported.kind();
            List<Period> own = own(kind);
            throw new UncoveredPeriodException(reported, own.get(own.size() - 1).end());
        }
    }

    /**
     * False after the last of the office's own periods, unless they end where a natural one begins, and for what gave way
     * between two of them.
     */
    private boolean isCovered(Period reported) {
        PeriodKind kind = reported.kind() == PeriodKind.YEAR_TO_DATE ? PeriodKind.MONTH : reported.kind();
        List<Period> own = own(kind);
        if (kind == PeriodKind.SPAN
                || own.isEmpty()
                || override(kind, reported.label()).isPresent()) {
            return true;
        }
        Period asked = period(kind, reported.label());
        LocalDate last = own.get(own.size() - 1).end();
        return asked.end().isAfter(last)
                ? NaturalPeriods.containing(kind, last).start().equals(last)
                : !asked.start().isAfter(own.get(0).start()) || !gaveWay(asked);
    }

    /** The period of the same kind just before: as the office says, else the one that ends where it starts. */
    public Period previous(Period period) {
        return override(period.kind(), period.label())
                .flatMap(CalendarOverride::previousLabel)
                .map(label -> period(period.kind(), label))
                .orElseGet(() -> followsOwn(period.kind())
                        ? endingBefore(period)
                        : again(NaturalPeriods.previous(natural(period))));
    }

    private boolean followsOwn(PeriodKind kind) {
        return kind != PeriodKind.YEAR_TO_DATE && !overrides.get(kind).isEmpty();
    }

    /** Where no period has the day before, the newest that ends earlier. */
    private Period endingBefore(Period period) {
        LocalDate day = period.start().minusDays(1);
        return find(period.kind(), day).orElseGet(() -> own(period.kind()).stream()
                .filter(own -> !own.end().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new UncoveredPeriodException(period, day)));
    }

    /** The period of the same kind that starts where this one ends; none where the office's own do not reach it. */
    public Optional<Period> next(Period period) {
        Optional<Period> next = period.kind() == PeriodKind.SPAN
                ? own(PeriodKind.SPAN).stream()
                        .filter(own -> own.start().equals(period.end()))
                        .findFirst()
                : find(period.kind(), period.end());
        return next.filter(one -> one.start().equals(period.end())).filter(this::isCovered);
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
        return find(kind, day)
                .orElseThrow(() -> new UncoveredPeriodException(NaturalPeriods.containing(kind, day), day));
    }

    /** Empty for a day that the office's own periods leave out on both sides. */
    private Optional<Period> find(PeriodKind kind, LocalDate day) {
        if (kind == PeriodKind.YEAR_TO_DATE) {
            return find(PeriodKind.MONTH, day).map(month -> yearTo(month.label()));
        }
        Optional<Period> own =
                own(kind).stream().filter(period -> period.contains(day)).findFirst();
        if (own.isPresent()) {
            return own;
        }
        Period natural = NaturalPeriods.containing(kind, day);
        Period holder =
                override(kind, natural.label()).isPresent() ? NaturalPeriods.containing(kind, natural.end()) : natural;
        return override(kind, holder.label()).isPresent()
                ? Optional.empty()
                : besideOwn(holder).filter(period -> period.contains(day));
    }

    /** The newest period of a kind that is over before a day begins. */
    public Period lastBefore(PeriodKind kind, LocalDate day) {
        Period period = periodOf(kind, day.minusDays(1));
        return period.end().isAfter(day) ? previous(period) : period;
    }

    /** 1 January of the year of the period's last day; where the office has periods of the kind, where the year's first begins. */
    LocalDate startOfYear(Period period) {
        PeriodKind kind = period.kind() == PeriodKind.YEAR_TO_DATE ? PeriodKind.MONTH : period.kind();
        if (kind == PeriodKind.SPAN || overrides.get(kind).isEmpty()) {
            // A week belongs to the year it ends in, whatever its label says.
            return period.lastDay().withDayOfYear(1);
        }
        int year = yearOf(period);
        LocalDate newYear = LocalDate.of(year, 1, 1);
        Period first = firstOfYear(kind, year);
        boolean isOffices = override(kind, first.label()).isPresent() || gaveWay(first);
        return isOffices ? first.start() : newYear;
    }

    /** By its label where that begins with one: a period may end early in the year after its own. */
    private static int yearOf(Period period) {
        return period.kind() != PeriodKind.SPAN && period.label().matches("\\d{4}(-.*)?")
                ? Integer.parseInt(period.label().substring(0, 4))
                : period.lastDay().getYear();
    }

    /** The first label of the year, natural or own; of labels only the office knows, the first that ends in the year. */
    private Period firstOfYear(PeriodKind kind, int year) {
        String label = NaturalPeriods.first(kind, year).label();
        return override(kind, label)
                .map(CalendarOverride::period)
                .or(() -> own(kind).stream()
                        .filter(own -> yearOf(own) == year && !own.start().isAfter(LocalDate.of(year, 1, 1)))
                        .findFirst())
                .orElseGet(() ->
                        besideOwn(NaturalPeriods.first(kind, year)).orElseGet(() -> NaturalPeriods.first(kind, year)));
    }

    /**
     * The kind of period a label names, where nobody says: the one the office has such a label for, else as labels of
     * months, quarters and so on are written; of {@code A..B} between days a span, else that of A.
     */
    public Optional<PeriodKind> kindOf(String label) {
        int to = label.indexOf(PeriodLabels.TO);
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
}
