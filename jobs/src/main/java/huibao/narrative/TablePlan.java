package huibao.narrative;

import java.util.List;
import java.util.Optional;

/**
 * A table as its document defines it: measures by members by columns.
 *
 * @param stub the header of the first column
 * @param idle what rows of nothing but zeros are called where they are not listed; empty = they are listed
 * @param busiest the most rows of members a page holds, and the measure that tells which come first; empty = all
 */
record TablePlan(
        String name,
        SlotText caption,
        SlotText unit,
        String stub,
        double stubWidth,
        List<ColumnPlan> columns,
        List<RowPlan> rows,
        List<Note> notes,
        Optional<String> idle,
        Optional<Busiest> busiest,
        RowLayout layout) {
    TablePlan {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** A note below the table. */
    record Note(SlotText text, List<Condition> when) {}

    /** @param by measures: rows with most of the first come first @param others said of how many are not listed */
    record Busiest(int rows, List<String> by, String others) {
        Busiest atMost(int members) {
            return new Busiest(Math.min(rows, members), by, others);
        }
    }

    /** How the rows stand on the page. */
    enum RowLayout {
        PLAIN,
        /** A long table of few columns with its second half beside the first. */
        TWO_ABREAST
    }
}
