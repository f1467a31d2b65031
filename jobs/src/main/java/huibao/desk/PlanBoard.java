package huibao.desk;

import huibao.calendar.ShanghaiTime;
import huibao.edition.EditionKey;
import huibao.pipeline.OfficeDays;
import huibao.schedule.DueReport;
import huibao.schedule.Plan;
import huibao.schedule.PlanException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A month of the plan, computed from plan, clock and editions: what never started shows as well as what failed. */
public final class PlanBoard {
    private static final Duration AHEAD = Duration.ofDays(400);

    private final Desk desk;
    private final EditionShelf shelf;
    private final Supplier<Plan.Days> days;

    /** @param jobs goes up when one has begun or ended */
    public PlanBoard(Desk desk, EditionShelf shelf, LongSupplier jobs) {
        this.desk = desk;
        this.shelf = shelf;
        this.days = new SinceLastJob<>(() -> OfficeDays.of(desk.settings()), jobs, desk.clock());
    }

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

    /** Whether the office has one. */
    public boolean isWritten() {
        return Files.exists(DueReports.planFile(desk.settings()).path());
    }

    /** @throws PlanException if the plan cannot be used */
    public Plan plan() {
        return DueReports.planFile(desk.settings())
                .read(
                        desk.settings().find(huibao.settings.Setting.REGION),
                        desk.clock().instant());
    }

    /** @param failed whether the last attempt at it did */
    public List<Day> month(Plan plan, YearMonth month, Predicate<DueReport> failed) {
        Plan.Days kept = days.get();
        Instant now = desk.clock().instant();
        Instant from = month.atDay(1).atStartOfDay(ShanghaiTime.ZONE).toInstant();
        Instant until = month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(ShanghaiTime.ZONE)
                .toInstant()
                .minusNanos(1);
        Set<DueReport> toMake = new HashSet<>(plan.dueBy(now, kept));
        List<DueReport> all = plan.between(from, until, kept);
        List<Day> board = new ArrayList<>();
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate date = month.atDay(number);
            List<PlannedEntry> entries = all.stream()
                    .filter(due ->
                            due.due().atZone(ShanghaiTime.ZONE).toLocalDate().equals(date))
                    .map(due -> entry(due, now, toMake, failed))
                    .toList();
            board.add(new Day(date, kept.workDays().contains(date), entries));
        }
        return board;
    }

    private PlannedEntry entry(DueReport due, Instant now, Set<DueReport> toMake, Predicate<DueReport> failed) {
        if (due.due().isAfter(now)) {
            return new PlannedEntry(due, DueState.PLANNED, Optional.empty());
        }
        Optional<EditionKey> edition = shelf.answering(due).map(EditionSummary::key);
        if (edition.isPresent()) {
            return new PlannedEntry(due, DueState.PUBLISHED, edition);
        }
        if (!toMake.contains(due)) {
            return new PlannedEntry(due, DueState.SKIPPED, edition);
        }
        DueState open = due.isMissing(now) ? DueState.MISSING : DueState.DUE;
        return new PlannedEntry(due, failed.test(due) ? DueState.FAILED : open, edition);
    }

    /** The next moments of all reports together. */
    public List<DueReport> next(Plan plan, int count) {
        Instant now = desk.clock().instant();
        return plan.between(now, now.plus(AHEAD), days.get()).stream()
                .limit(count)
                .toList();
    }

    /** When each report is due next, the soonest first. */
    public List<DueReport> nextOfEach(Plan plan) {
        Instant now = desk.clock().instant();
        return plan.nextAfter(now, now.plus(AHEAD), days.get());
    }

    /** What was due and is not there, the oldest first. */
    public List<DueReport> open(Plan plan) {
        return plan.dueBy(desk.clock().instant(), days.get()).stream()
                .filter(due -> shelf.answering(due).isEmpty())
                .toList();
    }

    /** What should be there by now and is not, the oldest first. */
    public List<DueReport> missing(Plan plan) {
        Instant now = desk.clock().instant();
        return open(plan).stream().filter(due -> due.isMissing(now)).toList();
    }
}
