package huibao.pipeline;

import huibao.calendar.CalendarOverride;
import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.fold.UnknownRegionException;
import huibao.request.ReportRequest;
import huibao.request.UnknownCampaignException;
import huibao.source.Breach;
import huibao.source.SourceCodes;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses a source that does not keep the contract, and a question about what it does not have, before a row is read. */
record CheckSourceStage(OfficeSource source) implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(CheckSourceStage.class);

    @Override
    public RowCounts run(Work work) {
        if (source.isEmbedded() && source.isEmpty()) {
            throw SourceBreachException.ofEmpty();
        }
        List<Breach> breaches = source.breaches();
        List<Breach> refusals = breaches.stream().filter(Breach::isRefused).toList();
        if (!refusals.isEmpty()) {
            throw SourceBreachException.of(refusals);
        }
        breaches.forEach(warning -> LOG.warn("{}", warning.told()));
        // Of a question the words are looked up in the lake.
        work.askedFor()
                .flatMap(request -> request.either(Optional::of, question -> Optional.<ReportRequest>empty()))
                .ifPresent(report -> check(report, source.codes()));
        return new RowCounts(0, 0);
    }

    private static void check(ReportRequest request, SourceCodes codes) {
        if (!codes.regions().contains(request.region())) {
            throw new UnknownRegionException(request.region(), codes.regions());
        }
        if (request.campaign().filter(code -> !codes.campaigns().contains(code)).isPresent()) {
            throw new UnknownCampaignException(request.campaign().get(), codes.campaigns());
        }
        OfficeCalendar calendar = new OfficeCalendar(
                codes.periods().stream().flatMap(one -> override(one).stream()).toList());
        EditionPeriods.of(calendar, calendar.period(request.kind(), request.label()), request.cutoff());
    }

    private static Optional<CalendarOverride> override(SourceCodes.OwnPeriod own) {
        return PeriodKind.find(own.kind())
                .map(kind -> new CalendarOverride(
                        new Period(kind, own.label(), own.startsOn(), own.endsBefore()),
                        Optional.empty(),
                        Optional.empty()));
    }
}
