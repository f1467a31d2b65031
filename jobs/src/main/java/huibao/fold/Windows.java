package huibao.fold;

import huibao.calendar.EditionPeriods;
import huibao.calendar.Period;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
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
    private final Map<Role, Integer> byRole;
    private final int[] months;
    private final List<String> monthLabels;

    private Windows(List<Span> spans, Map<Role, Integer> byRole, int[] months, List<String> monthLabels) {
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
        this.byRole = new EnumMap<>(byRole);
        this.months = months;
        this.monthLabels = List.copyOf(monthLabels);
    }

    private record Span(int start, int end) {
        static Span of(Period period) {
            return new Span(
                    Math.toIntExact(period.start().toEpochDay()),
                    Math.toIntExact(period.end().toEpochDay()));
        }
    }

    public static Windows of(EditionPeriods periods) {
        List<Span> spans = new ArrayList<>();
        Map<Role, Integer> byRole = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            byRole.put(role, number(spans, periods.role(role)));
        }
        int[] months = periods.months().stream()
                .mapToInt(month -> number(spans, month))
                .toArray();
        return new Windows(
                spans,
                byRole,
                months,
                periods.months().stream().map(Period::label).toList());
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

    public int of(Role role) {
        return byRole.get(role);
    }

    /** Window numbers of the trend's months, newest first. */
    public int[] months() {
        return months.clone();
    }

    public List<String> monthLabels() {
        return monthLabels;
    }

    public long roleMask() {
        return byRole.values().stream().mapToLong(window -> 1L << window).reduce(0, (left, right) -> left | right);
    }

    public long monthMask() {
        long mask = 0;
        for (int window : months) {
            mask |= 1L << window;
        }
        return mask;
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
