package huibao.desk;

import huibao.calendar.CutoffBeforePeriodException;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.PeriodLabels;
import huibao.calendar.RelativePeriod;
import huibao.calendar.ShanghaiTime;
import huibao.calendar.UncoveredPeriodException;
import huibao.edition.Deliverable;
import huibao.lake.run.LakeRun;
import huibao.narrative.DocumentForm;
import huibao.pipeline.OfficeDays;
import huibao.problem.Problem;
import huibao.request.Manner;
import huibao.request.Readership;
import huibao.request.ReportRequest;
import huibao.settings.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A report, in the words it was asked for with.
 *
 * @param period label, Chinese or relative words
 * @param kind word of a kind of period; empty = as the period is written
 * @param formats codes; none = those usual for the deliverable
 * @param form 文种 of a briefing
 * @param number under the red head
 * @param signedOn 成文日期; empty = the day of the cut-off
 * @param run id of a lake run, or {@code newest}; empty = the source is read first
 */
public record ReportOrder(
        Deliverable deliverable,
        String period,
        Optional<String> kind,
        Optional<String> region,
        Optional<OffsetDateTime> cutoff,
        Optional<String> campaign,
        List<String> formats,
        Optional<String> form,
        Optional<String> number,
        Optional<LocalDate> signedOn,
        Optional<String> run,
        ReadershipOrder readers) {

    /**
     * @throws OrderRefusedException if there cannot be such a report
     * @throws CutoffBeforePeriodException if nothing of the period lies before the cut-off asked for
     */
    public ReportRequest request(Desk desk) {
        Instant known = desk.cutoff(cutoff).orElseGet(desk::now);
        OfficeCalendar calendar = OfficeDays.of(desk.settings()).calendar();
        SaidPeriod said = said(calendar, known);
        String place = region.or(() -> desk.settings().find(Setting.REGION))
                .orElseThrow(() -> OrderRefusedException.of("report.no-region"));
        PeriodKind asked = kind(said);
        requireBegun(calendar, asked, said.label(), known);
        return new ReportRequest(
                deliverable,
                place,
                asked,
                said.label(),
                known,
                formats.isEmpty() ? deliverable.usualFormats() : formats,
                campaign,
                run.map(id -> lakeRun(id, desk)),
                manner().signed(signedOn(known)),
                readership(desk));
    }

    private Readership readership(Desk desk) {
        Readership asked = readers.readership(desk);
        if (deliverable == Deliverable.LEDGER && asked.isRelease()) {
            throw OrderRefusedException.of("audience.no-ledger");
        }
        return asked;
    }

    /** A period as it was said, under its label. @param kind where the words or the label say it */
    private record SaidPeriod(Optional<PeriodKind> kind, String label) {}

    private SaidPeriod said(OfficeCalendar calendar, Instant known) {
        LocalDate day = ShanghaiTime.dateOf(known);
        if (calendar.kindOf(period).isPresent()) {
            return new SaidPeriod(calendar.kindOf(period), period);
        }
        Optional<Period> relative = RelativePeriod.find(period).map(said -> said.at(calendar, day));
        if (relative.isPresent()) {
            return relative(relative.get());
        }
        String label = PeriodLabels.label(period, day).orElse(period);
        return new SaidPeriod(calendar.kindOf(label), label);
    }

    /** Several in a row are one span of days for a report. */
    private static SaidPeriod relative(Period said) {
        boolean isRow = said.label().contains(PeriodLabels.TO);
        return new SaidPeriod(
                Optional.of(isRow ? PeriodKind.SPAN : said.kind()),
                isRow ? said.start() + PeriodLabels.TO + said.lastDay() : said.label());
    }

    /** As asked for, else as the period is written; what is between two ends is a span. */
    private PeriodKind kind(SaidPeriod said) {
        Optional<PeriodKind> written =
                said.label().contains(PeriodLabels.TO) ? Optional.of(PeriodKind.SPAN) : said.kind();
        PeriodKind asked = kind.map(code -> PeriodLabels.kind(code).orElseThrow(() -> noKind(code)))
                .or(() -> written)
                .orElse(deliverable.usualKind());
        if (!deliverable.isAbout(asked)) {
            throw kind.map(this::noKind).orElseGet(() -> noKind(named(asked)));
        }
        return asked;
    }

    /** @param said as it was typed, else what the office calls the kind of the period */
    private OrderRefusedException noKind(Object said) {
        return OrderRefusedException.of(
                "report.no-kind",
                said,
                Arrays.stream(PeriodKind.values())
                        .filter(deliverable::isAbout)
                        .map(ReportOrder::named)
                        .toList());
    }

    private static Problem named(PeriodKind kind) {
        return new Problem("term.kind." + kind.code(), List.of());
    }

    /** A period that neither the calendar nor the codes of the newest run know may be in the source by now. */
    private void requireBegun(OfficeCalendar calendar, PeriodKind kind, String label, Instant known) {
        if (!calendar.isLabel(kind, label)) {
            return;
        }
        try {
            Period asked = calendar.period(kind, label);
            if (ShanghaiTime.dateOf(known).isBefore(asked.start())) {
                throw cutoff.isPresent()
                        ? new CutoffBeforePeriodException(known, asked)
                        : OrderRefusedException.of("report.not-begun", label, asked.start());
            }
        } catch (UncoveredPeriodException e) {
            return;
        }
    }

    private Manner manner() {
        DocumentForm asked = form.map(ReportOrder::form).orElse(DocumentForm.BRIEF);
        if (asked != DocumentForm.BRIEF && deliverable != Deliverable.BRIEFING) {
            throw OrderRefusedException.of("report.form-of-briefing", asked.word(), title());
        }
        if (number.isPresent() && !asked.hasRedHead()) {
            throw OrderRefusedException.of("report.number-without-head", number.get(), asked.word());
        }
        return new Manner(asked, number.map(text -> ReadershipOrder.printable("report.number-unprintable", text)));
    }

    /** One that the office added is called by its folder. */
    private Object title() {
        return Deliverable.find(deliverable.code()).isPresent()
                ? new Problem("term.deliverable." + deliverable.code(), List.of())
                : deliverable.code();
    }

    /** Nobody signs what is not known yet. */
    private Optional<LocalDate> signedOn(Instant known) {
        LocalDate first = ShanghaiTime.dateOf(known);
        signedOn.filter(day -> day.isBefore(first)).ifPresent(day -> {
            throw OrderRefusedException.of("report.signed-before", day, first);
        });
        return signedOn;
    }

    private static DocumentForm form(String word) {
        return DocumentForm.find(word)
                .orElseThrow(() -> OrderRefusedException.of("report.no-form", word, DocumentForm.words()));
    }

    /** By its id, which says more in the records than {@code newest} would. */
    private static String lakeRun(String wanted, Desk desk) {
        List<String> ids = desk.lakeRuns().stream().map(LakeRun::id).toList();
        if (wanted.equals("newest") && !ids.isEmpty()) {
            return ids.get(ids.size() - 1);
        }
        if (!ids.contains(wanted)) {
            throw OrderRefusedException.of("report.no-run", wanted, ids);
        }
        return wanted;
    }
}
