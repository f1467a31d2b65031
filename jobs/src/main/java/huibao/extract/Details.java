package huibao.extract;

import huibao.lake.Relation;
import java.util.Arrays;

/** The events, or the evaluations, of the item at hand: their cells row after row in one array. */
final class Details implements AutoCloseable {
    private final KeyedRows rows;
    private final RowDecoder decoder;
    private final RejectFile rejects;
    private final DetailRule rule;
    private final int width;
    private long[] cells;
    private int count;

    /** What a detail must be as a whole. */
    @FunctionalInterface
    interface DetailRule {
        /** @param at where the row begins @return the {@link Breach}, if any */
        int breachOf(long[] cells, int at);
    }

    Details(KeyedRows rows, RowDecoder decoder, RejectFile rejects, DetailRule rule) {
        this.rows = rows;
        this.decoder = decoder;
        this.rejects = rejects;
        this.rule = rule;
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
        reject(0, breach == Breach.NONE ? Breach.of(Rule.NO_ITEM, 0) : breach);
    }

    /** Takes all rows of the item. */
    void collect(long itemId) {
        count = 0;
        while (rows.isAt(itemId)) {
            if ((count + 1) * width > cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            int at = count * width;
            int breach = decodeNext(at);
            if (breach == Breach.NONE) {
                count++;
            } else {
                reject(at, breach);
            }
        }
    }

    private int decodeNext(int at) {
        int breach = decoder.decode(rows.rows(), cells, at);
        rows.advance();
        return breach == Breach.NONE ? rule.breachOf(cells, at) : breach;
    }

    private void reject(int at, int breach) {
        rejects.reject(decoder.relation(), cells, at, Breach.rule(breach), decoder.column(Breach.column(breach)));
    }

    /** Sorts the rows; of those the order calls equal keys only the first stays. */
    void sortAndKeepFirst(RowOrder order) {
        for (int row = 1; row < count; row++) {
            for (int at = row; at > 0 && order.compare(cells, (at - 1) * width, at * width) > 0; at--) {
                swap((at - 1) * width, at * width);
            }
        }
        for (int row = count - 1; row > 0; row--) {
            if (order.isSameKey(cells, (row - 1) * width, row * width)) {
                reject(row * width, Breach.of(Rule.DUPLICATE, 1));
                System.arraycopy(cells, (row + 1) * width, cells, row * width, (count - row - 1) * width);
                count--;
            }
        }
    }

    /** An order of rows, and which of them have the same key. */
    interface RowOrder {
        int compare(long[] cells, int left, int right);

        boolean isSameKey(long[] cells, int left, int right);
    }

    private void swap(int left, int right) {
        for (int cell = 0; cell < width; cell++) {
            long kept = cells[left + cell];
            cells[left + cell] = cells[right + cell];
            cells[right + cell] = kept;
        }
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
