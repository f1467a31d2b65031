package huibao.schedule;

import huibao.calendar.OfficeCalendar;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reports of an office by the clock.
 *
 * @param since nothing that was due before is made up for
 * @param reports in the order in which they are made when due at the same time
 */
public record Plan(Instant since, List<PlannedReport> reports) {
    public Plan {
        reports = List.copyOf(reports);
    }

    /** What calendar the office keeps. */
    public record Days(OfficeCalendar calendar, WorkDays workDays) {}

    /** Everything due by now since the plan began, the oldest first, whether or not it was made. */
    public List<DueReport> dueBy(Instant now, Days days) {
        return reports.stream()
                .flatMap(report -> due(report, since, now, days))
                .sorted(Comparator.comparing(DueReport::due))
                .toList();
    }

    /** What will be due after an instant, one for each report; empty for a report that never is again. */
    public List<DueReport> nextAfter(Instant now, Instant until, Days days) {
        return reports.stream()
                .map(report -> first(report, now, until, days))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(DueReport::due))
                .toList();
    }

    /** Every moment of a stretch of time, past or to come, whether or not a later one takes its place. */
    public List<DueReport> between(Instant from, Instant until, Days days) {
        Instant begin = since.isAfter(from) ? since : from;
        return reports.stream()
                .flatMap(report -> report.moments().within(begin, until, days.workDays()).stream()
                        .map(moment -> due(report, moment, days)))
                .sorted(Comparator.comparing(DueReport::due))
                .toList();
    }

    private Optional<DueReport> first(PlannedReport report, Instant now, Instant until, Days days) {
        Instant from = since.isAfter(now) ? since : now.plusNanos(1);
        return report.moments().within(from, until, days.workDays()).stream()
                .map(moment -> due(report, moment, days))
                .findFirst();
    }

    private static Stream<DueReport> due(PlannedReport report, Instant from, Instant to, Days days) {
        List<Moments.Moment> moments = report.moments().within(from, to, days.workDays());
        int skipped = report.missed() == Missed.LATEST ? Math.max(0, moments.size() - 1) : 0;
        return moments.stream().skip(skipped).map(moment -> due(report, moment, days));
    }

    private static DueReport due(PlannedReport report, Moments.Moment moment, Days days) {
        return new DueReport(report, report.period().at(days.calendar(), moment.nominal()), moment.due());
    }
}
