package huibao.desk;

import huibao.calendar.ShanghaiTime;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.pipeline.OfficeDays;
import huibao.schedule.DueReport;
import huibao.schedule.Plan;
import huibao.schedule.PlanException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A month of the plan, computed from plan, clock and editions: what never started shows as well as what failed. */
public record PlanBoard(Desk desk) {
    /** How what was or will be due stands. */
    public enum DueState {
        PUBLISHED,
        /** It was tried, and is tried again. */
        FAILED,
        /** It should be there, and nobody has tried. */
        MISSING,
        /** A later one took its place. */
        SKIPPED,
        /** Being made, or about to be. */
        DUE,
        PLANNED
    }

    /** @param edition that answers it */
    public record PlannedEntry(DueReport due, DueState state, Optional<EditionKey> edition) {}

    /** @param works whether the office does */
    public record Day(LocalDate date, boolean works, List<PlannedEntry> entries) {}

    /** @throws PlanException if the plan cannot be used */
    public Plan plan() {
        return DueReports.planFile(desk.settings())
                .read(
                        desk.settings().find(huibao.settings.Setting.REGION),
                        desk.clock().instant());
    }

    /** @param failed titles of jobs of the schedule that failed last */
    public List<Day> month(Plan plan, YearMonth month, Set<String> failed) {
        Plan.Days days = OfficeDays.of(desk.settings());
        Instant now = desk.clock().instant();
        Instant from = month.atDay(1).atStartOfDay(ShanghaiTime.ZONE).toInstant();
        Instant until = month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(ShanghaiTime.ZONE)
                .toInstant()
                .minusNanos(1);
        Set<DueReport> toMake = new HashSet<>(plan.dueBy(now, days));
        List<DueReport> all = plan.between(from, until, days);
        List<Day> board = new ArrayList<>();
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate date = month.atDay(number);
            List<PlannedEntry> entries = all.stream()
                    .filter(due ->
                            due.due().atZone(ShanghaiTime.ZONE).toLocalDate().equals(date))
                    .map(due -> entry(due, now, toMake, failed))
                    .toList();
            board.add(new Day(date, days.workDays().contains(date), entries));
        }
        return board;
    }

    private PlannedEntry entry(DueReport due, Instant now, Set<DueReport> toMake, Set<String> failed) {
        if (due.due().isAfter(now)) {
            return new PlannedEntry(due, DueState.PLANNED, Optional.empty());
        }
        Optional<EditionKey> edition = due.published(desk.editions()).map(Edition::key);
        if (edition.isPresent()) {
            return new PlannedEntry(due, DueState.PUBLISHED, edition);
        }
        if (!toMake.contains(due)) {
            return new PlannedEntry(due, DueState.SKIPPED, edition);
        }
        DueState open = due.isMissing(now) ? DueState.MISSING : DueState.DUE;
        return new PlannedEntry(due, failed.contains(due.toString()) ? DueState.FAILED : open, edition);
    }

    /** The next moments of all reports together. */
    public List<DueReport> next(Plan plan, int count) {
        Instant now = desk.clock().instant();
        return plan.between(now, now.plus(java.time.Duration.ofDays(400)), OfficeDays.of(desk.settings())).stream()
                .limit(count)
                .toList();
    }
}
