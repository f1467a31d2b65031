package huibao.adhoc;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.calendar.UnknownPeriodException;
import huibao.fold.Windows.AskedPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The periods of a question: one, every one from A to B, or the parts of a longer one. */
final class AskedPeriods {
    private static final String TO = "..";
    /** With what they are compared with: as many as one pass over the items can tell apart. */
    private static final int MOST = 60;

    private final OfficeCalendar calendar;
    private final Instant cutoff;
    private final List<String> reasons;
    private final List<EditionPeriods> found = new ArrayList<>();
    private Optional<PeriodKind> series = Optional.empty();

    AskedPeriods(OfficeCalendar calendar, Instant cutoff, List<String> reasons) {
        this.calendar = calendar;
        this.cutoff = cutoff;
        this.reasons = reasons;
    }

    List<AskedPeriod> of(AskedQuestion asked, Optional<PeriodKind> grain, List<Role> compare) {
        Optional<PeriodKind> kind = kind(asked, grain);
        if (kind.isEmpty()) {
            return List.of();
        }
        List<Period> periods = periods(kind.get(), asked.period());
        if (grain.isPresent() && grain.get() != kind.get() && !periods.isEmpty()) {
            periods = parts(grain.get(), periods);
        }
        series = grain.or(() -> asked.period().contains(TO) && kind.get() != PeriodKind.SPAN ? kind : Optional.empty());
        if (periods.size() * (1 + compare.size()) > MOST) {
            reasons.add("Too many periods: " + periods.size() + ", each with " + compare.size()
                    + " compared with it. Expected at most " + MOST + " together; ask for fewer or longer ones");
            return List.of();
        }
        periods.forEach(period -> found.add(EditionPeriods.of(calendar, period, cutoff)));
        return found.stream().flatMap(one -> asked(one, compare).stream()).toList();
    }

    private List<AskedPeriod> asked(EditionPeriods periods, List<Role> compare) {
        Map<String, String> time = series.map(
                        kind -> Map.of(kind.code(), periods.reported().label()))
                .orElse(Map.of());
        Period current = periods.role(Role.CURRENT);
        List<AskedPeriod> asked = new ArrayList<>();
        asked.add(new AskedPeriod(Role.CURRENT, time, current, current, periods.nextEnd(Role.CURRENT)));
        compare.forEach(
                role -> asked.add(new AskedPeriod(role, time, periods.role(role), current, periods.nextEnd(role))));
        return asked;
    }

    private Optional<PeriodKind> kind(AskedQuestion asked, Optional<PeriodKind> grain) {
        if (asked.kind().isEmpty()) {
            return grain.or(() -> Optional.of(PeriodKind.MONTH));
        }
        Optional<PeriodKind> kind = PeriodKind.find(asked.kind().get());
        if (kind.isEmpty()) {
            reasons.add("Unknown period kind: " + asked.kind().get() + ". Expected one of "
                    + Arrays.stream(PeriodKind.values()).map(PeriodKind::code).toList());
        }
        return kind;
    }

    private List<Period> periods(PeriodKind kind, String label) {
        int to = label.indexOf(TO);
        if (to < 0 || kind == PeriodKind.SPAN) {
            return period(kind, label).map(List::of).orElse(List.of());
        }
        Optional<Period> first = period(kind, label.substring(0, to));
        Optional<Period> last = period(kind, label.substring(to + TO.length()));
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        if (last.get().end().isBefore(first.get().end())) {
            reasons.add("Invalid --period: " + label + " ends before it begins. Expected the earlier one first");
            return List.of();
        }
        return until(first.get(), last.get());
    }

    private List<Period> until(Period first, Period last) {
        List<Period> periods = new ArrayList<>(List.of(first));
        while (periods.get(periods.size() - 1).end().isBefore(last.end()) && periods.size() <= MOST) {
            periods.add(next(periods.get(periods.size() - 1)));
        }
        return periods;
    }

    private Period next(Period period) {
        // a year to date ends with a month, and so does the next
        return calendar.periodOf(period.kind(), period.end());
    }

    private List<Period> parts(PeriodKind grain, List<Period> periods) {
        LocalDate start = periods.get(0).start();
        LocalDate end = periods.get(periods.size() - 1).end();
        List<Period> parts = new ArrayList<>();
        Period part = calendar.periodOf(grain, start);
        while (!part.end().isAfter(end) && parts.size() <= MOST) {
            if (!part.start().isBefore(start)) {
                parts.add(part);
            }
            part = calendar.periodOf(grain, part.end());
        }
        if (parts.isEmpty()) {
            reasons.add("No " + grain.code() + " lies wholly within " + start + " to " + end.minusDays(1)
                    + ". Expected a longer period or a finer grain");
        }
        return parts;
    }

    private Optional<Period> period(PeriodKind kind, String label) {
        try {
            return Optional.of(calendar.period(kind, label));
        } catch (UnknownPeriodException e) {
            reasons.add(e.getMessage());
            return Optional.empty();
        }
    }

    /** What the periods are called, where there are several or a grain was asked for. */
    Optional<PeriodKind> series() {
        return series;
    }

    LocalDate asOf() {
        return found.get(found.size() - 1).role(Role.CURRENT).lastDay();
    }

    boolean isToDate() {
        return found.stream().anyMatch(EditionPeriods::toDate);
    }
}
