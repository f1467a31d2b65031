package huibao.adhoc;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.PeriodLabels;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.fold.Windows.AskedPeriod;
import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The periods of a question: one, every one from A to B, or the parts of a longer one. */
final class AskedPeriods {
    private static final String TO = PeriodLabels.TO;
    /** With what they are compared with: as many as one pass over the items can tell apart. */
    private static final int MOST = 60;

    private final OfficeCalendar calendar;
    private final Instant cutoff;
    private final List<Problem> reasons;
    private final List<EditionPeriods> found = new ArrayList<>();
    private final Map<String, String> cut = new TreeMap<>();
    private List<String> notBegun = List.of();
    private Optional<PeriodKind> series = Optional.empty();

    AskedPeriods(OfficeCalendar calendar, Instant cutoff, List<Problem> reasons) {
        this.calendar = calendar;
        this.cutoff = cutoff;
        this.reasons = reasons;
    }

    List<AskedPeriod> of(AskedQuestion asked, Optional<PeriodKind> grain, List<Base> compare) {
        Optional<PeriodKind> kind = kind(asked, grain);
        if (kind.isEmpty()) {
            return List.of();
        }
        List<PeriodPart> parts = begun(parts(asked.period(), kind.get(), grain));
        series = grain.or(() -> asked.period().contains(TO) && kind.get() != PeriodKind.SPAN ? kind : Optional.empty());
        if (parts.size() * (1 + compare.size()) > MOST) {
            reasons.add(Problem.of("ask.periods-many", parts.size(), compare.size(), MOST));
            return List.of();
        }
        if (parts.size() > 1 && compare.stream().anyMatch(Base.OtherDays.class::isInstance)) {
            reasons.add(Problem.of("ask.compare-with-series", asked.period()));
        }
        parts.forEach(part -> {
            found.add(EditionPeriods.of(calendar, part.days(), cutoff));
            part.cutFrom().ifPresent(whole -> cut.put(part.days().label(), whole));
        });
        return found.stream().flatMap(one -> asked(one, compare).stream()).toList();
    }

    private List<PeriodPart> parts(String label, PeriodKind kind, Optional<PeriodKind> grain) {
        List<Period> periods = periods(kind, label);
        if (grain.isEmpty() || grain.get() == kind || periods.isEmpty()) {
            return periods.stream().map(PeriodPart::whole).toList();
        }
        return PeriodPart.of(
                calendar,
                grain.get(),
                periods.get(0).start(),
                periods.get(periods.size() - 1).end(),
                MOST);
    }

    /** What has not begun has no numbers yet; if nothing has, there is nothing to answer. */
    private List<PeriodPart> begun(List<PeriodPart> parts) {
        LocalDate today = ShanghaiTime.dateOf(cutoff);
        List<PeriodPart> begun = parts.stream()
                .filter(part -> !part.days().start().isAfter(today))
                .toList();
        if (begun.isEmpty() && !parts.isEmpty()) {
            Period first = parts.get(0).days();
            reasons.add(Problem.of("ask.not-begun", first.label(), first.start(), cutoff));
        }
        notBegun = parts.stream()
                .filter(part -> !begun.contains(part))
                .map(part -> part.cutFrom().orElse(part.days().label()))
                .toList();
        return begun;
    }

    private List<AskedPeriod> asked(EditionPeriods periods, List<Base> compare) {
        Map<String, String> time = series.map(
                        kind -> Map.of(kind.code(), periods.reported().label()))
                .orElse(Map.of());
        Period current = periods.role(Role.CURRENT);
        List<AskedPeriod> asked = new ArrayList<>();
        asked.add(new AskedPeriod(Role.CURRENT, time, current, current, periods.nextEnd(Role.CURRENT)));
        compare.forEach(base -> asked.add(base.asked(periods, time)));
        return asked;
    }

    /** As the question says; else as its parts are called, if the label is one of theirs; else what the label is. */
    private Optional<PeriodKind> kind(AskedQuestion asked, Optional<PeriodKind> grain) {
        if (asked.kind().isPresent()) {
            Optional<PeriodKind> kind = PeriodLabels.kind(asked.kind().get());
            if (kind.isEmpty()) {
                reasons.add(Problem.of(
                        "ask.unknown-kind",
                        asked.kind().get(),
                        Arrays.stream(PeriodKind.values()).map(PeriodKind::code).toList()));
            }
            return kind;
        }
        String first = asked.period().contains(TO)
                ? asked.period().substring(0, asked.period().indexOf(TO))
                : asked.period();
        return grain.filter(kind -> calendar.isLabel(kind, first))
                .or(() -> calendar.kindOf(asked.period()))
                .or(() -> Optional.of(PeriodKind.MONTH));
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
            reasons.add(Problem.of("ask.ends-before", label));
            return List.of();
        }
        return until(first.get(), last.get());
    }

    private List<Period> until(Period first, Period last) {
        List<Period> periods = new ArrayList<>(List.of(first));
        while (periods.get(periods.size() - 1).end().isBefore(last.end()) && periods.size() <= MOST) {
            // a year to date ends with a month, and so does the next
            periods.add(calendar.periodOf(
                    first.kind(), periods.get(periods.size() - 1).end()));
        }
        return periods;
    }

    private Optional<Period> period(PeriodKind kind, String label) {
        try {
            return Optional.of(calendar.period(kind, label));
        } catch (ProblemException e) {
            reasons.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** A period to compare with, as far as it has passed. */
    Optional<Period> other(String label) {
        Optional<Period> period = calendar.kindOf(label).flatMap(kind -> period(kind, label));
        LocalDate today = ShanghaiTime.dateOf(cutoff);
        if (period.filter(one -> one.start().isAfter(today)).isPresent()) {
            reasons.add(Problem.of("ask.not-begun", label, period.get().start(), cutoff));
            return Optional.empty();
        }
        return period.map(one -> one.endingNoLaterThan(today));
    }

    /** What the periods are called, where there are several or a grain was asked for. */
    Optional<PeriodKind> series() {
        return series;
    }

    /** Labels of whole periods by those of the parts that lie in the question. */
    Map<String, String> cut() {
        return cut;
    }

    /** Labels of natural periods that gave days to one of the office's own beside them. */
    List<String> besideOwn() {
        return found.stream()
                .filter(one -> one.cutByOwn().contains(Role.CURRENT))
                .map(one -> one.reported().label())
                .toList();
    }

    List<String> notBegun() {
        return notBegun;
    }

    LocalDate asOf() {
        return found.get(found.size() - 1).role(Role.CURRENT).lastDay();
    }

    boolean isToDate() {
        return found.stream().anyMatch(EditionPeriods::toDate);
    }
}
