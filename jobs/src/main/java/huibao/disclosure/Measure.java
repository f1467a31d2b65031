package huibao.disclosure;

import java.util.Optional;

/**
 * How disclosure control sees one measure. A quantity is a number an attacker would reckon with; two figures that show the
 * same number name the same quantity.
 *
 * @param metric name in the catalogue
 * @param rule when it is withheld
 * @param value quantity a count shows
 * @param numerator quantity a rate shows above
 * @param base quantity a rate shows below, or that a row of states or a percentile rests on
 */
record Measure(
        String metric,
        Rule rule,
        Axis axis,
        Optional<String> value,
        Optional<String> numerator,
        Optional<String> base) {
    /** 3-metrics.md §9. */
    enum Rule {
        /** Withheld where small in a broken-down cell. */
        COUNT,
        /** Withheld with the batches they came in; {@code base} names those. */
        PERSONS,
        /** Withheld where its numerator or denominator is small in a broken-down cell. */
        RATE,
        /** Withheld where the denominator is small, in the whole region too; else all of it is shown. */
        QUALITY,
        /** Never withheld: the work of posts. */
        EXEMPT
    }

    static Measure count(String metric, Axis axis) {
        return new Measure(metric, Rule.COUNT, axis, Optional.of(metric), Optional.empty(), Optional.empty());
    }

    static Measure persons(String metric, String batches) {
        return new Measure(
                metric, Rule.PERSONS, Axis.FLOW, Optional.of(metric), Optional.empty(), Optional.of(batches));
    }

    static Measure rate(String metric, Axis axis, String numerator, String base) {
        return new Measure(metric, Rule.RATE, axis, Optional.empty(), Optional.of(numerator), Optional.of(base));
    }

    static Measure quality(String metric, Axis axis, String numerator, String base) {
        return new Measure(metric, Rule.QUALITY, axis, Optional.empty(), Optional.of(numerator), Optional.of(base));
    }

    /** A percentile: its value is no sum of anything, only the number of items behind it is. */
    static Measure percentile(String metric, String base) {
        return new Measure(metric, Rule.QUALITY, Axis.COHORT, Optional.empty(), Optional.empty(), Optional.of(base));
    }

    /** Counts of a quality row by {@code state}; the quantity of a state is {@code prefix.state}. */
    static Measure states(String metric, String prefix) {
        return new Measure(
                metric, Rule.QUALITY, Axis.FLOW, Optional.of(prefix), Optional.empty(), Optional.of(prefix + ".base"));
    }

    static Measure exempt(String metric) {
        return new Measure(metric, Rule.EXEMPT, Axis.COHORT, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
