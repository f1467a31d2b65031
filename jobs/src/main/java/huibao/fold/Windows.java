package huibao.fold;

import huibao.calendar.EditionPeriods;
import huibao.calendar.Period;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.metric.Dimension;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
    private final List<Column> roles;
    private final List<Column> months;

    private Windows(List<Span> spans, List<Column> roles, List<Column> months) {
        if (spans.size() > Long.SIZE) {
            throw new IllegalArgumentException(
                    "Too many periods in one question: " + spans.size() + ". Expected at most " + Long.SIZE);
        }
        this.startDay = spans.stream().mapToInt(Span::start).toArray();
        this.endDay = spans.stream().mapToInt(Span::end).toArray();
        this.start = spans.stream()
                .mapToLong(span -> ShanghaiTime.startOf(span.start()))
                .toArray();
        this.end = spans.stream()
                .mapToLong(span -> ShanghaiTime.startOf(span.end()))
                .toArray();
        this.roles = List.copyOf(roles);
        this.months = List.copyOf(months);
    }

    private record Span(int start, int end) {
        static Span of(Period period) {
            return new Span(
                    Math.toIntExact(period.start().toEpochDay()),
                    Math.toIntExact(period.end().toEpochDay()));
        }
    }

    /** The roles of an edition, and the months of its trend. */
    public static Windows of(EditionPeriods periods) {
        List<Span> spans = new ArrayList<>();
        for (Role role : Role.values()) {
            number(spans, periods.role(role));
        }
        List<Column> roles = Arrays.stream(Role.values())
                .map(role -> new Column(
                        role,
                        Map.of(),
                        number(spans, periods.role(role)),
                        number(spans, periods.role(role.isComparison() ? role.base() : role))))
                .toList();
        List<Column> months = periods.months().stream()
                .map(month -> column(spans, Role.CURRENT, Map.of(Dimension.MONTH.code(), month.label()), month, month))
                .toList();
        return new Windows(spans, roles, months);
    }

    /** One after another, as somebody asked for them. */
    public static Windows of(List<AskedPeriod> asked) {
        List<Span> spans = new ArrayList<>();
        List<Column> columns = asked.stream()
                .map(one -> column(spans, one.role(), one.time(), one.period(), one.base()))
                .toList();
        return new Windows(spans, columns, List.of());
    }

    private static Column column(List<Span> spans, Role role, Map<String, String> time, Period period, Period base) {
        return new Column(role, time, number(spans, period), number(spans, base));
    }

    /**
     * A period somebody asked for.
     *
     * @param time what it is called in a series; empty for a period alone
     * @param base the period it is compared with; itself unless its role is a comparison
     */
    public record AskedPeriod(Role role, Map<String, String> time, Period period, Period base) {
        public AskedPeriod {
            time = Map.copyOf(time);
        }
    }

    private static int number(List<Span> spans, Period period) {
        Span span = Span.of(period);
        if (!spans.contains(span)) {
            spans.add(span);
        }
        return spans.indexOf(span);
    }

    public int count() {
        return start.length;
    }

    /** The periods of a table that asks for no series of months. */
    public List<Column> roles() {
        return roles;
    }

    /** The months of the trend, newest first. */
    public List<Column> months() {
        return months;
    }

    /** The windows of some columns, as bits. */
    public static long mask(List<Column> columns) {
        return columns.stream().mapToLong(column -> 1L << column.window()).reduce(0, (left, right) -> left | right);
    }

    long roleMask() {
        return mask(roles);
    }

    public LocalDate firstDay(int window) {
        return LocalDate.ofEpochDay(startDay[window]);
    }

    public LocalDate endDay(int window) {
        return LocalDate.ofEpochDay(endDay[window]);
    }

    /** The first day any window asks about: what was settled before it cannot matter. */
    public LocalDate earliestDay() {
        int earliest = startDay[0];
        for (int day : startDay) {
            earliest = Math.min(earliest, day);
        }
        return LocalDate.ofEpochDay(earliest);
    }

    long start(int window) {
        return start[window];
    }

    long end(int window) {
        return end[window];
    }

    /** The windows that end after an instant. */
    long endingAfter(long instant) {
        long mask = 0;
        for (int window = 0; window < end.length; window++) {
            mask |= instant < end[window] ? 1L << window : 0;
        }
        return mask;
    }

    /** The windows that start after an instant. */
    long startingAfter(long instant) {
        long mask = 0;
        for (int window = 0; window < start.length; window++) {
            mask |= instant < start[window] ? 1L << window : 0;
        }
        return mask;
    }

    int lastDay(int window) {
        return endDay[window] - 1;
    }

    /** The windows a day lies in. */
    long containing(int day) {
        long mask = 0;
        for (int window = 0; window < startDay.length; window++) {
            if (day >= startDay[window] && day < endDay[window]) {
                mask |= 1L << window;
            }
        }
        return mask;
    }
}
