package huibao.narrative;

import huibao.figure.FigureKey;
import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A column before it is printed: its header, and the cell of a row.
 *
 * @param cell from the table's cells and the row's place, which leads from the figure of the whole to that of the row
 */
record ColumnDraft(Column column, BiFunction<Cells, UnaryOperator<FigureKey>, Cell> cell) {
    static ColumnDraft of(String group, String header, BiFunction<Cells, UnaryOperator<FigureKey>, Cell> cell) {
        Optional<String> above = group.isEmpty() ? Optional.empty() : Optional.of(group);
        return new ColumnDraft(new Column(above, header, 1, Align.RIGHT), cell);
    }
}
