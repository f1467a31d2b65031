package huibao.extract;

import huibao.lake.format.Relation;
import java.util.Arrays;

/** The events or evaluations of the current item: their cells, row by row in one array. */
final class Details implements AutoCloseable {
    private final KeyedRows rows;
    private final RowDecoder decoder;
    private final RejectFile rejects;
    private final DetailRules rules;
    private final int width;
    private long[] cells;
    private int count;

    Details(KeyedRows rows, RowDecoder decoder, RejectFile rejects, DetailRules rules) {
        this.rows = rows;
        this.decoder = decoder;
        this.rejects = rejects;
        this.rules = rules;
        width = decoder.width();
        cells = new long[16 * width];
    }

    /** Rejects the rows before the item: the source has no item for them. */
    void rejectBefore(long itemId) {
        while (rows.isBefore(itemId)) {
            rejectWithoutItem();
        }
    }

    void rejectRest() {
        while (!rows.hasEnded()) {
            rejectWithoutItem();
        }
    }

    private void rejectWithoutItem() {
        int breach = decodeNext(0);
        if (breach == BreachCode.NONE) {
            breach = rules.breachOf(cells, 0, DetailRules.NOTHING);
        }
        reject(0, breach == BreachCode.NONE ? BreachCode.of(Rule.NO_ITEM, 0) : breach);
    }

    /** Takes all rows of the item that keep the contract, in their order. */
    void collect(long itemId) {
        count = 0;
        while (rows.isAt(itemId)) {
            if ((count + 1) * width > cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            int breach = decodeNext(count * width);
            if (breach == BreachCode.NONE) {
                count++;
            } else {
                reject(count * width, breach);
            }
        }
        sort();
        applyRules();
    }

    private int decodeNext(int at) {
        int breach = decoder.decode(rows.rows(), cells, at);
        rows.advance();
        return breach;
    }

    private void reject(int at, int breach) {
        rejects.reject(
                decoder.relation(), cells, at, BreachCode.rule(breach), decoder.column(BreachCode.column(breach)));
    }

    /** Insertion sort: there are few rows, mostly in order already. */
    private void sort() {
        for (int row = 1; row < count; row++) {
            for (int at = row * width; at > 0 && rules.compare(cells, at - width, at) > 0; at -= width) {
                swap(at - width, at);
            }
        }
    }

    private void swap(int left, int right) {
        for (int cell = 0; cell < width; cell++) {
            long other = cells[left + cell];
            cells[left + cell] = cells[right + cell];
            cells[right + cell] = other;
        }
    }

    private void applyRules() {
        int kept = 0;
        for (int row = 0; row < count; row++) {
            int at = row * width;
            int breach = rules.breachOf(cells, at, kept == 0 ? DetailRules.NOTHING : (kept - 1) * width);
            if (breach != BreachCode.NONE) {
                reject(at, breach);
                continue;
            }
            if (kept < row) {
                System.arraycopy(cells, at, cells, kept * width, width);
            }
            kept++;
        }
        count = kept;
    }

    long[] cells() {
        return cells;
    }

    int count() {
        return count;
    }

    int width() {
        return width;
    }

    Relation relation() {
        return decoder.relation();
    }

    @Override
    public void close() {
        rows.close();
    }
}
