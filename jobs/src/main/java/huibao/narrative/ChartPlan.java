package huibao.narrative;

import huibao.calendar.Role;
import huibao.metric.Dimension;
import huibao.reports.Block.ChartKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A chart as its document defines it. @param unit of the value axis */
record ChartPlan(String name, SlotText caption, String unit, ChartKind kind, Axis axis, List<SeriesPlan> series) {
    ChartPlan {
        series = List.copyOf(series);
    }

    /** What stands along the chart. */
    sealed interface Axis {
        /** Its code. */
        String dimension();

        <T> T either(Function<Months, T> ofMonths, Function<MemberAxis, T> ofMembers);

        /** The newest months of the edition. */
        record Months(int number) implements Axis {
            @Override
            public String dimension() {
                return Dimension.MONTH.code();
            }

            @Override
            public <T> T either(Function<Months, T> ofMonths, Function<MemberAxis, T> ofMembers) {
                return ofMonths.apply(this);
            }
        }

        /** A place for each member. */
        record MemberAxis(String dimension, RowPlan.MemberFilter only) implements Axis {
            @Override
            public <T> T either(Function<Months, T> ofMonths, Function<MemberAxis, T> ofMembers) {
                return ofMembers.apply(this);
            }
        }
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
}
