package huibao.disclosure;

import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What anybody may see: threshold and rounding, and no small count narrowed down by the others of its edition. */
final class Release implements Disclosure {
    private final ReleaseRule rule;
    private final Catalogue catalogue;
    private final ReaderKnowledge known;

    Release(ReleaseRule rule, Catalogue catalogue, ReaderKnowledge known) {
        this.rule = rule;
        this.catalogue = catalogue;
        this.known = known;
    }

    @Override
    public Figures disclose(Figures counted) {
        Threshold threshold = new Threshold(rule, catalogue);
        List<Figure> exempt = new ArrayList<>();
        Map<FigureKey, Figure> judged = new LinkedHashMap<>();
        for (Figure figure : counted.all()) {
            if (threshold.isExempt(figure)) {
                exempt.add(figure);
            } else if (!threshold.isLeftOut(figure)) {
                judged.put(figure.key(), figure);
            }
        }
        QuantityNames names = new QuantityNames(catalogue, known);
        Quantities quantities = new Quantities(judged.values(), names);
        withholdSmall(judged.values(), threshold, quantities);
        new Narrowing(rule, threshold, quantities, judged).withhold(relations(quantities, names));
        judged.values()
                .forEach(figure -> exempt.add(
                        quantities.isWithheld(figure.key())
                                ? figure.suppressed()
                                : Rounding.round(
                                        figure,
                                        catalogue.measure(figure.metric()).formula())));
        return new Figures(exempt);
    }

    /** Counts of batches before the persons who came in them. */
    private static void withholdSmall(Collection<Figure> figures, Threshold threshold, Quantities quantities) {
        for (Figure figure : figures) {
            if (!threshold.isOfPersons(figure) && threshold.isTooSmall(figure, quantities)) {
                quantities.withhold(figure.key());
            }
        }
        for (Figure figure : figures) {
            if (threshold.isOfPersons(figure) && threshold.isTooSmall(figure, quantities)) {
                quantities.withhold(figure.key());
            }
        }
    }

    private List<LinearRelation> relations(Quantities quantities, QuantityNames names) {
        Relations relations = new Relations(quantities);
        new MemberRelations(quantities, names, relations, known).relate();
        new DefinitionRelations(quantities, names, relations).relate();
        new TimeRelations(quantities, relations).relate();
        return relations.all();
    }
}
