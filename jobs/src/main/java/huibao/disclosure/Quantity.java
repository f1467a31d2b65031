package huibao.disclosure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number an attacker would reckon with, whatever figure, role or edition shows it: January is one number, be it the
 * current month, the year to date or, in February, the previous month.
 *
 * @param dimensions without those of time, which are in the bounds
 * @param from first day; for a stock the day it is taken at
 * @param to day after the last; for a stock the day it is taken at
 */
record Quantity(String name, SortedMap<String, String> dimensions, LocalDate from, LocalDate to) {
    /** Between the codes of members that were counted as one. */
    static final String UNION = "|";

    Quantity {
        dimensions = Collections.unmodifiableSortedMap(dimensions);
    }

    /** Several members counted as one. */
    boolean isUnion() {
        return dimensions.values().stream().anyMatch(code -> code.contains(UNION));
    }

    Quantity named(String other) {
        return new Quantity(other, dimensions, from, to);
    }

    /** The cell one dimension up. */
    Quantity without(String dimension) {
        TreeMap<String, String> fewer = new TreeMap<>(dimensions);
        fewer.remove(dimension);
        return new Quantity(name, fewer, from, to);
    }

    /** The cell one dimension deeper. */
    Quantity with(String dimension, String code) {
        TreeMap<String, String> more = new TreeMap<>(dimensions);
        more.put(dimension, code);
        return new Quantity(name, more, from, to);
    }

    Quantity during(LocalDate start, LocalDate end) {
        return new Quantity(name, dimensions, start, end);
    }
}
