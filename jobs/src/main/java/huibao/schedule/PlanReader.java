package huibao.schedule;

import huibao.calendar.PeriodKind;
import huibao.calendar.RelativePeriod;
import huibao.calendar.ShanghaiTime;
import huibao.calendar.Which;
import huibao.edition.Deliverable;
import huibao.edition.EditionKey;
import huibao.problem.Problem;
import huibao.yaml.YamlNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.scheduling.support.CronExpression;

/** A plan from its entries; what is wrong with any of them is told at once. */
final class PlanReader {
    private static final int MOST_DAYS_AHEAD = 400;
    /** An approval is of one edition that somebody has read, so no plan can give it. */
    private static final Set<String> OF_RELEASES = Set.of("audience", "approved-by", "approved-on");

    private static final Set<String> FORMATS = Set.of("pdf", "docx", "xlsx");
    private static final Set<String> KEYS = Set.of(
            "name", "report", "at", "region", "period", "of", "days", "missed", "formats", "campaign", "late-after");
    private static final Set<String> FORMATS_OF_ANSWER = Set.of("csv", "parquet", "xlsx", "pdf", "svg", "png");
    private static final Set<String> KEYS_OF_ANSWER =
            Set.of("name", "question", "at", "region", "period", "days", "missed", "formats", "late-after");

    private final Optional<String> region;
    private final Instant now;
    private final List<String> ownReports;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** @param region of reports that name none @param now a plan that begins long after it makes nothing */
    PlanReader(Optional<String> region, Instant now, List<String> ownReports) {
        this.ownReports = ownReports;
        this.region = region;
        this.now = now;
    }

    Plan read(PlanFile file) {
        YamlNode top = file.top(problems);
        top.entries(Set.of("since", "reports"));
        Instant since = top.required("since", this::since, Problem.of("expected.since"))
                .map(day -> day.atStartOfDay(ShanghaiTime.ZONE).toInstant())
                .orElse(Instant.EPOCH);
        List<PlannedReport> reports =
                top.list("reports").stream().map(this::report).toList();
        if (reports.isEmpty() && top.has("reports")) {
            top.problem("plan.no-reports", "report: monthly");
        }
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
        return new Plan(since, reports);
    }

    private PlannedReport report(YamlNode entry) {
        return entry.has("question") ? answer(entry) : document(entry);
    }

    private PlannedReport document(YamlNode entry) {
        refuseOthersThan(KEYS, entry);
        Optional<Deliverable> named =
                entry.required("report", this::deliverable, Problem.of("expected.deliverable", deliverables()));
        Deliverable deliverable = named.orElse(Deliverable.MONTHLY);
        boolean isDaily = deliverable == Deliverable.DAILY;
        Which which = entry.findWord("of", Which.class).orElse(isDaily ? Which.CURRENT : Which.LAST);
        return planned(
                entry,
                named.map(Deliverable::code).orElse(""),
                new PlannedSubject.PlannedDocument(
                        deliverable.code(), entry.optional("campaign", PlanReader::code, Problem.of("expected.code"))),
                RelativePeriod.of(which, kind(entry, deliverable)),
                isDaily ? Missed.LATEST : Missed.ALL,
                formats(entry, deliverable.usualFormats(), FORMATS));
    }

    private Optional<Deliverable> deliverable(String code) {
        return ownReports.contains(code) ? Deliverable.own(code) : Deliverable.find(code);
    }

    private List<String> deliverables() {
        List<String> codes = new ArrayList<>(Deliverable.codes());
        codes.addAll(ownReports);
        return codes;
    }

    private PlannedReport answer(YamlNode entry) {
        refuseOthersThan(KEYS_OF_ANSWER, entry);
        String question = entry.required(
                        "question",
                        name -> Optional.of(name).filter(EditionKey::isName),
                        Problem.of("expected.question-name"))
                .orElse("");
        List<String> formats = formats(entry, List.of("pdf"), FORMATS_OF_ANSWER);
        if (entry.find("formats").filter(node -> node.list().isEmpty()).isPresent()) {
            entry.problem("plan.no-formats", new TreeSet<>(FORMATS_OF_ANSWER));
        }
        // What the question itself says of its period is for those who ask by hand: a plan depends on no file of
        // others.
        RelativePeriod period = entry.required(
                        "period", RelativePeriod::find, Problem.of("expected.relative-period", RelativePeriod.EXAMPLES))
                .orElse(RelativePeriod.of(Which.LAST, PeriodKind.MONTH));
        return planned(entry, question, new PlannedSubject.PlannedAnswer(question), period, Missed.ALL, formats);
    }

