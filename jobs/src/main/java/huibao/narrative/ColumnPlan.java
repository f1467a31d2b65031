package huibao.narrative;

import huibao.calendar.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column of a table as its document defines it. Where it names no measure, the row does.
 *
 * @param header empty: the words of its role, or of the change
 * @param where fixed members by dimension, such as the state
 * @param against of a change: what it is compared with
 * @param of of a share: the measure of the whole; empty = the column's own
 * @param adds whether the rows of the column add up to the total
 */
record ColumnPlan(
        int line,
        Optional<String> group,
        Optional<SlotText> header,
        Optional<String> measure,
        Map<String, String> where,
        Optional<Role> role,
        Show show,
        Role against,
        Optional<String> of,
        Adds adds,
        double width,
        List<Condition> when) {
    ColumnPlan {
        where = Map.copyOf(where);
        when = List.copyOf(when);
    }

    /** What a cell prints of its figure. */
    enum Show {
        VALUE,
        /** The number of items a rate is of. */
        BASE,
        /** How many of them. */
        PART,
        /** Both, 64/80. */
        FRACTION,
        /** Both and the rate, 64/80 80.0%. */
        COUNTED,
        CHANGE,
        SHARE
    }

    enum Adds {
        YES,
        NO
    }

    ColumnPlan as(Role other) {
        return new ColumnPlan(
                line, group, header, measure, where, Optional.of(other), show, against, of, adds, width, when);
    }

    /** Prints the same number. */
    boolean isLike(ColumnPlan other) {
        return measure.equals(other.measure)
                && where.equals(other.where)
                && show == other.show
                && role.orElse(Role.CURRENT) == other.role.orElse(Role.CURRENT);
    }
}
