package huibao.cell;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The cells of all tables of one question; those nothing was counted in are absent. */
public final class Cells implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<CellTable> tables;
    private final CellSums[][][] cells;

    public Cells(List<CellTable> tables, int windows) {
        this.tables = List.copyOf(tables);
        this.cells = new CellSums[tables.size()][windows][];
    }

    public List<CellTable> tables() {
        return tables;
    }

    public Optional<CellSums> find(int table, int window, int cell) {
        CellSums[] row = cells[table][window];
        return row == null ? Optional.empty() : Optional.ofNullable(row[cell]);
    }

    CellSums at(int table, int window, int cell) {
        if (cells[table][window] == null) {
            cells[table][window] = new CellSums[tables.get(table).cells()];
        }
        CellSums[] row = cells[table][window];
        if (row[cell] == null) {
            row[cell] = new CellSums(tables.get(table).terms().size());
        }
        return row[cell];
    }

    /** Adds another partition's cells of the same question; returns this. */
    public Cells merge(Cells other) {
        for (int table = 0; table < cells.length; table++) {
            for (int window = 0; window < cells[table].length; window++) {
                merge(table, window, other.cells[table][window]);
            }
        }
        return this;
    }

    private void merge(int table, int window, CellSums[] row) {
        if (row == null) {
            return;
        }
        for (int cell = 0; cell < row.length; cell++) {
            if (row[cell] != null) {
                at(table, window, cell).merge(row[cell]);
            }
        }
    }
}
