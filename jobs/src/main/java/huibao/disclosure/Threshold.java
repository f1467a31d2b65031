package huibao.disclosure;

import huibao.figure.Figure;
import huibao.figure.Status;
import huibao.metric.Catalogue;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.metric.Value;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;

/** Which figures of a release rest on too little, each judged by its own numbers. */
final class Threshold {
    static final int LEAST_BASE = 20;
    private static final Set<String> PLACES = Set.of("region", "unit");
    private static final Set<String> OF_PERSONS = Set.of("registering_level");

    private final ReleaseRule rule;
    private final Catalogue catalogue;

    Threshold(ReleaseRule rule, Catalogue catalogue) {
        this.rule = rule;
        this.catalogue = catalogue;
    }

    /** The work of posts: neither withheld nor rounded. */
    boolean isExempt(Figure figure) {
        return measure(figure).subject() == Subject.ACTIVITY;
    }

    /** True for what a release does not hold at all. */
    boolean isLeftOut(Figure figure) {
        Measure measure = measure(figure);
        Set<String> dimensions = figure.key().dimensions().keySet();
        return measure.isLargest()
                || (rule.places() == ReleaseRule.Places.LEFT_OUT || measure.subject() == Subject.EVALUATION)
                        && PLACES.stream().anyMatch(dimensions::contains)
                || measure.isPersonsOfVisits()
                        && dimensions.stream()
                                .anyMatch(
                                        dimension -> !isTimeOrQualifier(dimension) && !OF_PERSONS.contains(dimension));
    }

    boolean isOfPersons(Figure figure) {
        return measure(figure).isPersonsOfVisits();
    }

    /** @param number of the figure among those that are judged */
    boolean isTooSmall(int number, Figure figure, Quantities quantities) {
        if (figure.status() == Status.NOT_COMPUTABLE) {
            return isBrokenDown(figure);
        }
        Measure measure = measure(figure);
        return measure.formula()
                .match(new Formula.FormulaCases<>(
                        sum -> isSmall(figure.value().orElseThrow().longValueExact(), figure)
                                || measure.isPersonsOfVisits() && cameInSmallBatches(number, quantities),
                        ratio -> isOfFew(figure) || hasSmallPart(figure, isBrokenDown(figure) ? 0 : 1),
                        percentile -> isOfFew(figure),
                        maximum -> isOfFew(figure),
                        survival -> isOfFew(figure) || hasSmallPart(figure, 0)));
    }

    /** A small count that the reader knows to be small. */
    boolean isSmall(long count, Figure figure) {
        return count < rule.threshold() && (count > 0 || isBrokenDown(figure));
    }

    private static boolean isOfFew(Figure figure) {
        return figure.denominator().orElseThrow() < LEAST_BASE;
    }

    /** @param least that counts as small: 0 where nothing tells something */
    private boolean hasSmallPart(Figure figure, int least) {
        long part = figure.numerator().orElseThrow();
        return LongStream.of(part, figure.denominator().orElseThrow() - part)
                .anyMatch(one -> one >= least && one < rule.threshold());
    }

    private static boolean cameInSmallBatches(int persons, Quantities quantities) {
        return quantities.shownBy(persons).stream()
                .map(shown -> quantities.at(shown.quantity()))
                .map(quantity -> quantities.find(quantity.of(quantity.subject(), Value.COUNT)))
                .anyMatch(batches -> isHidden(batches, quantities));
    }

    private static boolean isHidden(OptionalInt batches, Quantities quantities) {
        return batches.isEmpty() || quantities.isWithheld(batches.getAsInt());
    }

    static boolean isBrokenDown(Figure figure) {
        return !QuantityNames.QUALIFIERS.containsAll(figure.key().dimensions().keySet());
    }

    private static boolean isTimeOrQualifier(String dimension) {
        return QuantityNames.TIME.contains(dimension) || QuantityNames.QUALIFIERS.contains(dimension);
    }

    private Measure measure(Figure figure) {
        return catalogue.measure(figure.metric());
    }
}
