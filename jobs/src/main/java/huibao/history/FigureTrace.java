package huibao.history;

import huibao.check.CheckScript;
import huibao.edition.Edition;
import huibao.edition.Manifest.ManifestTable;
import huibao.edition.Manifest.RelationRows;
import huibao.figure.Figure;
import huibao.figure.FigureIds;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.request.OutputContext;
import huibao.request.QuestionRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything a published number comes from.
 *
 * @param tables of the document that print it
 * @param rows read for the edition, by relation, of those the measure counts
 * @param extraction the SELECT of each of those relations
 * @param checkQuery the measure's part of the second, independent computation
 */
public record FigureTrace(
        Edition edition,
        Figure figure,
        Measure measure,
        List<ManifestTable> tables,
        List<RelationRows> rows,
        List<String> extraction,
        Optional<String> checkQuery) {
    /** What was asked, where it is a figure of an answer; it is printed in every file of it. */
    public Optional<QuestionRequest> question() {
        return Optional.of(new Reproduction(edition).request())
                .filter(QuestionRequest.class::isInstance)
                .map(QuestionRequest.class::cast);
    }

    /** @return empty if no edition prints a figure of that id; of several the one with the newest cut-off */
    public static Optional<FigureTrace> of(String figureId, List<Edition> editions, Catalogue catalogue) {
        return editions.stream()
                .sorted(Comparator.comparing(
                                (Edition edition) -> edition.manifest().cutoff())
                        .reversed())
                .flatMap(edition -> in(edition, edition.figures(), figureId, catalogue).stream())
                .findFirst();
    }

    /** @param figures those of the edition, for whoever has read them already */
    public static Optional<FigureTrace> in(Edition edition, Figures figures, String figureId, Catalogue catalogue) {
        return figures.all().stream()
                .filter(figure -> FigureIds.current(figure.id()).equals(FigureIds.current(figureId)))
                .findFirst()
                .map(figure -> of(edition, figure, catalogue.measure(figure.metric())));
    }

    private static FigureTrace of(Edition edition, Figure figure, Measure measure) {
        edition.verify();
        List<String> relations = relations(measure, figure);
        return new FigureTrace(
                edition,
                figure,
                measure,
                edition.manifest().tables().stream()
                        .filter(table -> table.prints(figure.id()))
                        .toList(),
                edition.manifest().rows().stream()
                        .filter(rows -> relations.contains(rows.relation()))
                        .toList(),
                relations.stream().map(FigureTrace::extraction).toList(),
                CheckScript.ofMeasure(measure.name()));
    }

    private static List<String> relations(Measure measure, Figure figure) {
        if (measure.subject() == Subject.ACTIVITY) {
            return List.of("leader_activity");
        }
        List<String> relations = new ArrayList<>(List.of("petition_item", "petition_event"));
        if (measure.subject() == Subject.EVALUATION) {
            relations.add("petition_evaluation");
        }
        if (measure.subject() == Subject.LISTING) {
            relations.add("campaign_item");
        }
        for (Dimension dimension : List.of(Dimension.REGION, Dimension.UNIT)) {
            if (figure.key().dimensions().containsKey(dimension.code())) {
                relations.add(dimension.code());
            }
        }
        if (figure.key().dimensions().keySet().stream().anyMatch(code -> code.startsWith(Dimension.CATEGORY.code()))) {
            relations.add(Dimension.CATEGORY.code());
        }
        return relations;
    }

    private static String extraction(String relation) {
        try (InputStream sql = FigureTrace.class.getResourceAsStream("/sql/extract/" + relation + ".sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the query of " + relation, e);
        }
    }

    /**
     * The whole check as a script for psql, with the edition's own periods and cut-off.
     *
     * @throws IllegalArgumentException if a lake run of the edition is not there any more
     */
    public String checkScript(OutputContext context) {
        return new FigureCheck(edition, figure, measure).script(context);
    }
}
