package huibao.disclosure;

import huibao.metric.Subject;
import huibao.metric.Value;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * A number a reader can reckon with: how much the facts of a kind add up to. Figures that show the same number, under
 * whatever name and in whatever role, show the same quantity.
 *
 * @param of codes by dimension; several words of one vocabulary are joined by {@code |}; time is in the bounds
 * @param from first day; of a stock the day it is taken at
 * @param to day after the last; of a stock the day it is taken at
 */
record Quantity(Subject subject, Value value, QuantityMembers of, LocalDate from, LocalDate to) {
    /** Between the codes of members that are counted as one. */
    static final String UNION = "|";

    SortedMap<String, String> members() {
        return of.codes();
    }

    Quantity of(Subject otherSubject, Value otherValue) {
        return new Quantity(otherSubject, otherValue, of, from, to);
    }

    Quantity without(String dimension) {
        return new Quantity(subject, value, of.without(dimension), from, to);
    }

    Quantity with(String dimension, String code) {
        return new Quantity(subject, value, of.with(dimension, code), from, to);
    }

    Quantity during(LocalDate start, LocalDate end) {
        return new Quantity(subject, value, of, start, end);
    }

    /** The same of whatever time. */
    Quantity ofAllTime() {
        return during(LocalDate.MIN, LocalDate.MAX);
    }
}
