package huibao.pipeline;

import static java.util.stream.Collectors.joining;

import huibao.aggregate.CountingEngine;
import huibao.calendar.Role;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.Editions;
import huibao.edition.FigureCsv;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.lake.Lake;
import huibao.metric.Dimension;
import huibao.pipeline.LookedBack.Changed;
import huibao.pipeline.LookedBack.Restated;
import huibao.pipeline.LookedBack.Said;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures that may be shown → what earlier editions printed in their place, and why it has changed. */
record LookBackStage(Lake lake, CountingEngine engine, String programVersion) implements Stage {
    /** Of the whole region and by month, so that then and now can stand in one line. */
    static final List<String> TREND = List.of("items", "visit_batches", "collective_batches");

    private static final Map<Role, Role> SAME_DAYS =
            Map.of(Role.PREVIOUS, Role.CURRENT, Role.SAME_LAST_YEAR, Role.CURRENT);

    @Override
    public RowCounts run(Work work) throws IOException {
        if (work.readership().isRelease()) {
            // Differences between editions are small counts.
            LookedBackFile.write(LookedBack.NOTHING, work.lookedBack());
            return new RowCounts(0, 0);
        }
        EditionBasis basis = EditionBasis.of(lake, work);
        Figures figures = FigureCsv.read(work.figures());
        PastEditions past = past(work, basis);
        LookedBack found = new LookedBack(
                past.names(),
                past.previous().map(edition -> edition.manifest().cutoff()),
                past.previous()
                        .map(edition -> changes(edition, figures, basis, work))
                        .orElse(List.of()),
                past.byRole().keySet(),
                restated(past, figures),
                months(past, figures));
        LookedBackFile.write(found, work.lookedBack());
        if (past.previous().isPresent()) {
            Files.writeString(work.changes(), csv(found.changes()));
        }
        return new RowCounts(past.names().size(), found.changes().size());
    }

    private List<Changed> changes(Edition previous, Figures figures, EditionBasis basis, Work work) {
        EditionSide before = EditionSide.of(previous, lake, work.settings());
        EditionSide after = EditionSide.of(figures, basis, work, programVersion);
        return new EditionChanges(before, after, RowChanges.between(before, after, lake, engine)).all();
    }

    private PastEditions past(Work work, EditionBasis basis) {
        Editions editions = new Editions(work.settings().output());
        EditionKey key = work.reproduced().map(Edition::key).orElseGet(() -> basis.key(work, programVersion));
        Optional<List<String>> recorded =
                editions.find(key).map(edition -> edition.manifest().comparedWith());
        return PastEditions.of(editions, key, basis, recorded);
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

    /** UTF-8, a header, LF, as {@code figures.csv}. */
    private static String csv(List<Changed> changes) {
        Stream<String> header = Stream.of("figure_id,metric,dimensions,role,"
                + "before,numerator_before,denominator_before,status_before,"
                + "after,numerator_after,denominator_after,status_after,causes");
        return Stream.concat(header, changes.stream().map(LookBackStage::row)).collect(joining("\n", "", "\n"));
    }

    private static String row(Changed change) {
        return String.join(
                ",",
                change.id(),
                change.key().metric(),
                change.key().dimensionText(),
                change.key().role().code(),
                said(change.before()),
                said(change.after()),
                String.join(";", change.causes()));
    }

    private static String said(Optional<Said> said) {
        return String.join(
                ",",
                said.flatMap(Said::value).map(BigDecimal::toPlainString).orElse(""),
                said.flatMap(Said::numerator).map(String::valueOf).orElse(""),
                said.flatMap(Said::denominator).map(String::valueOf).orElse(""),
                said.map(one -> one.status().code()).orElse(""));
    }
}
