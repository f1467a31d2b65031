package huibao.reports;

import huibao.reports.Block.Cell;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import huibao.reports.Block.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose second half stands beside its first, to save room on a page, as a list of all its rows: on a sheet they are
 * sorted, filtered and added up.
 */
final class OneBelowAnother {
    private OneBelowAnother() {}

    /** The table itself if it has one half. */
    static Table of(Table table) {
        if (!table.name().endsWith(Table.TWO_ABREAST)) {
            return table;
        }
        int half = table.columns().size() / 2;
        List<Row> rows = new ArrayList<>();
        List<Row> beside = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.kind() != RowKind.NORMAL) {
                rows.addAll(beside);
                beside.clear();
            }
            rows.add(new Row(row.kind(), row.cells().subList(0, half)));
            List<Cell> second = row.cells().subList(half, 2 * half);
            if (row.kind() == RowKind.NORMAL && !second.get(0).text().isEmpty()) {
                beside.add(new Row(RowKind.NORMAL, second));
            }
        }
        rows.addAll(beside);
        return table.arranged(table.columns().subList(0, half), rows);
    }
}
