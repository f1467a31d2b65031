package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import java.util.Map;
import java.util.TreeMap;

/**
 * A measure as prose counts it.
 *
 * @param unit said after the number
 * @param dimensions fixed by the phrase, such as the level in 进京信访量
 * @param part which number of the figure is meant
 * @param of the unit of what a rate is a part of; empty for counts
 */
record Quantity(String metric, String unit, Map<String, String> dimensions, Part part, String of) {
    static final String PERCENT = "%";

    /** The number itself, or the base of a rate. */
    enum Part {
        VALUE,
        DENOMINATOR
    }

    FigureKey key(Role role) {
        return new FigureKey(metric, new TreeMap<>(dimensions), role);
    }

    boolean isRate() {
        return unit.equals(PERCENT);
    }
}
