package huibao.schedule;

import huibao.calendar.PeriodKind;
import huibao.calendar.RelativePeriod;
import huibao.calendar.ShanghaiTime;
import huibao.calendar.Which;
import huibao.edition.Deliverable;
import huibao.edition.EditionKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.scheduling.support.CronExpression;

/** A plan from its entries; what is wrong with any of them is told at once. */
final class PlanReader {
    private static final Set<String> FORMATS = Set.of("pdf", "docx", "xlsx");
    private static final Set<String> KEYS = Set.of(
            "name", "report", "at", "region", "period", "of", "days", "missed", "formats", "campaign", "late-after");
    private static final Set<String> FORMATS_OF_ANSWER = Set.of("csv", "parquet", "xlsx", "pdf", "svg", "png");
    private static final Set<String> KEYS_OF_ANSWER =
            Set.of("name", "question", "at", "region", "period", "days", "missed", "formats", "late-after");

    private final Optional<String> region;
    private final List<String> problems = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** @param region of reports that name none */
    PlanReader(Optional<String> region) {
        this.region = region;
    }

    Plan read(PlanFile file) {
        PlanEntry top = file.top(problems);
        top.refuseOthersThan(Set.of("since", "reports"));
        Instant since = top.required("since", PlanReader::day, "a day such as 2026-12-01")
                .map(day -> day.atStartOfDay(ShanghaiTime.ZONE).toInstant())
                .orElse(Instant.EPOCH);
        List<PlannedReport> reports =
                top.entries("reports").stream().map(this::report).toList();
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
        return new Plan(since, reports);
    }

    private PlannedReport report(PlanEntry entry) {
        return entry.values().containsKey("question") ? answer(entry) : document(entry);
    }

    private PlannedReport document(PlanEntry entry) {
        entry.refuseOthersThan(KEYS);
        Deliverable deliverable = entry.required(
                        "report",
                        Deliverable::find,
                        "one of " + Deliverable.codes() + ", or question with the name of a saved one")
                .orElse(Deliverable.MONTHLY);
        boolean isDaily = deliverable == Deliverable.DAILY;
        Which which = entry.choice("of", Which.values(), isDaily ? Which.CURRENT : Which.LAST);
        return planned(
                entry,
                deliverable.code(),
                new Subject.Report(deliverable.code(), entry.text("campaign")),
                RelativePeriod.of(which, kind(entry, deliverable)),
                isDaily ? Missed.LATEST : Missed.ALL,
                entry.texts("formats", deliverable.usualFormats(), FORMATS));
    }

    private PlannedReport answer(PlanEntry entry) {
        entry.refuseOthersThan(KEYS_OF_ANSWER);
        String question = entry.required(
                        "question",
                        name -> Optional.of(name).filter(EditionKey::isName),
                        "the name of a saved question, without folder and ending")
                .orElse("");
        List<String> formats = entry.texts("formats", List.of("pdf"), FORMATS_OF_ANSWER);
        if (formats.isEmpty()) {
            entry.problem("formats is empty. Expected some of " + new TreeSet<>(FORMATS_OF_ANSWER));
        }
        // What the question itself says of its period is for those who ask by hand: a plan depends on no file of
        // others.
        RelativePeriod period = entry.required(
                        "period", RelativePeriod::find, "days seen from the one it is due: " + RelativePeriod.EXAMPLES)
                .orElse(RelativePeriod.of(Which.LAST, PeriodKind.MONTH));
        return planned(entry, question, new Subject.Answer(question), period, Missed.ALL, formats);
    }

    private PlannedReport planned(
            PlanEntry entry,
            String usualName,
            Subject subject,
            RelativePeriod period,
            Missed usuallyMissed,
            List<String> formats) {
        return new PlannedReport(
                name(entry, usualName),
                subject,
                region(entry),
                period,
                new Moments(cron(entry), entry.choice("days", DayRule.values(), DayRule.ANY)),
                entry.choice("missed", Missed.values(), usuallyMissed),
                formats,
                lateAfter(entry));
    }

    private String name(PlanEntry entry, String usualName) {
        String name = entry.text("name").orElse(usualName);
        if (names.contains(name)) {
            entry.problem("name " + name + " occurs twice. Expected a name of its own for each report");
        }
        names.add(name);
        return name;
    }

    private String region(PlanEntry entry) {
        Optional<String> own = entry.text("region").or(() -> region);
        if (own.isEmpty()) {
            entry.problem("region is missing. Expected it here or as the setting region");
        }
        return own.orElse("");
    }

    private static PeriodKind kind(PlanEntry entry, Deliverable deliverable) {
        List<String> kinds = Arrays.stream(PeriodKind.values())
                .filter(kind -> kind != PeriodKind.SPAN && deliverable.isAbout(kind))
                .map(PeriodKind::code)
                .toList();
        return entry.optional(
                        "period",
                        code -> PeriodKind.find(code).filter(kind -> kinds.contains(kind.code())),
                        "one of " + kinds)
                .orElse(deliverable.usualKind());
    }

    private static CronExpression cron(PlanEntry entry) {
        return entry.required(
                        "at",
                        text -> Optional.of(CronExpression.parse(text)),
                        "second minute hour day month weekday, such as \"0 0 6 1 * *\" for 06:00 on the 1st")
                .orElseGet(() -> CronExpression.parse("@yearly"));
    }

    private static Duration lateAfter(PlanEntry entry) {
        return entry.optional("late-after", text -> Optional.of(Duration.parse(text)), "a duration such as PT1H")
                .orElse(Duration.ofHours(1));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
