package huibao.history;

import huibao.aggregate.CountingEngine;
import huibao.calendar.Role;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.Editions;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.history.LookedBack.Changed;
import huibao.history.LookedBack.Restated;
import huibao.lake.Lake;
import huibao.metric.Dimension;
import huibao.request.ReportBasis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures that may be shown → what earlier editions printed in their place, and why it has changed. */
public record LookBack(CountingEngine engine) {
    /** Of the whole region and by month, so that then and now can stand in one line. */
    static final List<String> TREND = List.of("items", "visit_batches", "collective_batches");

    private static final Map<Role, Role> SAME_DAYS =
            Map.of(Role.PREVIOUS, Role.CURRENT, Role.SAME_LAST_YEAR, Role.CURRENT);

    /**
     * @param reproduced the edition that is made again; empty if it is made for the first time
     * @param parameters of the job that makes it
     */
    public LookedBack at(
            Figures figures, ReportBasis basis, Optional<Edition> reproduced, Map<String, String> parameters) {
        PastEditions past = past(basis, reproduced, parameters);
        return new LookedBack(
                past.names(),
                past.previous().map(edition -> edition.manifest().cutoff()),
                past.previous()
                        .map(edition -> changes(
                                EditionSide.of(edition, basis.context()),
                                EditionSide.of(figures, basis, parameters, basis.context()),
                                basis.context().lake()))
                        .orElse(List.of()),
                past.byRole().keySet(),
                restated(past, figures),
                months(past, figures));
    }

    private List<Changed> changes(EditionSide before, EditionSide after, Lake lake) {
        return new EditionChanges(before, after, RowChanges.between(before, after, lake, engine)).all();
    }

    private static PastEditions past(ReportBasis basis, Optional<Edition> reproduced, Map<String, String> parameters) {
        Editions editions = new Editions(basis.context().settings().output());
        EditionKey key = reproduced
                .map(Edition::key)
                .orElseGet(() -> basis.key(parameters, basis.context().programVersion()));
        Optional<List<String>> recorded =
                editions.find(key).map(edition -> edition.manifest().comparedWith());
        return PastEditions.of(editions, key, basis.periods(), recorded);
    }

    private static List<Restated> restated(PastEditions past, Figures figures) {
        List<Restated> restated = new ArrayList<>();
        past.byRole().forEach((role, edition) -> {
            Figures then = edition.figures();
            figures.all().stream()
                    .filter(figure ->
                            figure.key().dimensions().isEmpty() && figure.key().role() == role)
                    .filter(figure -> !isOfCampaign(figure))
                    .map(figure -> restated(then, figure.key().as(SAME_DAYS.get(role)), figure))
                    .filter(Restated::isDifferent)
                    .forEach(restated::add);
        });
        return restated;
    }

    /** The list that counts may be another campaign's by now. */
    private static boolean isOfCampaign(Figure figure) {
        return figure.metric().startsWith("campaign_");
    }

    private static List<Restated> months(PastEditions past, Figures figures) {
        List<Restated> months = new ArrayList<>();
        past.byMonth().forEach((month, edition) -> {
            Figures then = edition.figures();
            TREND.stream()
                    .map(metric -> FigureKey.of(metric, Role.CURRENT, Dimension.MONTH.code(), month))
                    .flatMap(key -> figures.find(key).stream())
                    .map(now -> restated(then, FigureKey.whole(now.metric(), Role.CURRENT), now))
                    .forEach(months::add);
        });
        return months;
    }

    private static Restated restated(Figures then, FigureKey asked, Figure now) {
        Optional<BigDecimal> before =
                then.find(asked).filter(Figure::isPrintable).flatMap(Figure::value);
        return new Restated(now.key(), before, now.isPrintable() ? now.value() : Optional.empty());
    }
}
