package huibao.narrative;

import huibao.calendar.Role;
import huibao.reports.Block.ChartKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chart as its document defines it. @param unit of the value axis */
record ChartPlan(String name, SlotText caption, String unit, ChartKind kind, Axis axis, List<SeriesPlan> series) {
    ChartPlan {
        series = List.copyOf(series);
    }

    /** What stands along the chart. */
    sealed interface Axis {
        /** The newest months of the edition. */
        record Months(int number) implements Axis {}

        /** A place for each member. */
        record MemberAxis(String dimension, RowPlan.MemberFilter only) implements Axis {}
    }

    /**
     * @param shift months back, for the same month of the year before
     * @param range the lowest and highest of the same month in earlier years instead of the value
     */
    record SeriesPlan(
            int line, SlotText name, String measure, Map<String, String> where, Role role, int shift, Draws draws) {}

    enum Draws {
        VALUE,
        RANGE
    }

    Optional<Integer> months() {
        return axis instanceof Axis.Months months ? Optional.of(months.number()) : Optional.empty();
    }
}