    private PlannedReport planned(
            YamlNode entry,
            String usualName,
            PlannedSubject subject,
            RelativePeriod period,
            Missed usuallyMissed,
            List<String> formats) {
        return new PlannedReport(
                name(entry, usualName),
                subject,
                region(entry),
                period,
                new Moments(cron(entry), entry.findWord("days", DayRule.class).orElse(DayRule.ANY)),
                entry.findWord("missed", Missed.class).orElse(usuallyMissed),
                formats,
                lateAfter(entry));
    }

    private String name(YamlNode entry, String usualName) {
        String name = entry.optional("name", PlanReader::line, Problem.of("expected.name"))
                .orElse(usualName);
        // One whose report is not known has no name that another could have.
        if (!name.isEmpty() && names.contains(name)) {
            entry.problem("plan.name-twice", name);
        }
        names.add(name);
        return name;
    }

    private String region(YamlNode entry) {
        Optional<String> own = entry.optional("region", PlanReader::code, Problem.of("expected.code"))
                .or(() -> region);
        if (own.isEmpty() && !entry.has("region")) {
            entry.problem("plan.no-region");
        }
        return own.orElse("");
    }

    private static PeriodKind kind(YamlNode entry, Deliverable deliverable) {
        List<String> kinds = Arrays.stream(PeriodKind.values())
                .filter(kind -> kind != PeriodKind.SPAN && deliverable.isAbout(kind))
                .map(PeriodKind::code)
                .toList();
        return entry.optional(
                        "period",
                        code -> PeriodKind.find(code).filter(kind -> kinds.contains(kind.code())),
                        Problem.of("expected.one-of", kinds))
                .orElse(deliverable.usualKind());
    }

    private static CronExpression cron(YamlNode entry) {
        CronExpression cron = entry.required(
                        "at", text -> Optional.of(CronExpression.parse(text)), Problem.of("expected.cron"))
                .orElseGet(() -> CronExpression.parse("@yearly"));
        Moments.problemWith(cron).ifPresent(expected -> entry.find("at").ifPresent(at -> at.refuse(expected)));
        return cron;
    }

    /** A slip of the pen in the year would keep every report from coming, without a word. */
    private Optional<LocalDate> since(String text) {
        LocalDate latest = ShanghaiTime.dateOf(now).plusDays(MOST_DAYS_AHEAD);
        return day(text).filter(day -> !day.isAfter(latest) && !day.isBefore(LocalDate.EPOCH));
    }

    private static void refuseOthersThan(Set<String> keys, YamlNode entry) {
        entry.entries().forEach((key, value) -> {
            if (OF_RELEASES.contains(key)) {
                value.problem("plan.release", key);
            } else if (!keys.contains(key)) {
                value.refuseKey(keys);
            }
        });
    }

    private static List<String> formats(YamlNode entry, List<String> usual, Set<String> allowed) {
        return entry.find("formats")
                .map(
                        formats -> formats.list().stream()
                                .flatMap(one -> one
                                        .choice(
                                                text -> Optional.of(text).filter(allowed::contains),
                                                new TreeSet<>(allowed))
                                        .stream())
                                .toList())
                .orElse(usual);
    }

    private static Optional<String> code(String text) {
        return Optional.of(text).filter(code -> code.length() <= 32 && EditionKey.isName(code));
    }

    private static Optional<String> line(String text) {
        return Optional.of(text)
                .filter(name -> name.length() <= 64 && name.codePoints().noneMatch(Character::isISOControl));
    }

    private static Duration lateAfter(YamlNode entry) {
        return entry.optional("late-after", PlanReader::lateness, Problem.of("expected.duration"))
                .orElse(Duration.ofHours(1));
    }

    private static Optional<Duration> lateness(String text) {
        return Optional.of(Duration.parse(text))
                .filter(duration -> !duration.isNegative() && duration.compareTo(Duration.ofDays(366)) <= 0);
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(LocalDate.parse(text));
    }
}
