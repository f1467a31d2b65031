package huibao.disclosure;

import huibao.figure.Figure;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
        List<Figure> judged = counted.all().stream()
                .filter(figure -> !threshold.isExempt(figure) && !threshold.isLeftOut(figure))
                .toList();
        QuantityNames names = new QuantityNames(catalogue, known);
        Quantities quantities = new Quantities(judged, names);
        withholdSmall(judged, threshold, quantities);
        new Narrowing(rule, threshold, quantities, judged).withhold(relations(quantities, names));
        return new Figures(shown(counted, judged, threshold, quantities));
    }

    private List<Figure> shown(Figures counted, List<Figure> judged, Threshold threshold, Quantities quantities) {
        List<Figure> shown = new ArrayList<>(counted.size());
        int next = 0;
        for (Figure figure : counted.all()) {
            if (next < judged.size() && judged.get(next) == figure) {
                shown.add(quantities.isFigureWithheld(next) ? figure.suppressed() : rounded(figure));
                next++;
            } else if (threshold.isExempt(figure)) {
                shown.add(figure);
            }
        }
        return shown;
    }

    private Figure rounded(Figure figure) {
        return Rounding.round(figure, catalogue.measure(figure.metric()).formula());
    }

    /** Counts of batches before the persons who came in them. */
    private static void withholdSmall(List<Figure> figures, Threshold threshold, Quantities quantities) {
        withholdSmall(figures, figure -> !threshold.isOfPersons(figure), threshold, quantities);
        withholdSmall(figures, threshold::isOfPersons, threshold, quantities);
    }

    private static void withholdSmall(
            List<Figure> figures, Predicate<Figure> concerned, Threshold threshold, Quantities quantities) {
        for (int number = 0; number < figures.size(); number++) {
            Figure figure = figures.get(number);
            if (concerned.test(figure) && threshold.isTooSmall(number, figure, quantities)) {
                quantities.withholdFigure(number);
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
