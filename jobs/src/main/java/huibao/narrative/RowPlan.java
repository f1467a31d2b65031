package huibao.narrative;

import huibao.calendar.Role;
import huibao.reports.Block.RowKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One or more rows of a table as its document defines them. */
sealed interface RowPlan {
    List<Condition> when();

    /** What its cells print. */
    RowFigures figures();

    /**
     * The figures of a row.
     *
     * @param measure of columns that name none
     * @param measures what a column's measure stands for in this row, by the word the column uses
     * @param where fixed members by dimension
     * @param show what columns of values print of them
     */
    record RowFigures(
            Optional<String> measure, Map<String, String> measures, Map<String, String> where, ColumnPlan.Show show) {
        static final RowFigures NONE = new RowFigures(Optional.empty(), Map.of(), Map.of(), ColumnPlan.Show.VALUE);

        /** Empty where nothing is printed: the change of what a rate is of is no change of the rate. */
        Optional<ColumnPlan.Show> show(ColumnPlan column) {
            if (show == ColumnPlan.Show.VALUE) {
                return Optional.of(column.show());
            }
            return column.show() == ColumnPlan.Show.VALUE ? Optional.of(show) : Optional.empty();
        }

        /** Empty where neither the column nor the row names one. */
        Optional<String> measure(ColumnPlan column) {
            return column.measure().or(this::measure).map(this::measure);
        }

        /** What a column's word stands for. */
        String measure(String word) {
            return measures.getOrDefault(word, word);
        }

        /** Fixed members where the row and a column meet. */
        Map<String, String> where(ColumnPlan column) {
            Map<String, String> both = new TreeMap<>(where);
            both.putAll(column.where());
            return both;
        }
    }

    /** Does what is done with its kind. */
    void match(RowCases cases);

    /** What is done with each kind: Java 17 has no switch over sealed types. */
    record RowCases(
            Consumer<LabelledRow> labelled,
            Consumer<MemberRows> members,
            Consumer<Roles> roles,
            Consumer<HeadingRow> heading) {}

    /** A row with a label of its own: of the whole region, or of the members named in {@code where}. */
    record LabelledRow(int line, SlotText label, String indent, RowKind kind, RowFigures figures, List<Condition> when)
            implements RowPlan {
        @Override
        public void match(RowCases cases) {
            cases.labelled().accept(this);
        }
    }

    /**
     * A row for each member of a dimension.
     *
     * @param rest what the members that are not listed are called together; empty = all are listed, or the others are left out
     * @param restNote said below the table where there is such a row
     */
    record MemberRows(
            int line,
            String dimension,
            MemberFilter only,
            Optional<String> rest,
            Optional<String> restNote,
            String indent,
            RowFigures figures,
            List<Condition> when)
            implements RowPlan {
        @Override
        public void match(RowCases cases) {
            cases.members().accept(this);
        }
    }

    /** A row for each role of the edition's periods. */
    record Roles(int line, List<Role> roles, RowFigures figures, List<Condition> when) implements RowPlan {
        @Override
        public void match(RowCases cases) {
            cases.roles().accept(this);
        }
    }

    /** A heading over the rows that follow; falls away with them. */
    record HeadingRow(int line, SlotText text, List<Condition> when) implements RowPlan {
        @Override
        public RowFigures figures() {
            return RowFigures.NONE;
        }

        @Override
        public void match(RowCases cases) {
            cases.heading().accept(this);
        }
    }

    /** Which members have a row of their own. */
    enum MemberFilter {
        ALL,
        /** Units and places below or of the reporting region. */
        OWN,
        /** Categories of the newest scheme. */
        CURRENT,
        /** Members that have a name: not {@code unknown}. */
        KNOWN
    }
}
