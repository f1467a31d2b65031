package huibao.cli;

import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.PeriodWords;
import huibao.calendar.RelativePeriod;
import huibao.calendar.ShanghaiTime;
import huibao.edition.Deliverable;
import huibao.lake.LakeRun;
import huibao.narrative.DocumentForm;
import huibao.pipeline.DocumentFormat;
import huibao.pipeline.Manner;
import huibao.pipeline.OfficeDays;
import huibao.pipeline.OfficeLake;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Readership;
import huibao.pipeline.ReportRequest;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.text.CleanText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every deliverable is asked for with. */
final class ReportOptions {
    private final Office office;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--period", required = true, paramLabel = "LABEL", descriptionKey = "report.period")
    private String period;

    @Option(names = "--period-kind", paramLabel = "KIND", descriptionKey = "report.period-kind")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--region", paramLabel = "CODE", descriptionKey = "report.region")
    private Optional<String> region = Optional.empty();

    @Option(names = "--cutoff", paramLabel = "INSTANT", descriptionKey = "report.cutoff")
    private Optional<OffsetDateTime> cutoff = Optional.empty();

    @Option(names = "--campaign", paramLabel = "CODE", descriptionKey = "report.campaign")
    private Optional<String> campaign = Optional.empty();

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "LIST",
            hideParamSyntax = true,
            descriptionKey = "report.formats")
    private List<DocumentFormat> formats = List.of();

    @Option(names = "--form", paramLabel = "WORD", descriptionKey = "report.form")
    private Optional<String> form = Optional.empty();

    @Option(names = "--number", paramLabel = "TEXT", descriptionKey = "report.number")
    private Optional<String> number = Optional.empty();

    @Option(names = "--run", paramLabel = "RUN", descriptionKey = "report.run")
    private Optional<String> run = Optional.empty();

    @Mixin
    private AudienceOptions audience;

    ReportOptions(Office office) {
        this.office = office;
        this.audience = new AudienceOptions(office);
    }

    /** Asks for the deliverable, and tells what came of it. */
    void make(Deliverable deliverable) {
        ReportRequest request = request(deliverable, office.settings());
        try (OfficeSource source = office.source();
                Pipeline pipeline = office.openPipeline(source)) {
            office.tell(pipeline.report(request));
        }
    }

    private ReportRequest request(Deliverable deliverable, Settings settings) {
        Instant cutoff = cutoff();
        SaidPeriod said = said(settings, cutoff);
        return new ReportRequest(
                deliverable,
                region.or(() -> settings.find(Setting.REGION)).orElseThrow(() -> wrong("report.no-region")),
                kind(deliverable, said),
                said.label(),
                cutoff,
                formats.isEmpty()
                        ? deliverable.usualFormats()
                        : formats.stream().map(DocumentFormat::code).toList(),
                campaign,
                run.map(id -> lakeRun(id, settings)),
                manner(deliverable),
                readership(deliverable));
    }

    private Readership readership(Deliverable deliverable) {
        Readership readers = audience.readership();
        if (deliverable == Deliverable.LEDGER && readers.isRelease()) {
            throw wrong("audience.no-ledger");
        }
        return readers;
    }

    /** A period as it was said, under its label. @param kind where the words or the label say it */
    private record SaidPeriod(Optional<PeriodKind> kind, String label) {}

    private SaidPeriod said(Settings settings, Instant cutoff) {
        OfficeCalendar calendar = OfficeDays.of(settings).calendar();
        LocalDate day = ShanghaiTime.dateOf(cutoff);
        if (calendar.kindOf(period).isPresent()) {
            return new SaidPeriod(calendar.kindOf(period), period);
        }
        Optional<Period> relative = RelativePeriod.find(period).map(said -> said.at(calendar, day));
        if (relative.isPresent()) {
            return relative(relative.get());
        }
        String label = PeriodWords.label(period, day).orElse(period);
        return new SaidPeriod(calendar.kindOf(label), label);
    }

    /** Several in a row are one span of days for a report. */
    private static SaidPeriod relative(Period said) {
        boolean isRow = said.label().contains(PeriodWords.TO);
        return new SaidPeriod(
                Optional.of(isRow ? PeriodKind.SPAN : said.kind()),
                isRow ? said.start() + PeriodWords.TO + said.lastDay() : said.label());
    }

    /** As --period-kind says, else as the period is written; what is between two ends is a span. */
    private PeriodKind kind(Deliverable deliverable, SaidPeriod said) {
        Optional<PeriodKind> written =
                said.label().contains(PeriodWords.TO) ? Optional.of(PeriodKind.SPAN) : said.kind();
        PeriodKind asked = kind.map(code ->
                        PeriodWords.kind(code).orElseThrow(() -> wrong("report.no-kind", code, kinds(deliverable))))
                .or(() -> written)
                .orElse(deliverable.usualKind());
        if (!deliverable.isAbout(asked)) {
            throw wrong("report.no-kind", asked.code(), kinds(deliverable));
        }
        return asked;
    }

    private static List<String> kinds(Deliverable deliverable) {
        return Arrays.stream(PeriodKind.values())
                .filter(deliverable::isAbout)
                .map(PeriodKind::code)
                .toList();
    }

    private Manner manner(Deliverable deliverable) {
        DocumentForm asked = form();
        if (asked != DocumentForm.BRIEF && deliverable != Deliverable.BRIEFING) {
            throw wrong("report.form-of-briefing", asked.word(), deliverable.code());
        }
        if (number.isPresent() && !asked.hasRedHead()) {
            throw wrong("report.number-without-head", number.get(), asked.word());
        }
        return new Manner(asked, number.map(this::printable), Optional.empty());
    }

    private String printable(String text) {
        CleanText clean = CleanText.of(text);
        if (!clean.isUsable()) {
            throw wrong(
                    "report.number-unprintable",
                    clean.refused().map(CleanText::notation).orElse("“”"));
        }
        return clean.text();
    }

    private DocumentForm form() {
        return form.map(word ->
                        DocumentForm.find(word).orElseThrow(() -> wrong("report.no-form", word, DocumentForm.words())))
                .orElse(DocumentForm.BRIEF);
    }

    /** By its id, which says more in the records than {@code newest} would. */
    private String lakeRun(String wanted, Settings settings) {
        List<String> ids =
                OfficeLake.of(settings).runs().stream().map(LakeRun::id).toList();
        if (wanted.equals("newest") && !ids.isEmpty()) {
            return ids.get(ids.size() - 1);
        }
        if (!ids.contains(wanted)) {
            throw wrong("report.no-run", wanted, ids);
        }
        return wanted;
    }

    /** Whole seconds, so that it can be typed again. */
    private Instant cutoff() {
        Instant now = office.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Instant asked = cutoff.map(OffsetDateTime::toInstant).orElse(now);
        if (asked.isAfter(now)) {
            throw wrong("report.cutoff-ahead", asked, now);
        }
        return asked;
    }

    private ParameterException wrong(String key, Object... values) {
        return new ParameterException(spec.commandLine(), office.messages().text(key, values));
    }
}
