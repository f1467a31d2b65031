package huibao.disclosure;

import huibao.metric.Subject;
import huibao.metric.Value;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number a reader can reckon with: how much the facts of a kind add up to. Figures that show the same number, under
 * whatever name and in whatever role, show the same quantity.
 *
 * @param members codes by dimension; several words of one vocabulary are joined by {@code |}; time is in the bounds
 * @param from first day; of a stock the day it is taken at
 * @param to day after the last; of a stock the day it is taken at
 */
record Quantity(Subject subject, Value value, SortedMap<String, String> members, LocalDate from, LocalDate to) {
    /** Between the codes of members that are counted as one. */
    static final String UNION = "|";

    Quantity {
        members = Collections.unmodifiableSortedMap(members);
    }

    Quantity of(Subject otherSubject, Value otherValue) {
        return new Quantity(otherSubject, otherValue, members, from, to);
    }

    Quantity without(String dimension) {
        TreeMap<String, String> fewer = new TreeMap<>(members);
        fewer.remove(dimension);
        return new Quantity(subject, value, fewer, from, to);
    }

    Quantity with(String dimension, String code) {
        TreeMap<String, String> more = new TreeMap<>(members);
        more.put(dimension, code);
        return new Quantity(subject, value, more, from, to);
    }

    Quantity during(LocalDate start, LocalDate end) {
        return new Quantity(subject, value, members, start, end);
    }
}
