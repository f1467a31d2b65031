package huibao.cell;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

/** The cells of all tables of one question, without the tables; those nothing was counted in are absent. */
public final class Cells implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CellSums[][][] cells;

    public Cells(int tables, int windows) {
        this.cells = new CellSums[tables][windows][];
    }

    public Optional<CellSums> find(int table, int window, int cell) {
        CellSums[] row = cells[table][window];
        return row == null ? Optional.empty() : Optional.ofNullable(row[cell]);
    }

    /** Of a table: by window the cells, {@code null} where there are none. */
    CellSums[][] rows(int table) {
        return cells[table];
    }

    /** Adds another partition's cells of the same question, which are no longer to be used; returns this. */
    public Cells merge(Cells other) {
        for (int table = 0; table < cells.length; table++) {
            for (int window = 0; window < cells[table].length; window++) {
                cells[table][window] = merged(cells[table][window], other.cells[table][window]);
            }
        }
        return this;
    }

    private static CellSums[] merged(CellSums[] row, CellSums[] other) {
        if (row == null || other == null) {
            return row == null ? other : row;
        }
        for (int cell = 0; cell < row.length; cell++) {
            if (row[cell] == null) {
                row[cell] = other[cell];
            } else if (other[cell] != null) {
                row[cell].merge(other[cell]);
            }
        }
        return row;
    }

    /** As numbers one after the other: object by object a task's cells take longer to send than to count. */
    private record PackedCells(int tables, int windows, long[] numbers) implements Serializable {
        private Object readResolve() {
            Cells cells = new Cells(tables, windows);
            LongBuffer from = LongBuffer.wrap(numbers);
            while (from.hasRemaining()) {
                CellSums[] row = new CellSums[(int) from.get()];
                cells.cells[(int) from.get()][(int) from.get()] = row;
                for (long left = from.get(); left > 0; left--) {
                    row[(int) from.get()] = CellSums.of(from);
                }
            }
            return cells;
        }
    }

    private Object writeReplace() {
        LongStream.Builder to = LongStream.builder();
        for (int table = 0; table < cells.length; table++) {
            for (int window = 0; window < cells[table].length; window++) {
                CellSums[] row = cells[table][window];
                if (row != null) {
                    to.add(row.length).add(table).add(window);
                    to.add(Arrays.stream(row).filter(Objects::nonNull).count());
                    for (int cell = 0; cell < row.length; cell++) {
                        if (row[cell] != null) {
                            row[cell].pack(to.add(cell));
                        }
                    }
                }
            }
        }
        return new PackedCells(
                cells.length,
                cells.length == 0 ? 0 : cells[0].length,
                to.build().toArray());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("Cells are sent packed");
    }
}
