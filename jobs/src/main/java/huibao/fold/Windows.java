package huibao.fold;

import huibao.calendar.EditionPeriods;
import huibao.calendar.Period;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.metric.Breakdown;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The distinct spans of days an edition asks about, numbered from 0, so that a set of them is the bits of a long. Roles
 * and months with the same days share a number.
 */
public final class Windows implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] startDay;
    private final int[] endDay;
    private final long[] start;
    private final long[] end;
    private final int[] nextEndDay;
    // By day, from the day before any window: every event of every item asks.
    private final int firstDay;
    private final long[] starting;
    private final long[] ending;
    private final List<PeriodColumn> roles;
    private final List<PeriodColumn> lastTwelveMonths;
    private final List<PeriodColumn> months;
    private final List<PeriodColumn> earlierMonths;

    private Windows(
            List<DayRange> spans,
            Map<Integer, LocalDate> nextEnds,
            List<PeriodColumn> roles,
            List<PeriodColumn> lastTwelveMonths,
            List<PeriodColumn> months,
            List<PeriodColumn> earlierMonths) {
        if (spans.size() > Long.SIZE) {
            throw new IllegalArgumentException(
                    "Too many periods in one question: " + spans.size() + ". Expected at most " + Long.SIZE);
        }
        this.startDay = spans.stream().mapToInt(DayRange::start).toArray();
        this.endDay = spans.stream().mapToInt(DayRange::end).toArray();
        this.start = spans.stream()
                .mapToLong(span -> ShanghaiTime.startOf(span.start()))
                .toArray();
        this.end = spans.stream()
                .mapToLong(span -> ShanghaiTime.startOf(span.end()))
                .toArray();
        this.nextEndDay = IntStream.range(0, spans.size())
                .map(window -> Optional.ofNullable(nextEnds.get(window))
                        .map(day -> Math.toIntExact(day.toEpochDay()))
                        .orElse(Numbers.NONE))
                .toArray();
        this.firstDay = Arrays.stream(startDay).min().orElse(0);
        int lastEnd = Arrays.stream(endDay).max().orElse(0);
        this.starting = after(startDay, firstDay, lastEnd);
        this.ending = after(endDay, firstDay, lastEnd);
        this.roles = List.copyOf(roles);
        this.lastTwelveMonths = List.copyOf(lastTwelveMonths);
        this.months = List.copyOf(months);
        this.earlierMonths = List.copyOf(earlierMonths);
    }

    private record DayRange(int start, int end) {
        static DayRange of(Period period) {
            return new DayRange(
                    Math.toIntExact(period.start().toEpochDay()),
                    Math.toIntExact(period.end().toEpochDay()));
        }
    }

    /**
     * The roles of an edition, and the months of its trend.
     *
     * @param earlier months before the trend that something is asked of
     */
    public static Windows of(EditionPeriods periods, List<Period> earlier) {
        List<DayRange> spans = new ArrayList<>();
        Role.ofTables().forEach(role -> number(spans, periods.role(role)));
        List<PeriodColumn> roles = Role.ofTables().stream()
                .map(role -> column(spans, periods, role))
                .toList();
        List<PeriodColumn> months = months(spans, periods.months());
        List<PeriodColumn> earlierMonths = months(spans, earlier);
        Map<Integer, LocalDate> nextEnds = new HashMap<>();
        roles.forEach(column -> periods.nextEnd(column.role()).ifPresent(end -> nextEnds.put(column.window(), end)));
        return new Windows(
                spans, nextEnds, roles, List.of(column(spans, periods, Role.LAST_12_MONTHS)), months, earlierMonths);
    }

    private static List<PeriodColumn> months(List<DayRange> spans, List<Period> months) {
        return months.stream()
                .map(month -> column(spans, Role.CURRENT, Map.of(Dimension.MONTH.code(), month.label()), month, month))
                .toList();
    }

    private static PeriodColumn column(List<DayRange> spans, EditionPeriods periods, Role role) {
        Period base = periods.role(role.isComparison() ? role.base() : role);
        return column(spans, role, Map.of(), periods.role(role), base);
    }

    /** One after another, as somebody asked for them. */
    public static Windows of(List<AskedPeriod> asked) {
        List<DayRange> spans = new ArrayList<>();
        List<PeriodColumn> columns = asked.stream()
                .map(one -> column(spans, one.role(), one.time(), one.period(), one.base()))
                .toList();
        Map<Integer, LocalDate> nextEnds = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            int window = columns.get(i).window();
            asked.get(i).nextEnd().ifPresent(end -> nextEnds.put(window, end));
        }
        return new Windows(spans, nextEnds, columns, List.of(), List.of(), List.of());
    }

    private static PeriodColumn column(
            List<DayRange> spans, Role role, Map<String, String> time, Period period, Period base) {
        return new PeriodColumn(role, time, number(spans, period), number(spans, base));
    }

    /**
     * A period somebody asked for.
     *
     * @param time what it is called in a series; empty for a period alone
     * @param base the period it is compared with; itself unless its role is a comparison
     * @param nextEnd of the whole period that starts where the whole of this one ends; empty if there is none
     */
    public record AskedPeriod(
            Role role, Map<String, String> time, Period period, Period base, Optional<LocalDate> nextEnd) {
        public AskedPeriod {
            time = Map.copyOf(time);
        }
    }

    private static int number(List<DayRange> spans, Period period) {
        DayRange span = DayRange.of(period);
        if (!spans.contains(span)) {
            spans.add(span);
        }
        return spans.indexOf(span);
    }

    public int count() {
        return start.length;
    }

    /** The periods of a table that asks for no series of months. */
    public List<PeriodColumn> roles() {
        return roles;
    }

    /** The periods a table of an edition is counted in: those of its grain, and for evaluations the last twelve months. */
    public List<PeriodColumn> columns(Breakdown breakdown) {
        if (breakdown.isMonthly()) {
            return months;
        }
        if (breakdown.subject() != Subject.EVALUATION) {
            return roles;
        }
        return breakdown.isOfPlaces()
                ? lastTwelveMonths
                : Stream.concat(roles.stream(), lastTwelveMonths.stream()).toList();
    }

    /** The months before the trend, newest first. */
    public List<PeriodColumn> earlierMonths() {
        return earlierMonths;
    }

    /** The windows of some columns, as bits. */
    public static long mask(List<PeriodColumn> columns) {
        return columns.stream().mapToLong(column -> 1L << column.window()).reduce(0, (left, right) -> left | right);
    }

    public LocalDate firstDay(int window) {
        return LocalDate.ofEpochDay(startDay[window]);
    }

    public LocalDate endDay(int window) {
        return LocalDate.ofEpochDay(endDay[window]);
    }

    /** The first day any window asks about: what was settled before it cannot matter. */
    public LocalDate earliestDay() {
        return earliestDay(-1);
    }

    /** The same of some windows, as bits; without any, a day after all windows. */
    LocalDate earliestDay(long some) {
        int earliest = Arrays.stream(endDay).max().orElse(0);
        for (int window = 0; window < startDay.length; window++) {
            earliest = (some >>> window & 1) == 0 ? earliest : Math.min(earliest, startDay[window]);
        }
        return LocalDate.ofEpochDay(earliest);
    }

    /** True where a period of the same kind starts when the window's whole period is over. */
    public boolean hasNext(int window) {
        return nextEndDay[window] != Numbers.NONE;
    }

    /** The day after the last of that period. */
    int nextEndDay(int window) {
        return nextEndDay[window];
    }

    long start(int window) {
        return start[window];
    }

    long end(int window) {
        return end[window];
    }

    /** The windows that end after an instant. */
    long endingAfter(long instant) {
        return ending[place(ShanghaiTime.dayOf(instant))];
    }

    /** The windows that start after an instant. */
    long startingAfter(long instant) {
        return starting[place(ShanghaiTime.dayOf(instant))];
    }

    int lastDay(int window) {
        return endDay[window] - 1;
    }

    /** The windows a day lies in. */
    long containing(int day) {
        int place = place(day);
        return ending[place] & ~starting[place];
    }

    /** All days before the first window are one, and so are those after the last. */
    private int place(int day) {
        return Math.max(0, Math.min(day - firstDay + 1, ending.length - 1));
    }

    private static long[] after(int[] days, int from, int to) {
        return IntStream.rangeClosed(from - 1, to)
                .mapToLong(day -> IntStream.range(0, days.length)
                        .filter(window -> day < days[window])
                        .mapToLong(window -> 1L << window)
                        .sum())
                .toArray();
    }
}
